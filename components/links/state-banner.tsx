import { dayInWords } from '@/components/ui/day'
import { Notice } from '@/components/ui/notice'
import { lastDayOf, type LinkState } from '@/lib/schemas/link-state'

type BannerProps = {
  state: LinkState
  expiresAt: Date | null
  pausedAt: Date | null
  archivedAt: Date | null
  /** What this means on the page it stands on. */
  children: string
}

/** Since when a link does not work. Draws nothing while it does. */
export function StateBanner({ state, expiresAt, pausedAt, archivedAt, children }: BannerProps) {
  if (state === 'live') return null
  return (
    <Notice tone="caution" heading={headingOf(state, { expiresAt, pausedAt, archivedAt })}>
      <p>{children}</p>
    </Notice>
  )
}

function headingOf(state: LinkState, dates: Pick<BannerProps, 'expiresAt' | 'pausedAt' | 'archivedAt'>): string {
  const day = (moment: Date | null) => (moment ? dayInWords(moment.toISOString()) : '')
  if (state === 'archived') return `Archived since ${day(dates.archivedAt)}`
  if (state === 'paused') return `Paused since ${day(dates.pausedAt)}`
  return `Expired: its last day was ${dates.expiresAt ? dayInWords(lastDayOf(dates.expiresAt)) : ''}`
}
