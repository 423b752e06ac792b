import { holds } from './condition'
import type { Levels } from './needs'
import type { FoundPattern, Needs } from './judgement'
import type { Answers, Gate, OutcomeId, Rubric, Test } from './types'

/** What a gate may look at: the answers, and what they add up to. */
export type Evidence = {
  readonly answers: Answers
  readonly level: Levels
  readonly needs: Needs
  readonly patterns: readonly FoundPattern[]
}

/** The gates, and the test that comes after them. */
export type Rules = Pick<Rubric, 'gates' | 'businessFirst'>

/** Whether a test passes. Needs are compared as they are, before the dead zone. */
export function passes(test: Test, evidence: Evidence): boolean {
  if ('need' in test) return within(test, evidence.needs[test.need])
  if ('latent' in test) return within(test, evidence.level[test.latent])
  if ('every' in test) return test.every.every((part) => passes(part, evidence))
  if ('some' in test) return test.some.some((part) => passes(part, evidence))
  if ('none' in test) return !passes(test.none, evidence)
  return 'answers' in test ? holds(test.answers, evidence.answers) : severe(test, evidence.patterns)
}

type Bound = { readonly over: number } | { readonly atLeast: number } | { readonly under: number }

function within(bound: Bound, value: number): boolean {
  if ('under' in bound) return value < bound.under
  return 'over' in bound ? value > bound.over : value >= bound.atLeast
}

/** `passes` for one test, made ready to be asked thousands of times. */
export function checker(test: Test): (evidence: Evidence) => boolean {
  if ('need' in test) return ({ needs }) => within(test, needs[test.need])
  if ('latent' in test) return ({ level }) => within(test, level[test.latent])
  if ('none' in test) {
    const part = checker(test.none)
    return (evidence) => !part(evidence)
  }
  if ('every' in test || 'some' in test) {
    const deciding = 'some' in test
    const parts = ('some' in test ? test.some : test.every).map(checker)
    return (evidence) => {
      for (const part of parts) if (part(evidence) === deciding) return deciding
      return !deciding
    }
  }
  return (evidence) => passes(test, evidence)
}

type Known = Pick<Evidence, 'answers' | 'patterns'>
type Severe = Extract<Test, { readonly patterns: unknown }>

const severe = ({ patterns, severity, count }: Severe, found: readonly FoundPattern[]) =>
  found.filter((one) => one.severity >= severity && (patterns === 'any' || patterns.includes(one.id))).length >= count

const YES: Test = { every: [] }
const NO: Test = { some: [] }

/** What is left of a test once answers and patterns are known: a test that looks at needs and latents alone. */
function settle(test: Test, known: Known): Test {
  if ('every' in test) {
    const parts = test.every.map((part) => settle(part, known)).filter((part) => part !== YES)
    return parts.includes(NO) ? NO : parts.length === 0 ? YES : { every: parts }
  }
  if ('some' in test) {
    const parts = test.some.map((part) => settle(part, known)).filter((part) => part !== NO)
    return parts.includes(YES) ? YES : parts.length === 0 ? NO : { some: parts }
  }
  if ('none' in test) {
    const part = settle(test.none, known)
    return part === YES ? NO : part === NO ? YES : { none: part }
  }
  if ('answers' in test) return holds(test.answers, known.answers) ? YES : NO
  if ('patterns' in test) return severe(test, known.patterns) ? YES : NO
  return test
}

/** What is left of a rubric's rules once answers and patterns are known. A gate that cannot shut any more is left out. */
export const settled = ({ gates, businessFirst }: Rules, known: Known): Rules => ({
  gates: gates.map((gate) => ({ ...gate, when: settle(gate.when, known) })).filter((gate) => gate.when !== NO),
  businessFirst: settle(businessFirst, known),
})

/** The gates that are shut, in the order of the rubric. */
export const shutGates = (gates: readonly Gate[], evidence: Evidence) =>
  gates.filter((gate) => passes(gate.when, evidence))

/** The ids of the gates that stop one model. */
export function stopping(shut: readonly Gate[], outcome: OutcomeId): string[] {
  const ids: string[] = []
  for (const gate of shut) if (gate.stops.includes(outcome)) ids.push(gate.id)
  return ids
}
