import { SectionTitle } from '@/components/ui/page-title'
import type { CallNumber } from '@/lib/schemas/vendor-call'
import { standingOf, type RecordedQuestion } from './recorded-question'
import { StatementForm } from './statement-form'
import { StayingDetails } from './staying-details'
import { ToldLines } from './told-lines'
import { ViewSwitch } from './view-switch'

export type QuestionGroup = {
  readonly id: string
  readonly heading: string
  readonly questions: readonly RecordedQuestion[]
}

type ListProps = {
  groups: readonly QuestionGroup[]
  /** The call that answers are recorded in. */
  call: CallNumber
  /** All questions as forms on this page; otherwise each leads to the form on top. */
  all: boolean
  /** This page in its two views, and with one question on top. */
  links: { readonly one: string; readonly all: string; readonly ask: (question: string) => string }
  /** The question that a form without a script saved a moment ago. */
  saved: string | null
  /** Where answers are saved, and the id of a save without a script. */
  action: string
  opId: (question: string) => string
}

/** All questions with what was told at each, by conversation. */
export function QuestionList({ groups, call, all, links, saved, action, opId }: ListProps) {
  return (
    <section id="questions" className="grid scroll-mt-6 gap-5 border-t border-line py-9">
      <SectionTitle>All questions</SectionTitle>
      <ViewSwitch all={all} links={links} />
      {groups.map(({ id, heading, questions }) => (
        <section key={id} aria-labelledby={`group-${id}`}>
          <h3 id={`group-${id}`} className="pb-1.5 font-[680]">
            {heading}
          </h3>
          <ol className="ledger max-w-question">
            {questions.map((question) => (
              <li
                key={question.id}
                data-question={question.id}
                {...(all && { id: `q-${question.id}` })}
                className="grid scroll-mt-6 gap-1.5 border-b border-line py-3"
              >
                <p className="flex flex-wrap justify-between gap-x-4">
                  <span className="font-[650]">{question.term}</span>
                  <Standing of={question} />
                </p>
                <p>{question.ask}</p>
                {all && saved === question.id && <p className="text-success">Saved.</p>}
                <ToldLines of={question.told} />
                {all ? (
                  <Folded question={question} call={call} action={action} opId={opId(question.id)} />
                ) : (
                  <p className="screen-only">
                    <a href={links.ask(question.id)} className="inline-flex min-h-11 items-center">
                      {recordWords(question, call)}
                      <span className="sr-only">: {question.term}</span>
                    </a>
                  </p>
                )}
              </li>
            ))}
          </ol>
        </section>
      ))}
    </section>
  )
}

function Standing({ of }: { of: RecordedQuestion }) {
  const standing = standingOf(of)
  return (
    <span
      className={
        standing === 'Not asked yet' ? 'rounded-control bg-info-tint px-2 text-note text-info' : 'text-note text-muted'
      }
    >
      {standing}
    </span>
  )
}

/** What the way to the form is called: what the vendor told itself is put right by what was said in the call. */
function recordWords({ told, form }: RecordedQuestion, call: CallNumber): string {
  if (form.version > 0) return `Change what you heard in call ${call}`
  if (told.some((one) => one.call > 0)) return `Record what you heard in call ${call}`
  return told.some((one) => one.call === 0) ? 'Record what was said in the call' : 'Record what you heard'
}

type FoldedProps = { question: RecordedQuestion; call: CallNumber; action: string; opId: string }

function Folded({ question, call, action, opId }: FoldedProps) {
  const { id, term, ask, options, hint, proof, form } = question
  return (
    <StayingDetails
      open={question.told.length === 0 || form.conflict !== null || form.refused !== null}
      summary={
        <>
          {recordWords(question, call)}
          <span className="sr-only">: {term}</span>
        </>
      }
    >
      <div className="pt-2 pb-4">
        <StatementForm
          key={call}
          id={`f-${id}`}
          from="all"
          {...{ action, opId, question: id, term, options, hint, proof, call, ...form }}
          legend={<span className="sr-only">{ask}</span>}
        />
      </div>
    </StayingDetails>
  )
}
