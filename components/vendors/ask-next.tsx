import type { CallNumber } from '@/lib/schemas/vendor-call'
import { AskNextForm } from './ask-next-form'
import type { RecordedQuestion } from './recorded-question'
import { ToldLines } from './told-lines'

/** Where the next question stands above all of them. */
export const topAnchor = 'next'

type AskNextProps = {
  /** Null where nothing is left to ask. */
  asked: RecordedQuestion | null
  /** Why this one: what it would tell apart. */
  why: string | null
  /** An answer was heard, and its proof is what is asked for. */
  forProof: boolean
  /** Nothing more would tell much. */
  enough: boolean
  /** Other questions that are worth asking now. */
  others: readonly { readonly question: string; readonly term: string }[]
  call: CallNumber
  /** The call in words, where there is more than one. */
  callWords: string | null
  /** What was saved a moment ago. */
  savedTerm: string | null
  /** Where the page is scrolled to after a save without a script. */
  anchor: string
  /** The vendor's page after a question was saved, the same with one on top, and where answers are saved. */
  after: (question: string) => string
  ask: (question: string) => string
  action: string
  opId: string
}

/** What to ask this vendor next, why, and the form for what it says, always on top. */
export function AskNext(props: AskNextProps) {
  const { asked, why, forProof, enough, others, call, callWords, savedTerm, anchor, after, ask, action, opId } = props
  return (
    <section id={anchor} className="screen-only grid scroll-mt-6 gap-3 border-t border-control pt-6 pb-9">
      <h2
        id="ask"
        tabIndex={-1}
        className="text-heading font-[680] focus-visible:shadow-none focus-visible:outline-none"
      >
        {asked === null ? 'Nothing is left to ask' : forProof ? 'Ask for proof next' : 'Ask next'}
      </h2>
      {savedTerm !== null && <p className="text-success">Saved: {savedTerm}.</p>}
      {enough && (
        <p className="max-w-measure">Nothing more would tell much about what it is. You can go on all the same.</p>
      )}
      {why !== null && <p className="max-w-measure">{why}</p>}
      {asked && (
        <>
          {callWords !== null && <p className="text-note text-muted">Recorded in {callWords}.</p>}
          <ToldLines of={asked.told.filter((one) => one.call !== call)} />
          <div className="max-w-question pt-2">
            <AskNextForm
              id="answer"
              from={anchor === topAnchor ? 'top' : 'record'}
              next={after(asked.id)}
              {...{ action, opId, call, question: asked.id, term: asked.term }}
              {...{ options: asked.options, hint: asked.hint, proof: asked.proof, ...asked.form }}
              pinned={ask(asked.id)}
              legend={<span className="block text-heading font-[680] text-balance">{asked.ask}</span>}
            />
          </div>
        </>
      )}
      {others.length > 0 && (
        <p className="screen-only max-w-measure">
          Or ask about:{' '}
          {others.map(({ question, term }, at) => (
            <span key={question}>
              {at > 0 && ', '}
              <a href={ask(question)} className="inline-block py-1">
                {term}
              </a>
            </span>
          ))}
          .
        </p>
      )}
    </section>
  )
}
