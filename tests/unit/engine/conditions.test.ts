import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { couldHold, holds } from '@/lib/engine/condition'
import type { Condition, Test } from '@/lib/engine/types'
import { rubric } from '@/lib/rubric/2026-11/rubric'
import { fullAnswers, runs, someAnswers } from './arbitrary'

const inTest = (test: Test): Condition[] => {
  if ('answers' in test) return [test.answers]
  if ('none' in test) return inTest(test.none)
  return 'every' in test ? test.every.flatMap(inTest) : 'some' in test ? test.some.flatMap(inTest) : []
}

const named = (condition: Condition): string[] => {
  if ('question' in condition) return [condition.question]
  if ('not' in condition) return named(condition.not)
  return ('all' in condition ? condition.all : condition.any).flatMap(named)
}

/** Every condition the rubric has. */
const conditions: readonly Condition[] = [
  ...rubric.questions.flatMap(({ shownWhen }) => (shownWhen ? [shownWhen] : [])),
  ...rubric.patterns.map(({ gate }) => gate),
  ...rubric.contradictions.map(({ when }) => when),
  ...rubric.gates.flatMap(({ when }) => inTest(when)),
  ...inTest(rubric.businessFirst),
  rubric.coverFloor.when,
]

describe('a condition', () => {
  it('that shows a question names only questions before it', () => {
    const ids = rubric.questions.map(({ id }) => id)
    for (const { id, shownWhen } of rubric.questions) {
      for (const name of shownWhen ? named(shownWhen) : []) {
        expect(ids).toContain(name)
        expect(ids.indexOf(name), `${id} is shown by ${name}`).toBeLessThan(ids.indexOf(id))
      }
    }
  })

  it('depends only on the questions it names', () => {
    fc.assert(
      fc.property(fc.constantFrom(...conditions), someAnswers, someAnswers, (condition, one, other) => {
        const own = Object.entries(one).filter(([id]) => named(condition).includes(id))
        const others = Object.entries(other).filter(([id]) => !named(condition).includes(id))
        const mixed = Object.fromEntries([...others, ...own])
        expect(holds(condition, mixed)).toBe(holds(condition, one))
        expect(couldHold(condition, mixed)).toBe(couldHold(condition, one))
      }),
      runs,
    )
  })

  it('could hold wherever some completion makes it hold', () => {
    fc.assert(
      fc.property(fc.constantFrom(...conditions), someAnswers, fullAnswers, (condition, answers, rest) => {
        if (holds(condition, { ...rest, ...answers })) expect(couldHold(condition, answers)).toBe(true)
      }),
      runs,
    )
  })

  it('holds once everything it names is answered exactly where it could', () => {
    fc.assert(
      fc.property(fc.constantFrom(...conditions), fullAnswers, (condition, answers) => {
        expect(couldHold(condition, answers)).toBe(holds(condition, answers))
      }),
      runs,
    )
  })
})
