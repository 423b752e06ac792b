import { holds } from './condition'
import type { Levels } from './needs'
import type { FoundPattern, Needs } from './judgement'
import type { Answers, Gate, OutcomeId, Test } from './types'

/** What a gate may look at: the answers, and what they add up to. */
export type Evidence = {
  readonly answers: Answers
  readonly level: Levels
  readonly needs: Needs
  readonly patterns: readonly FoundPattern[]
}

/** Whether a test passes. Needs are compared as they are, before the dead zone. */
export function passes(test: Test, evidence: Evidence): boolean {
  if ('every' in test) return test.every.every((part) => passes(part, evidence))
  if ('some' in test) return test.some.some((part) => passes(part, evidence))
  if ('none' in test) return !passes(test.none, evidence)
  if ('answers' in test) return holds(test.answers, evidence.answers)
  if ('patterns' in test) {
    const { patterns, severity, count } = test
    const severe = evidence.patterns.filter(
      (found) => found.severity >= severity && (patterns === 'any' || patterns.includes(found.id)),
    )
    return severe.length >= count
  }
  const value = 'need' in test ? evidence.needs[test.need] : evidence.level[test.latent]
  if ('under' in test) return value < test.under
  return 'over' in test ? value > test.over : value >= test.atLeast
}

/** The gates that are shut, in the order of the rubric. */
export const shutGates = (gates: readonly Gate[], evidence: Evidence) =>
  gates.filter((gate) => passes(gate.when, evidence))

/** The ids of the gates that stop one model. */
export function stopping(shut: readonly Gate[], outcome: OutcomeId): string[] {
  const ids: string[] = []
  for (const gate of shut) if (gate.stops.includes(outcome)) ids.push(gate.id)
  return ids
}
