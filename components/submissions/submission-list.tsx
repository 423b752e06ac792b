import { Day } from '@/components/ui/day'
import type { SubmissionRow } from '@/lib/views/submissions'

/** What was sent, the latest first: a ruled row each, which reads the same at every width. */
export function SubmissionList({ rows, page }: { rows: readonly SubmissionRow[]; page: (id: string) => string }) {
  return (
    <ul className="ledger">
      {rows.map((row) => (
        <li
          key={row.id}
          className="grid gap-x-6 gap-y-1 border-b border-line py-4 sm:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]"
        >
          <div className="min-w-0">
            <h2 className="font-[650]">
              <a href={page(row.id)} dir="auto" className="inline-block max-w-full py-1 wrap-anywhere">
                {row.who}
                {row.ended && <span className="sr-only">, {row.link}</span>}
              </a>
            </h2>
            {row.business !== null && (
              <p dir="auto" className="wrap-anywhere">
                {row.business}
              </p>
            )}
            <p className="text-note wrap-anywhere text-muted">
              By the link <bdi>“{row.link}”</bdi>. Sent on <Day iso={row.sentOn} />.
            </p>
          </div>
          <Said row={row} />
        </li>
      ))}
    </ul>
  )
}

function Said({ row: { said, ended } }: { row: SubmissionRow }) {
  if (ended) {
    return (
      <p className="sm:py-1">
        {ended.words} <Day iso={ended.on} />.
      </p>
    )
  }
  if (!said) return <p className="sm:py-1">The report is no longer kept.</p>
  return (
    <div className="min-w-0 sm:py-1">
      <p>{said.advice}</p>
      <p className="text-note text-muted">How firm: {said.confidence.toLowerCase()}.</p>
    </div>
  )
}
