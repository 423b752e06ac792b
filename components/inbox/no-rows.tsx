import { Moment } from '@/components/submissions/moment'
import { TextButton } from '@/components/ui/button'
import type { InboxQuery } from '@/lib/schemas/inbox-query'
import { filterLabels, withoutFilter, type ActiveFilter, type FilterName } from '@/lib/views/inbox/filter-words'
import { counted, series, thousands } from '@/lib/views/report/sentences'
import { results } from './bulk-bar'
import { inboxAddress, inboxHome, narrowed } from './inbox-address'
import type { Count } from './inbox-tabs'
import { SoftLink } from './soft-link'

/** What a list is without one of its filters. */
export type Clearing = { readonly name: FilterName; readonly count: Count }

/** What is told where a list has no rows. Moments are ISO texts. */
export type NoneTold = {
  /** Filters that show something once they are cleared, one at a time. */
  readonly clearings: readonly Clearing[]
  /** Whether there is nothing in sight, whatever the view. */
  readonly isBare: boolean
  /** People who started and have not sent anything. */
  readonly started: number
  /** Whether anything was ever sent. */
  readonly sentBefore: boolean
  /** How many are out of sight until a day. */
  readonly snoozed: number
  /** What can be brought back, the latest first. */
  readonly removals: readonly Removal[]
  /** Why the view itself shows nothing. */
  readonly words: string
}

type Removal = { readonly id: string; readonly removed: number; readonly until: string; readonly opId: string }

type NoRowsProps = { query: InboxQuery; saved: string | null; active: readonly ActiveFilter[]; none: NoneTold }

/** Why the list is empty, and what to do next. */
export function NoRows({ query, saved, active, none }: NoRowsProps) {
  return (
    <div className="grid max-w-[62ch] gap-3 py-4">
      {none.isBare ? (
        <Bare none={none} />
      ) : query.cursor !== null ? (
        <p>
          There is nothing further on.{' '}
          <SoftLink href={inboxAddress({ ...query, cursor: null }, { saved })}>Back to the first page</SoftLink>
        </p>
      ) : active.length > 0 ? (
        <Filtered {...{ query, saved, active, clearings: none.clearings }} />
      ) : (
        <p>
          {none.words} <SoftLink href={`${inboxHome}?view=all`}>See all submissions</SoftLink>
        </p>
      )}
    </div>
  )
}

/** Nothing is in sight at all: it sleeps, was taken out, is gone for good, or never was. */
function Bare({ none: { snoozed, removals, sentBefore, started } }: { none: NoneTold }) {
  if (snoozed > 0 || removals.length > 0) {
    return (
      <>
        <p>Nothing here right now.</p>
        {snoozed > 0 && (
          <p>
            {counted(snoozed, 'submission is', 'submissions are').replace(String(snoozed), thousands(snoozed))} snoozed.{' '}
            <SoftLink href={`${inboxHome}?view=all&snoozed=1`}>See what is snoozed</SoftLink>
          </p>
        )}
        {removals.map((removal) => (
          <BringBack key={removal.id} of={removal} />
        ))}
      </>
    )
  }
  return (
    <>
      <p>
        {sentBefore ? 'Nothing here any more. What was sent to you is gone for good.' : 'No submissions yet.'}{' '}
        <a href="/studio">Send a link</a>.
      </p>
      {started > 0 && (
        <p>{counted(started, 'person has', 'people have')} started. Their answers are private until they send them.</p>
      )}
    </>
  )
}

function BringBack({ of: { id, removed, until, opId } }: { of: Removal }) {
  const many = counted(removed, 'submission').replace(String(removed), thousands(removed))
  return (
    <form method="post" action={`${inboxHome}/changes/${id}/undo`} noValidate className="grid justify-items-start">
      <p>
        {many} {removed === 1 ? 'was' : 'were'} removed and can be brought back until <Moment iso={until} />.
      </p>
      <input type="hidden" name="opId" value={opId} />
      <input type="hidden" name="back" value={`${inboxHome}?view=all`} />
      <TextButton>Bring back {many}</TextButton>
    </form>
  )
}

type FilteredProps = Omit<NoRowsProps, 'none'> & Pick<NoneTold, 'clearings'>

function Filtered({ query, saved, active, clearings }: FilteredProps) {
  const valuesOf = (name: FilterName) => active.find((filter) => filter.name === name)?.values ?? []
  return (
    <>
      <p>
        No results for <bdi>{series(active.flatMap(({ values }) => values))}</bdi>.
      </p>
      <ul className="flex flex-wrap gap-x-6">
        {clearings.map(({ name, count }) => (
          <li key={name}>
            <SoftLink
              href={inboxAddress(narrowed(query, withoutFilter[name] as Partial<InboxQuery>), { saved })}
              className="inline-flex min-h-11 items-center"
            >
              <span>
                Clear <bdi>{series(valuesOf(name)) || filterLabels[name]}</bdi> to see {results(count)}
              </span>
            </SoftLink>
          </li>
        ))}
      </ul>
    </>
  )
}
