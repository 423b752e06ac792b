'use client'

import type { MouseEvent, ReactNode } from 'react'
import { Day } from '@/components/ui/day'
import type { ShownRow } from './inbox-store'
import { RowSentences } from './row-sentences'

type RowNameProps = {
  row: ShownRow
  href: string
  /** Whether it is shown beside the list. */
  open: boolean
  onOpen: (event: MouseEvent<HTMLAnchorElement>) => void
  onRetry: () => void
  onDismiss: () => void
  /** Who else has it open. */
  children?: ReactNode
}

/** Who sent it, as a link to the submission; under it what else is to be said of the row. */
export function RowName({ row, href, open, onOpen, onRetry, onDismiss, children }: RowNameProps) {
  const { id, who, business, tags, snoozedUntil } = row
  return (
    <div className="grid min-w-0 justify-items-start gap-x-2 group-data-compact/table:flex group-data-compact/table:flex-wrap group-data-compact/table:items-center">
      <a
        href={href}
        data-row-link={id}
        {...(open && { 'aria-current': 'true' as const })}
        onClick={onOpen}
        className="inline-flex min-h-6 items-center font-[650]"
      >
        <bdi>{business ?? who}</bdi>
      </a>
      {business !== null && <bdi className="leading-[1.15] text-muted">{who}</bdi>}
      {(tags.length > 0 || snoozedUntil !== null) && (
        <span className="flex flex-wrap gap-x-2 text-muted">
          {tags.map((tag) => (
            <bdi key={tag} className="rounded-control bg-sunken px-1.5">
              {tag}
            </bdi>
          ))}
          {snoozedUntil !== null && (
            <span>
              Snoozed until <Day iso={snoozedUntil} />
            </span>
          )}
        </span>
      )}
      {children}
      <RowSentences {...{ row, onRetry, onDismiss }} />
    </div>
  )
}
