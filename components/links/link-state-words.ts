import { dayInWords } from '@/components/ui/day'
import { lastDayOf, type LinkState } from '@/lib/schemas/link-state'

/** What is said of a link in each state. */
export const stateNames: Readonly<Record<LinkState, string>> = {
  live: 'Live',
  paused: 'Paused',
  expired: 'Expired',
  archived: 'Archived',
}

/** The state of a link as lists and pages say it: a live one that ends says when. */
export function stateWords(state: LinkState, expiresAt: Date | null): string {
  if (state === 'live' && expiresAt) return `Expires ${dayInWords(lastDayOf(expiresAt))}`
  if (state === 'expired' && expiresAt) return `Expired on ${dayInWords(lastDayOf(expiresAt))}`
  return stateNames[state]
}
