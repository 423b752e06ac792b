import type { SubmissionAnswers } from '@/lib/views/submission-answers'
import { SidePart } from './side-part'

/** How much they know, and what they do not. The answers themselves stand in the report. */
export function AnswersPart({ of: { known, unknown, open } }: { of: SubmissionAnswers }) {
  return (
    <SidePart id="answers-known" heading="Answers">
      <p>
        {known} known, {unknown.length} not known, {open.length} not answered.{' '}
        <a href="#provenance" className="inline-block py-1">
          Read all answers in the report
        </a>
      </p>
      <Folded summary={`Answered “I do not know” (${unknown.length})`} of={unknown} />
      <Folded summary={`Not answered (${open.length})`} of={open} />
    </SidePart>
  )
}

function Folded({ summary, of }: { summary: string; of: readonly string[] }) {
  if (of.length === 0) return null
  return (
    <details>
      <summary className="inline-flex min-h-11 items-center text-link">{summary}</summary>
      <ul className="ml-5 grid list-disc gap-1 text-note">
        {of.map((label) => (
          <li key={label}>{label}</li>
        ))}
      </ul>
    </details>
  )
}
