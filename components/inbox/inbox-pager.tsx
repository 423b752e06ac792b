import { rowChoices, type InboxQuery } from '@/lib/schemas/inbox-query'
import { thousands } from '@/lib/views/report/sentences'
import { inboxAddress } from './inbox-address'
import { SoftLink } from './soft-link'

type PagerProps = { query: InboxQuery; saved: string | null; before: string | null; after: string | null }

/** The ways to the pages before and after, and how many rows a page has. */
export function InboxPager({ query, saved, before, after }: PagerProps) {
  const page = (at: string, back: boolean) => inboxAddress({ ...query, cursor: { at, back } }, { saved })
  return (
    <nav aria-label="Pages" className="flex flex-wrap items-center gap-x-6 text-note">
      {before !== null && (
        <SoftLink href={page(before, true)} top className={link}>
          Previous page
        </SoftLink>
      )}
      {after !== null && (
        <SoftLink href={page(after, false)} top className={link}>
          Next page
        </SoftLink>
      )}
      {(before !== null || after !== null || query.rows !== 50) && (
        <span className="flex flex-wrap items-center gap-x-3">
          <span className="text-muted">Rows on a page</span>
          {rowChoices.map((rows) => (
            <SoftLink
              key={rows}
              href={inboxAddress({ ...query, rows }, { saved })}
              {...(rows === query.rows && { 'aria-current': 'true' as const })}
              className={rows === query.rows ? `${link} font-[680] text-ink` : link}
            >
              {thousands(rows)}
            </SoftLink>
          ))}
        </span>
      )}
    </nav>
  )
}

const link = 'inline-flex min-h-11 min-w-6 items-center justify-center'
