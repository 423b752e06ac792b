import { SummaryList } from '@/components/ui/summary-list'
import type { ContradictionsBlock } from '@/lib/views/report/contradictions'
import { Block } from './block'
import { ChangeAnswer } from './change-answer'
import type { ReportLinks } from './report-links'

type ContradictionsProps = { block: ContradictionsBlock; links?: ReportLinks | undefined }

/** Answers that do not fit together, side by side, with the question that would settle it. */
export function ContradictionsSection({ block: { heading, lead, pairs }, links }: ContradictionsProps) {
  return (
    <Block id="contradictions" heading={heading} lead={lead}>
      {pairs.map(({ ask, answers }, index) => (
        <div key={ask} className="mt-3 grid gap-2">
          <p className="max-w-measure font-[650]">{ask}</p>
          <SummaryList
            rows={answers.map(({ question, label, answer }) => ({
              id: question,
              term: label,
              value: (
                <Side answer={answer} question={question} control={`clash-${index + 1}-${question}`} links={links} />
              ),
            }))}
          />
        </div>
      ))}
    </Block>
  )
}

type SideProps = { answer: string; question: string; control: string; links: ReportLinks | undefined }

/** One of the answers, with the form that changes it where that may be done. */
function Side({ answer, question, control, links }: SideProps) {
  return (
    <>
      {answer}
      {links?.corrections && <ChangeAnswer question={question} corrections={links.corrections} control={control} />}
    </>
  )
}
