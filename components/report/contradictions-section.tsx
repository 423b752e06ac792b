import { SummaryList } from '@/components/ui/summary-list'
import type { ContradictionsBlock } from '@/lib/views/report/contradictions'
import { Block } from './block'
import type { ReportLinks } from './report-links'

type ContradictionsProps = { block: ContradictionsBlock; links?: ReportLinks | undefined }

/** Answers that do not fit together, side by side, with the question that would settle it. */
export function ContradictionsSection({ block: { heading, lead, pairs }, links }: ContradictionsProps) {
  return (
    <Block id="contradictions" heading={heading} lead={lead}>
      {pairs.map(({ ask, answers }) => (
        <div key={ask} className="mt-3 grid gap-2">
          <p className="max-w-measure font-[650]">{ask}</p>
          <SummaryList
            rows={answers.map(({ question, label, answer }) => ({
              id: question,
              term: label,
              value: answer,
              ...(links && { change: { href: links.answer(question), about: `${label.toLowerCase()}: ${ask}` } }),
            }))}
          />
        </div>
      ))}
    </Block>
  )
}
