import type { InboxQuery } from '@/lib/schemas/inbox-query'
import { filterLabels, withoutFilter, type ActiveFilter, type FilterName } from '@/lib/views/inbox/filter-words'
import { counted, series } from '@/lib/views/report/sentences'
import { results } from './bulk-bar'
import { inboxAddress, inboxHome, narrowed } from './inbox-address'
import type { Count } from './inbox-tabs'
import { SoftLink } from './soft-link'

/** What a list is without one of its filters. */
export type Clearing = { readonly name: FilterName; readonly count: Count }

type NoRowsProps = {
  query: InboxQuery
  saved: string | null
  active: readonly ActiveFilter[]
  /** Filters that show something once they are cleared, one at a time. */
  clearings: readonly Clearing[]
  /** Whether the workspace was sent anything at all. */
  isFirst: boolean
  /** People who started and have not sent anything. */
  started: number
}

/** Why the list is empty, and what to do next. */
export function NoRows({ query, saved, active, clearings, isFirst, started }: NoRowsProps) {
  return (
    <div className="grid max-w-[62ch] gap-3 py-4">
      {isFirst ? (
        <First started={started} />
      ) : query.cursor !== null ? (
        <p>
          There is nothing further on.{' '}
          <SoftLink href={inboxAddress({ ...query, cursor: null }, { saved })}>Back to the first page</SoftLink>
        </p>
      ) : active.length > 0 ? (
        <Filtered {...{ query, saved, active, clearings }} />
      ) : (
        <p>
          {emptyViews[query.view]} <SoftLink href={`${inboxHome}?view=all`}>See all submissions</SoftLink>
        </p>
      )}
    </div>
  )
}

function First({ started }: { started: number }) {
  return (
    <>
      <p>
        No submissions yet. <a href="/studio">Send a link</a>.
      </p>
      {started > 0 && (
        <p>{counted(started, 'person has', 'people have')} started. Their answers are private until they send them.</p>
      )}
    </>
  )
}

function Filtered({ query, saved, active, clearings }: Pick<NoRowsProps, 'query' | 'saved' | 'active' | 'clearings'>) {
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

const emptyViews = {
  unassigned: 'Nothing unassigned.',
  mine: 'Nothing is yours to work on.',
  waiting: 'Nothing waits for over 2 days.',
  all: 'Nothing to show.',
} as const
