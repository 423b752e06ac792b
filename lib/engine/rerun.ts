import { coverFloor } from './assess'
import type { Compiled } from './compile'
import { checker, settled, type Evidence } from './gates'
import type { FoundPattern } from './judgement'
import { needs, type Levels } from './needs'
import { TIE } from './rank'
import { scorer, type Sheet, type Weights } from './score'
import type { Answers, OutcomeId } from './types'

/** A gate that can still shut, with the models it stops as a set of bits: bit 0 is the first model. */
type Barrier = {
  readonly shuts: (evidence: Evidence) => boolean
  readonly stops: number
  readonly asksMandate: boolean
}

/**
 * Judges some answers again and again under other readings and weights, and says only who comes first: `judge` and `rank`
 * in plain loops, with nothing made anew for each re-run. A property test holds the two to each other.
 *
 * @returns from levels and weights to the place of the model that comes first; the scores are left on the sheet
 */
export function rerun(compiled: Compiled, answers: Answers, patterns: readonly FoundPattern[]) {
  const { models, rubric } = compiled
  const places = new Map(models.map(({ id }, place) => [id, place]))
  const bits = (ids: readonly OutcomeId[]) => ids.reduce((set, id) => set | (1 << (places.get(id) ?? 31)), 0)
  const rules = settled(rubric, { answers, patterns })
  const barriers = rules.gates.map(({ id, when, stops }): Barrier => ({
    shuts: checker(when),
    stops: bits(stops),
    asksMandate: id === rubric.mandate.gate,
  }))
  const businessFirst = checker(rules.businessFirst)
  const needless = bits(rubric.mandate.needless)
  const [nothing, audit] = [places.get('nothing_now')!, places.get('scoped_audit')!]
  const score = scorer(compiled, patterns)
  const floor = coverFloor(compiled, answers)

  return (level: Levels, weights: Weights, sheet: Sheet): number => {
    const evidence = { answers, patterns, level, needs: needs(level, floor) }
    score(evidence.needs, level, weights, sheet)
    let [stopped, stoppedOtherwise, mandateMissing] = [0, 0, false]
    for (const { shuts, stops, asksMandate } of barriers) {
      if ((!asksMandate && (stops & ~stoppedOtherwise) === 0) || !shuts(evidence)) continue
      stopped |= stops
      if (asksMandate) mandateMissing = stops !== 0
      else stoppedOtherwise |= stops
    }
    if (mandateMissing) {
      const leader = leading(sheet.scores, stoppedOtherwise)
      if (leader < 0 || (needless & (1 << leader)) === 0) return nothing
    }
    if (businessFirst(evidence)) return nothing
    const leader = leading(sheet.scores, stopped)
    return leader < 0 ? audit : leader
  }
}

/** The best of the models that are not stopped; of those that tie with it the most reversible, which stands first. */
function leading(scores: Float64Array, stopped: number): number {
  let top = -Infinity
  for (let place = 0; place < scores.length; place++) {
    if ((stopped & (1 << place)) === 0 && scores[place]! > top) top = scores[place]!
  }
  for (let place = 0; place < scores.length; place++) {
    if ((stopped & (1 << place)) === 0 && top - scores[place]! < TIE) return place
  }
  return -1
}
