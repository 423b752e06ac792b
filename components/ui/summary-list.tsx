import type { ReactNode } from 'react'

export type SummaryRow = {
  id: string
  term: ReactNode
  value: ReactNode
  /** `about` is read by screen readers after the word Change, so that every link has its own name. */
  change?: { href: string; about: string }
}

/** Terms and values in ruled rows, with a link to change each value. */
export function SummaryList({ rows }: { rows: readonly SummaryRow[] }) {
  return (
    <dl className="ledger">
      {rows.map(({ id, term, value, change }) => (
        <div
          key={id}
          data-row={id}
          className="grid gap-x-6 gap-y-0.5 border-b border-line py-3 sm:grid-cols-[minmax(0,2fr)_minmax(0,3fr)_4rem]"
        >
          <dt className="font-[650]">{term}</dt>
          <dd>{value}</dd>
          {change && (
            <dd className="screen-only">
              <a href={change.href} className="inline-block py-1 sm:py-0">
                Change<span className="sr-only"> {change.about}</span>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}
