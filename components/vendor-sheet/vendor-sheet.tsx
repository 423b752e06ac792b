import type { ReactNode } from 'react'
import { BlankLines } from '@/components/report/blank-lines'
import { TickBox } from '@/components/report/tick-box'
import { PageTitle } from '@/components/ui/page-title'

/** One question on the sheet, in the order to ask it. */
export type SheetQuestion = {
  readonly id: string
  readonly text: string
  /** What may be heard, to be ticked. */
  readonly options: readonly string[]
  /** What counts as proof. */
  readonly proof: string
  /** What the reply would tell apart. */
  readonly tells: string
}

/** A question that has an answer already. */
export type SheetAnswered = {
  readonly id: string
  readonly term: string
  readonly answers: readonly string[]
  readonly proven: boolean
}

type SheetProps = {
  vendor: string
  questions: readonly SheetQuestion[]
  answered: readonly SheetAnswered[]
}

/** The questions to one vendor on paper: options and proof to tick, lines to write on, at most four pages of A4. */
export function VendorSheet({ vendor, questions, answered }: SheetProps) {
  return (
    <article className="grid max-w-[45rem] gap-5 pt-6 pb-9 print:max-w-none print:gap-2 print:p-0">
      <div className="grid gap-1.5">
        <PageTitle className="print:text-heading">Questions for {vendor}</PageTitle>
        <p className="screen-only max-w-measure">
          The most telling question comes first. Tick what you hear, and tick proof only when you have seen it yourself.
        </p>
      </div>
      <div className="grid gap-x-6 sm:grid-cols-3 print:grid-cols-3">
        {['Call with', 'On', 'Noted by'].map((label) => (
          <div key={label}>
            <p className="text-note">{label}</p>
            <BlankLines onScreen />
          </div>
        ))}
      </div>
      {questions.length > 0 ? (
        <ol className="border-t border-control">
          {questions.map((question, index) => (
            <Question key={question.id} of={question} number={index + 1} />
          ))}
        </ol>
      ) : (
        <p>Every question has an answer.</p>
      )}
      {answered.length > 0 && <Answered of={answered} />}
      <div className="break-inside-avoid">
        <h2 className="font-[680]">Notes</h2>
        <BlankLines count={3} onScreen />
      </div>
    </article>
  )
}

function Question({ of: { text, options, proof, tells }, number }: { of: SheetQuestion; number: number }) {
  return (
    <li className="break-inside-avoid py-2.5 print:py-1">
      <h2 className="font-[650] print:text-small">
        {number}. {text}
      </h2>
      <p className="screen-only text-note text-muted">{tells}</p>
      <ul className="grid gap-x-6 sm:grid-cols-2 print:grid-cols-2">
        {options.map((option) => (
          <li key={option}>
            <Tick>{option}</Tick>
          </li>
        ))}
      </ul>
      <Tick>Proof seen: {proof}</Tick>
      <BlankLines onScreen />
    </li>
  )
}

const Tick = ({ children }: { children: ReactNode }) => (
  <div className="print:[&_p]:pt-0.5 print:[&_p]:text-[0.875rem] print:[&_p]:leading-tight">
    <TickBox>{children}</TickBox>
  </div>
)

function Answered({ of }: { of: readonly SheetAnswered[] }) {
  return (
    <section aria-labelledby="sheet-answered" className="break-inside-avoid">
      <h2 id="sheet-answered" className="pb-1 font-[680]">
        Answered already
      </h2>
      <ul className="grid gap-x-6 gap-y-1 text-small sm:grid-cols-2 print:grid-cols-2">
        {of.map(({ id, term, answers, proven }) => (
          <li key={id}>
            <span className="font-[650]">{term}</span>: {answers.join(' / ')}
            {proven ? ', with proof' : ''}
          </li>
        ))}
      </ul>
    </section>
  )
}
