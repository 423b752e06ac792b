import { Day } from '@/components/ui/day'
import type { LinkState } from '@/lib/schemas/link-state'
import { CardTable } from './card-table'
import { stateWords } from './link-state-words'

/** One link of the list. */
export type LinkRow = {
  readonly id: string
  readonly name: string
  readonly opened: number
  readonly started: number
  readonly submitted: number
  readonly state: LinkState
  readonly expiresAt: Date | null
  readonly lastActivityAt: Date | null
}

/** Every link with what came of it. The name leads to its page. */
export function LinkTable({ links }: { links: readonly LinkRow[] }) {
  return (
    <CardTable
      caption="Links, the latest activity first"
      columns={[
        { label: 'Link' },
        { label: 'Opened', numeric: true },
        { label: 'Started', numeric: true },
        { label: 'Submitted', numeric: true },
        { label: 'Last activity' },
        { label: 'State' },
      ]}
      rows={links.map(({ id, name, opened, started, submitted, state, expiresAt, lastActivityAt }) => ({
        id,
        cells: [
          <a key="name" href={`/studio/links/${id}`} dir="auto" className="inline-flex min-h-8 items-center">
            {name}
          </a>,
          opened,
          started,
          submitted,
          <span key="day" className="lg:whitespace-nowrap">
            {lastActivityAt ? <Day iso={lastActivityAt.toISOString()} /> : 'None yet'}
          </span>,
          <span key="state" className="lg:whitespace-nowrap">
            {stateWords(state, expiresAt)}
          </span>,
        ],
      }))}
    />
  )
}
