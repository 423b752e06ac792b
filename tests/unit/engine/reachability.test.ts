import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assess } from '@/lib/engine/assess'
import { TRIGGERED } from '@/lib/engine/exposure'
import type { Assessment } from '@/lib/engine/judgement'
import type { Answers } from '@/lib/engine/types'
import { rubric } from '@/lib/rubric/2026-11/rubric'
import { answerTo, fullAnswers, nearVignette, runs } from './arbitrary'

const sample = <T>(arbitrary: fc.Arbitrary<T>, numRuns: number) => fc.sample(arbitrary, { ...runs, numRuns })
const assessments = sample(fc.oneof(nearVignette, fullAnswers), 3000).map((answers) => assess(rubric, answers))

const triggered = ({ patterns }: Assessment) =>
  patterns.filter(({ severity }) => severity >= TRIGGERED).map(({ id }) => id)
const told = ({ signals }: Assessment) => signals.filter(({ strength }) => strength >= TRIGGERED).map(({ id }) => id)
const result = (said: Assessment) => [said.outcome, said.variant, ...triggered(said), '|', ...told(said)].join(' ')

describe('everything the rubric names can come out', () => {
  const found = <T>(pick: (said: Assessment) => readonly T[]) => new Set(assessments.flatMap(pick))

  it('every outcome', () => {
    expect(found(({ outcome }) => [outcome])).toEqual(new Set(rubric.outcomes.map(({ id }) => id)))
  })

  it('every variant of nothing now', () => {
    const variants = found(({ variant }) => (variant ? [variant] : []))
    expect(variants).toEqual(new Set(['healthy', 'mandate_first', 'not_a_technology_problem']))
  })

  it('every pattern, triggered', () => {
    expect(found(triggered)).toEqual(new Set(rubric.patterns.map(({ id }) => id)))
  })

  it('every signal', () => {
    expect(found(told)).toEqual(new Set(rubric.signals.map(({ id }) => id)))
  })

  it('every contradiction', () => {
    expect(found(({ contradictions }) => contradictions)).toEqual(new Set(rubric.contradictions.map(({ id }) => id)))
  })

  it('every gate', () => {
    expect(found(({ rows }) => rows.flatMap(({ gates }) => gates))).toEqual(new Set(rubric.gates.map(({ id }) => id)))
  })
})

describe('no question is dead', () => {
  it.each(rubric.questions.map((question) => [question.id, question] as const))(
    '%s changes what is said',
    (id, question) => {
      const pairs = sample(fc.tuple(nearVignette, answerTo(question), answerTo(question)), 2000)
      const alone = pairs.find(([answers, one, other]) => {
        const first: Answers = { ...answers, [id]: one }
        const second: Answers = { ...answers, [id]: other }
        const [before, after] = [assess(rubric, first), assess(rubric, second)]
        return !before.unheard.includes(id) && !after.unheard.includes(id) && result(before) !== result(after)
      })
      expect(alone).toBeDefined()
    },
  )
})
