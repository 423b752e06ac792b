import type { ProvenanceBlock } from '@/lib/views/report/provenance'
import { partHeadings } from '@/lib/views/report/lines'
import { Part, Rows } from './block'
import { ChangeAnswer } from './change-answer'
import { controlId } from './control-id'
import type { Corrections } from './corrections'

type AnswersProps = { of: ProvenanceBlock['answers']; corrections: Corrections | undefined }

/** Every answer that was heard, and where it may be changed a form beside each. Quotations lead here. */
export function ProvenanceAnswers({ of, corrections }: AnswersProps) {
  return (
    <Part heading={partHeadings.answers}>
      {corrections?.outdated === true && (
        <p className="screen-only max-w-measure">
          You changed answers since version {corrections.seen}. A change made here gets a version that has them all.
        </p>
      )}
      <details
        className={rows}
        open={corrections !== undefined && of.some(({ question }) => question === corrections.wrong?.question)}
      >
        <summary className="screen-only min-h-8 text-link">Show all {of.length} answers</summary>
        <Rows>
          {of.map(({ question, label, answer }) => (
            <li key={question} id={`answer-${question}`}>
              <p>
                <span className="font-[650]">{label}</span>: {answer}
              </p>
              {corrections && (
                <ChangeAnswer question={question} corrections={corrections} control={controlId(true, question)} />
              )}
            </li>
          ))}
        </Rows>
      </details>
      {corrections && corrections.open.length > 0 && <OpenAnswers corrections={corrections} />}
    </Part>
  )
}

/** Said once for all rows: there are dozens. */
const rows =
  '[&_li]:grid [&_li]:items-start [&_li]:gap-x-6 [&_li]:scroll-mt-6 [&_li]:target:bg-brand-tint [&_li]:sm:grid-cols-[minmax(0,1fr)_auto] [&_li>p]:py-2 [&_li>p]:max-sm:pb-0'

/** The questions that apply and were not answered. */
function OpenAnswers({ corrections }: { corrections: Corrections }) {
  return (
    <details
      className={`screen-only ${rows}`}
      open={corrections.open.some((question) => question === corrections.wrong?.question)}
    >
      <summary className="min-h-8 text-link">Show what was not answered ({corrections.open.length})</summary>
      <Rows>
        {corrections.open.map((question) => (
          <li key={question} id={`answer-${question}`}>
            <p className="font-[650]">{corrections.form(question)?.label}</p>
            <ChangeAnswer
              question={question}
              corrections={corrections}
              control={controlId(false, question)}
              word="Answer"
            />
          </li>
        ))}
      </Rows>
    </details>
  )
}
