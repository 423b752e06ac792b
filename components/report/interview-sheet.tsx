import { PageTitle } from '@/components/ui/page-title'
import type { KitBlock, KitPart, KitQuestion } from '@/lib/views/report/kit'
import { planHeadings, sheetWords } from '@/lib/views/report/plan-lines'
import { BlankLines } from './blank-lines'
import { TickBox } from './tick-box'

/** The interview kit as a sheet to print: one for each vendor, with lines for answers and boxes for proof. */
export function InterviewSheet({ kit: { parts, flags, criteria } }: { kit: KitBlock }) {
  return (
    <article className="grid max-w-[45rem] gap-5 pt-6 pb-9 print:max-w-none print:gap-3 print:p-0">
      <PageTitle className="print:text-heading">{sheetWords.title}</PageTitle>
      <p className="screen-only max-w-measure">{sheetWords.lead}</p>
      <div className="grid gap-x-6 sm:grid-cols-3 print:grid-cols-3">
        {sheetWords.head.map((label) => (
          <div key={label}>
            <p className="text-note">{label}</p>
            <BlankLines onScreen />
          </div>
        ))}
      </div>
      {parts.map((part) => (
        <Questions key={part.id} of={part} />
      ))}
      <Boxes
        id="flags"
        heading={planHeadings.flags}
        of={flags.map(({ id, word, text }) => ({ id, text: `${word}. ${text}` }))}
      />
      <Boxes
        id="criteria"
        heading={sheetWords.criteria}
        of={criteria.map(({ term, text }) => ({ id: term, text: `${term}. ${text}` }))}
      />
      <div className="break-inside-avoid">
        <h2 className="font-[680]">{sheetWords.verdict}</h2>
        <BlankLines count={2} onScreen />
      </div>
    </article>
  )
}

function Questions({ of: { id, term, questions } }: { of: KitPart }) {
  return (
    <section aria-labelledby={`sheet-${id}`}>
      <h2 id={`sheet-${id}`} className="pb-1 font-[680]">
        {term}
      </h2>
      <ol className="border-t border-control">
        {questions.map((question) => (
          <Question key={question.id} of={question} />
        ))}
      </ol>
    </section>
  )
}

function Question({ of: { ask, proof } }: { of: KitQuestion }) {
  return (
    <li className="break-inside-avoid border-b border-line py-2.5 print:py-1.5">
      <p className="font-[650]">{ask}</p>
      <BlankLines count={2} onScreen />
      <TickBox>
        {sheetWords.proof} {proof}
      </TickBox>
    </li>
  )
}

type BoxesProps = { id: string; heading: string; of: readonly { id: string; text: string }[] }

function Boxes({ id, heading, of }: BoxesProps) {
  return (
    <section aria-labelledby={`sheet-${id}`} className="break-inside-avoid">
      <h2 id={`sheet-${id}`} className="pb-1 font-[680]">
        {heading}
      </h2>
      <ul>
        {of.map(({ id: key, text }) => (
          <li key={key}>
            <TickBox>{text}</TickBox>
          </li>
        ))}
      </ul>
    </section>
  )
}
