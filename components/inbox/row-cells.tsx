import { ModelMark } from '@/components/report/model-mark'
import { Day } from '@/components/ui/day'
import { ShortDay } from '@/components/ui/short-day'
import { untouchedWords } from '@/lib/views/inbox/filter-words'
import type { InboxRow } from '@/lib/views/inbox/row'
import type { ColumnId } from './column-ids'
import { StatusWord } from './status-word'

type CellProps = { row: InboxRow; now: Date }

/** What stands in each column but the first, which is the row's header. */
export function RowCell({ column, row, now }: CellProps & { column: ColumnId }) {
  if (row.ended) return <EndedCell {...{ column, row }} />
  switch (column) {
    case 'advice':
      return <Advice row={row} />
    case 'call':
      return <Call row={row} />
    case 'fit':
      return row.fit.words
    case 'status':
      return <StatusWord status={row.status} name={row.statusName} />
    case 'owner':
      return row.ownerName === null ? <span className="text-muted">Nobody</span> : <bdi>{row.ownerName}</bdi>
    case 'source':
      return <bdi>{row.link.name}</bdi>
    case 'sent':
      return <ShortDay iso={row.sentOn} />
    case 'untouched':
      return <time dateTime={row.untouchedSince}>{untouchedWords(row.untouchedSince, now)}</time>
    case 'notes':
      return row.noteCount
    case 'who':
      return null
  }
}

/** What has ended says how and when, by which link it came, and nothing else. */
function EndedCell({ column, row: { ended, link, sentOn } }: Omit<CellProps, 'now'> & { column: ColumnId }) {
  if (column === 'advice' && ended) {
    return (
      <>
        {ended.words} <Day iso={ended.on} />
        {ended.after}
      </>
    )
  }
  if (column === 'source') return <bdi>{link.name}</bdi>
  return column === 'sent' ? <ShortDay iso={sentOn} /> : null
}

/** What the report recommends: its shape, its word, and how firmly. */
export function Advice({ row: { outcome, advice, firm, closeCall } }: { row: InboxRow }) {
  if (outcome === null || advice === null) return <span className="text-muted">Not worked out yet</span>
  return (
    <span className="flex items-start gap-2">
      <ModelMark id={outcome} place={1} className="mt-px" />
      <span>
        {advice} <span className="whitespace-nowrap text-muted">{firm}</span>
        {closeCall && <span className="text-muted"> · close call</span>}
      </span>
    </span>
  )
}

/** When to call, and behind it why. */
function Call({ row: { urgency } }: { row: InboxRow }) {
  return (
    <details>
      <summary className={urgency.band === 1 ? 'min-h-6 font-[680]' : 'min-h-6'}>{urgency.words}</summary>
      <ul className="grid max-w-72 gap-1 py-1.5">
        {urgency.because.map((because) => (
          <li key={because}>{because}</li>
        ))}
      </ul>
    </details>
  )
}
