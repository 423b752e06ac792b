import { Button } from '@/components/ui/button'
import { Day } from '@/components/ui/day'
import type { OutcomeId } from '@/lib/engine/types'
import { ruleWords, triedWords } from '@/lib/views/inbox/rule-words'

type Rule = {
  readonly id: string
  readonly outcome: OutcomeId | null
  readonly closeCall: boolean
  readonly urgency: 1 | 2 | null
  readonly link: { readonly name: string } | null
  readonly owner: { readonly name: string } | null
  readonly liveSince: Date | null
  readonly tried: {
    readonly fits: number
    readonly of: number
    readonly latest: readonly {
      readonly id: string
      readonly sentAt: Date
      readonly businessName: string | null
      readonly contactName: string | null
    }[]
  }
}

type RuleCardProps = { rule: Rule; first: boolean; days: number; mayChange: boolean; rulesPage: string }

/** One rule: what it says, whether it is on, what it would have done, and what can be done with it. */
export function RuleCard({ rule, first, days, mayChange, rulesPage }: RuleCardProps) {
  const { id, liveSince, owner, tried } = rule
  const words = ruleWords(rule)
  return (
    <li id={`rule-${id}`} className="grid gap-2 rounded-control border border-line p-4">
      <p className="font-[650] [overflow-wrap:anywhere]">
        <bdi>{words}</bdi>
      </p>
      <p>
        {liveSince ? (
          <>
            On since <Day iso={liveSince.toISOString()} />.
          </>
        ) : (
          <>Off: it does nothing yet.</>
        )}{' '}
        {triedWords(tried, days)}
      </p>
      {tried.latest.length > 0 && (
        <div className="text-note">
          <p className="text-muted">The latest it fits:</p>
          <ul>
            {tried.latest.map(({ id: submission, sentAt, businessName, contactName }) => (
              <li key={submission}>
                <a href={`/studio/submissions/${submission}`} className="inline-block min-h-8 py-1">
                  <bdi>{businessName ?? contactName ?? 'Someone'}</bdi>
                </a>
                , sent on <Day iso={sentAt.toISOString()} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {mayChange && (
        <div className="flex flex-wrap gap-3">
          <form method="post" action={`${rulesPage}/${id}/state`} noValidate className="flex flex-wrap gap-3">
            {liveSince ? (
              <Button look="secondary" name="do" value="stop">
                Turn off<span className="sr-only">: {words}</span>
              </Button>
            ) : (
              owner && (
                <Button name="do" value="start">
                  Turn on<span className="sr-only">: {words}</span>
                </Button>
              )
            )}
            {!first && (
              <Button look="secondary" name="do" value="up">
                Move up<span className="sr-only">: {words}</span>
              </Button>
            )}
          </form>
          <form method="post" action={`${rulesPage}/${id}/removal`} noValidate>
            <Button look="secondary">
              Remove<span className="sr-only">: {words}</span>
            </Button>
          </form>
        </div>
      )}
    </li>
  )
}
