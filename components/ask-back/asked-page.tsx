import { PageShell } from '@/components/shell/page-shell'
import { Day } from '@/components/ui/day'
import { PageTitle } from '@/components/ui/page-title'
import { whoAsks } from '@/lib/views/asked-by'
import type { BrandLook } from '@/lib/views/brand-look'
import { ReplyForm } from './reply-form'

type State = 'waiting' | 'answered' | 'revoked' | 'expired'

/** Days of a question, as ISO moments. */
export type AskedOn = {
  /** When the report that it is about was sent last. */
  readonly sent: string
  readonly asked: string
  readonly until: string
  readonly answered: string | null
  readonly revoked: string | null
}

type AskedPageProps = {
  look: BrandLook
  /** Who asks, as they were called then. */
  author: string
  state: State
  /** The question, and what was answered; null once they are told no more. */
  words: string | null
  answer: string | null
  on: AskedOn
  /** Where the answer is sent. */
  action: string
  /** An answer that did not go. */
  refused: { readonly typed: string; readonly message: string } | null
}

/** The heading of the page of a question. */
export const askedBackTitle = (state: State): string => titles[state]

const titles: Readonly<Record<State, string>> = {
  waiting: 'One question about your report',
  answered: 'You answered this question',
  revoked: 'This question was taken back',
  expired: 'This question has run out',
}

/** What the letter with a question leads to: who asks, the question, and one field for the answer. */
export function AskedPage({ look, author, state, words, answer, on, action, refused }: AskedPageProps) {
  return (
    <PageShell>
      <div className="grid max-w-[62ch] grid-cols-1 gap-5 pt-10">
        <PageTitle>{titles[state]}</PageTitle>
        <Standing {...{ look, author, state, on }} />
        {words !== null && (
          <blockquote dir="auto" className="border-l-4 border-line pl-4 wrap-anywhere whitespace-pre-wrap">
            {words}
          </blockquote>
        )}
        {state === 'waiting' && <ReplyForm action={action} refused={refused} />}
        {answer !== null && (
          <section aria-labelledby="answer-heading" className="grid gap-2">
            <h2 id="answer-heading" className="font-[650]">
              Your answer
            </h2>
            <p dir="auto" className="wrap-anywhere whitespace-pre-wrap">
              {answer}
            </p>
          </section>
        )}
        {state !== 'waiting' && refused !== null && refused.typed !== '' && <Unsent typed={refused.typed} />}
        {(state === 'waiting' || state === 'answered') && <WhereItGoes look={look} />}
      </div>
    </PageShell>
  )
}

function Standing({ look, author, state, on }: Pick<AskedPageProps, 'look' | 'author' | 'state' | 'on'>) {
  if (state === 'waiting') {
    return (
      <p>
        <bdi>{author}</bdi> at <bdi>{look.workspace}</bdi> asked you this on <Day iso={on.asked} />. It is about the
        report that you sent on <Day iso={on.sent} />. You can answer once, until <Day iso={on.until} />.
      </p>
    )
  }
  if (state === 'answered' && on.answered !== null) {
    return (
      <p>
        You answered on <Day iso={on.answered} />. <bdi>{look.workspace}</bdi> can read it beside your report.
      </p>
    )
  }
  if (state === 'revoked' && on.revoked !== null) {
    return (
      <p>
        <bdi>{look.workspace}</bdi> took it back on <Day iso={on.revoked} />. There is nothing to answer.
      </p>
    )
  }
  return (
    <p>
      It could be answered until <Day iso={on.until} />. Write to {whoAsks(look)} if you still want to answer.
    </p>
  )
}

/** What was written and did not go, to be copied. */
const Unsent = ({ typed }: { typed: string }) => (
  <section aria-labelledby="unsent-heading" className="grid gap-2">
    <h2 id="unsent-heading" className="font-[650]">
      What you wrote was not sent
    </h2>
    <p dir="auto" className="wrap-anywhere whitespace-pre-wrap">
      {typed}
    </p>
  </section>
)

const WhereItGoes = ({ look }: { look: BrandLook }) => (
  <p className="text-muted">
    Your answer goes to <bdi>{look.workspace}</bdi> and to nobody else. It is kept with the report you sent: take the
    report back, and the answer is deleted with it.
  </p>
)
