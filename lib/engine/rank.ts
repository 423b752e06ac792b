import type { Compiled } from './compile'
import type { Assessment, Row } from './judgement'
import type { OutcomeId, Variant } from './types'

type Ranked = Pick<Row, 'id' | 'score' | 'gates'>

/** The part of an assessment that says what leads. */
export type Ranking = Pick<Assessment, 'outcome' | 'variant' | 'order' | 'orderWithMandate' | 'noneSafe'>

/** Scores closer than this are the same; then the more reversible model comes first. */
export const TIE = 0.01

/**
 * The eligible models, best first, and the overrides that come after the gates: mandate first, business first, and
 * the facts first when no model is safe (Decision model §3.2, §3.4).
 *
 * @param businessFirst whether the business has to settle something of its own first
 */
export function rank(compiled: Compiled, rows: readonly Ranked[], businessFirst: boolean): Ranking {
  const { mandate } = compiled.rubric
  const order = sorted(
    compiled,
    rows.filter((row) => row.gates.length === 0),
  )
  const mandateMissing = rows.some((row) => row.gates.includes(mandate.gate))
  if (mandateMissing) {
    const withMandate = sorted(
      compiled,
      rows.filter((row) => row.gates.every((gate) => gate === mandate.gate)),
    )
    const leader = withMandate[0]
    if (leader === undefined || !mandate.needless.includes(leader)) {
      return { ...first('nothing_now', 'mandate_first', order), orderWithMandate: withMandate }
    }
  }
  if (businessFirst) return first('nothing_now', 'not_a_technology_problem', order)
  const leader = order[0]
  if (leader === undefined) return { ...first('scoped_audit', null, order), noneSafe: true }
  return first(leader, leader === 'nothing_now' ? 'healthy' : null, order)
}

const first = (outcome: OutcomeId, variant: Variant | null, order: readonly OutcomeId[]): Ranking => ({
  outcome,
  variant,
  order: [outcome, ...order.filter((id) => id !== outcome)],
  orderWithMandate: null,
  noneSafe: false,
})

function sorted(compiled: Compiled, rows: readonly Ranked[]): OutcomeId[] {
  const best = [...rows].sort(
    (a, b) => b.score - a.score || compiled.reversibility[a.id] - compiled.reversibility[b.id],
  )
  const order: OutcomeId[] = []
  while (best.length > 0) {
    const top = best[0]?.score ?? 0
    const tied = best.filter((row) => top - row.score < TIE)
    const next = tied.reduce((a, b) => (compiled.reversibility[b.id] < compiled.reversibility[a.id] ? b : a))
    order.push(next.id)
    best.splice(best.indexOf(next), 1)
  }
  return order
}
