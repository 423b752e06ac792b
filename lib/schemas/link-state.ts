/** What a branded link is at a moment. */
export const linkStates = ['live', 'paused', 'expired', 'archived'] as const
export type LinkState = (typeof linkStates)[number]

/** What of a link decides its state. */
export type LinkDates = {
  readonly pausedAt: Date | null
  /** The moment from which it works no more. */
  readonly expiresAt: Date | null
  readonly archivedAt: Date | null
}

/** The state of a link: the latter of two that hold at once is told. */
export function linkState({ pausedAt, expiresAt, archivedAt }: LinkDates, now: Date): LinkState {
  if (archivedAt) return 'archived'
  if (expiresAt && expiresAt <= now) return 'expired'
  return pausedAt ? 'paused' : 'live'
}

/** The state a list is narrowed to, as it stands in an address; null for all that are not archived. */
export const readLinkState = (text: unknown): LinkState | null => linkStates.find((state) => state === text) ?? null

/** The day until whose end a link works, as `2026-05-12`. */
export const lastDayOf = (expiresAt: Date): string => new Date(expiresAt.getTime() - 1).toISOString().slice(0, 10)

/** The moment at which a link that works until the end of a day stops, by the clock of UTC. */
export const endOf = (day: string): Date => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000)
