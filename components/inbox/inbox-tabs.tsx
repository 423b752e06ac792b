import { cn } from '@/components/ui/cn'
import { plainQuery, usualViews, type InboxQuery, type UsualView } from '@/lib/schemas/inbox-query'
import { thousands } from '@/lib/views/report/sentences'
import { inboxAddress } from './inbox-address'
import { SoftLink } from './soft-link'

/** How many there are, as far as they were counted. */
export type Count = { readonly n: number; readonly more: boolean }

/** A view that somebody saved. */
export type SavedView = {
  readonly id: string
  readonly name: string
  /** The list it shows. */
  readonly query: InboxQuery
  readonly shared: boolean
  /** Whether whoever looks saved it, and whether they may remove it. */
  readonly own: boolean
  readonly removable: boolean
}

type TabsProps = {
  query: InboxQuery
  counts: Readonly<Record<UsualView, Count>>
  saved: readonly SavedView[]
  /** The saved view that the list came from. */
  at: SavedView | null
}

/** The views of the inbox with how many each holds: those that everybody has, then those that were saved. */
export function InboxTabs({ query, counts, saved, at }: TabsProps) {
  return (
    <nav aria-label="Views">
      <ul className="flex flex-wrap gap-x-6 border-b border-line">
        {usualViews.map((view) => (
          <li key={view}>
            <Tab
              href={inboxAddress({ ...plainQuery, view, rows: query.rows })}
              current={at === null && query.view === view}
            >
              {viewNames[view]}{' '}
              <span className="ms-1.5 text-muted">
                {thousands(counts[view].n)}
                {counts[view].more && '+'}
              </span>
            </Tab>
          </li>
        ))}
        {saved.map((view) => (
          <li key={view.id}>
            <Tab
              href={inboxAddress({ ...view.query, rows: query.rows }, { saved: view.id })}
              current={view.id === at?.id}
            >
              <bdi>{view.name}</bdi>
              {view.shared && <span className="ms-1.5 text-muted">shared</span>}
            </Tab>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** What the views that everybody has are called. */
export const viewNames: Readonly<Record<UsualView, string>> = {
  unassigned: 'Unassigned',
  mine: 'Mine',
  waiting: 'Waiting over 2 days',
  all: 'All',
}

function Tab({ href, current, children }: { href: string; current: boolean; children: React.ReactNode }) {
  return (
    <SoftLink
      href={href}
      {...(current && { 'aria-current': 'page' as const })}
      className={cn(
        'inline-flex min-h-11 items-center border-b-[3px] text-ink no-underline hover:underline',
        current ? 'border-brand font-[680]' : 'border-transparent',
      )}
    >
      <span>{children}</span>
    </SoftLink>
  )
}
