import type { Row } from '@/lib/engine/judgement'

/** Scores at or below this are at the far end of the scale (Decision model §3.3, displayed score). */
const FLOOR = 55
export const STEPS = 5

/** The score that the scale ends at: the best among the models that no gate stops, or among all when every one is. */
export function best(rows: readonly Row[]): number {
  const open = rows.filter((row) => row.gates.length === 0)
  return Math.max(...(open.length > 0 ? open : rows).map((row) => row.score))
}

/** Where a score stands between the floor and the best, 0–100. */
export function position(score: number, top: number): number {
  if (top <= FLOOR) return score >= top ? 100 : 0
  return 100 * Math.min(1, Math.max(0, (score - FLOOR) / (top - FLOOR)))
}

/** The same as one of five steps, 1 to 5. */
export const step = (score: number, top: number) =>
  Math.min(STEPS, 1 + Math.floor((position(score, top) / 100) * STEPS))
