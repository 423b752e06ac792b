import type { CriterionId, NeedId } from '@/lib/engine/types'
import { rowOf, type Case, type Model } from './case'

/** Less than this share of the whole is no difference worth a word. */
const LEAST = 0.005
/** What a model supplies less of than this, of 100, it does not sell: it speaks for nothing. */
const SUPPLIED = 25
/** From this need on a seat counts as empty, as in the rule for an interim CTO (Decision model §3.2, G6). */
const EMPTY_SEAT = 50

/**
 * What speaks for one model over another, by how much that weighs: what it supplies more of where a need calls for
 * more. A model that scores higher only because it supplies less of what is not needed gives “less to pay for”.
 */
export function ahead(report: Case, model: Model, other: Model, most = 3): string[] {
  const { rubric, verdict, words } = report
  const [own, theirs] = [model, other].map(({ id }) => rowOf(verdict.assessment.rows, id).partials)
  const gains = new Map<CriterionId | 'surplus', number>()
  for (const { id, weight } of rubric.criteria) {
    const lead = weight * ((own?.[id] ?? 0) - (theirs?.[id] ?? 0))
    const kind = lead > 0 ? gain(report, id, model, other) : charged(report, id, model, other)
    if (kind) gains.set(kind, (gains.get(kind) ?? 0) + lead)
  }
  return [...gains]
    .filter(([, lead]) => lead > LEAST)
    .sort(([, a], [, b]) => b - a)
    .slice(0, most)
    .map(([kind]) => words.advantages[kind])
}

/** What the other saves counts against what this one saves, so that only one of the two is less to pay for. */
const charged = (report: Case, id: CriterionId, model: Model, other: Model) =>
  gain(report, id, other, model) === 'surplus' ? 'surplus' : null

/** As what a higher value counts. A need is met better by more of it, or by less that is too much. */
function gain({ rubric, verdict }: Case, id: CriterionId, model: Model, other: Model) {
  if (id === 'R' || id === 'G') return id
  const supplied = ({ id: outcome }: Model, need: NeedId) =>
    rubric.outcomes.find((one) => one.id === outcome)?.supply[need] ?? 0
  if (supplied(model, id) <= supplied(other, id)) return 'surplus'
  const seatFilled = id === 'T' && verdict.assessment.needs.T < EMPTY_SEAT
  return seatFilled || supplied(model, id) < SUPPLIED ? null : id
}
