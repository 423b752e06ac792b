import { Moment } from '@/components/submissions/moment'
import type { AuditLine } from '@/lib/views/audit-words'

/** Lines of the audit log, the newest first: a ruled row each, which reads the same at every width. */
export function AuditList({ lines }: { lines: readonly AuditLine[] }) {
  return (
    <ol className="ledger">
      {lines.map((line) => (
        <li
          key={line.seq}
          className="grid gap-x-6 gap-y-1 border-b border-line py-4 sm:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]"
        >
          <div className="min-w-0">
            <h2 className="font-[650] [overflow-wrap:anywhere]">
              {line.what}
              {line.to !== null && (
                <>
                  : <bdi>{line.to}</bdi>
                </>
              )}
            </h2>
            {line.more !== null && <p>{line.more}</p>}
            {line.href !== null && (
              <p>
                <a href={line.href} className="inline-block py-1.5">
                  Look at it<span className="sr-only">, line {line.seq}</span>
                </a>
              </p>
            )}
          </div>
          <div className="min-w-0">
            <p className="[overflow-wrap:anywhere]">{line.who.known ? <bdi>{line.who.name}</bdi> : line.who.name}</p>
            <p className="text-note text-muted">
              <Moment iso={line.on} />, line {line.seq}
            </p>
          </div>
        </li>
      ))}
    </ol>
  )
}
