import 'server-only'

/** What the inbox tells of the version that was sent last. */
export type Told = {
  readonly outcome: string
  /** What came second, where anything did. */
  readonly runnerUp: string | null
  /** Of 20 re-runs, how many the outcome came first in. */
  readonly firm: number
  readonly closeCall: boolean
  /** How soon to call, by what was answered alone: 1 today, 2 this week, 3 when there is time. */
  readonly urgency: 1 | 2 | 3
  /** Ids of what makes it so, the strongest first. */
  readonly signs: readonly string[]
  /** Ids of the failure patterns that were found. */
  readonly patterns: readonly string[]
}

/** The columns that keep what the inbox tells; empty while it was not worked out. */
export function toldColumns(told: Told | null) {
  const nothing = { outcome: null, runnerUp: null, firm: null, closeCall: false, urgency: 3, signs: [], patterns: [] }
  return told ? { ...told, signs: [...told.signs], patterns: [...told.patterns] } : nothing
}
