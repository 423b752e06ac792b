import type { Said } from '../tests/golden/said'

/** What a buyer would notice between two verdicts on the same answers, one line each; none when nothing differs. */
export function differences(before: Said, after: Said): string[] {
  const lost = before.triggered.filter((id) => !after.triggered.includes(id))
  const gained = after.triggered.filter((id) => !before.triggered.includes(id))
  return [
    ...changed('outcome', before.outcome, after.outcome),
    ...changed('variant', before.variant ?? 'none', after.variant ?? 'none'),
    ...changed('confidence', before.confidence, after.confidence),
    ...changed('order', before.order.join(' > '), after.order.join(' > ')),
    ...(gained.length > 0 ? [`triggered now: ${gained.join(', ')}`] : []),
    ...(lost.length > 0 ? [`no longer triggered: ${lost.join(', ')}`] : []),
  ]
}

const changed = (what: string, before: string, after: string) =>
  before === after ? [] : [`${what}: ${before} → ${after}`]
