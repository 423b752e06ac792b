import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assess } from '@/lib/engine/assess'
import { verdict } from '@/lib/engine/verdict'
import { currentRubric } from '@/lib/rubric/rubrics'
import { apportion } from '@/lib/views/report/apportion'
import { closeness } from '@/lib/views/report/closeness'
import { best, position, step } from '@/lib/views/report/scale'
import { blockOf, manyAnswers, personaVerdicts, quickVerdict, told } from './report-cases'

const { rubric, words } = currentRubric

describe('how close the second is', () => {
  const leaning = { gap: 20, dots: 16, confidence: 'leaning' } as const

  it.each([
    [{ gap: 4 }, 'close'],
    [{ gap: 5 }, 'apart'],
    [{ gap: null }, 'apart'],
    [{ dots: 13 }, 'close'],
    [{ dots: 14 }, 'apart'],
    [{ dots: 8 }, 'close'],
    [{ dots: 7 }, 'none'],
    [{ confidence: 'close_call' }, 'close'],
    [{ confidence: 'clear', gap: 4 }, 'apart'],
    [{ leads: false }, 'close'],
  ] as const)('%o is %s', (given, expected) => {
    expect(closeness({ ...leaning, ...given })).toBe(expected)
  })
})

describe('apportion', () => {
  it('gives whole numbers within 1 of the parts that add up to the total', () => {
    const parts = fc.array(fc.double({ min: -50, max: 50, noNaN: true }), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(parts, fc.boolean(), (given, up) => {
        const sum = given.reduce((total, part) => total + part, 0)
        const total = (up ? Math.ceil(sum) : Math.floor(sum)) + 0 // never -0
        const whole = apportion(given, total)
        expect(whole.every(Number.isInteger)).toBe(true)
        expect(whole.reduce((a, b) => a + b, 0)).toBe(total)
        whole.forEach((part, index) => expect(Math.abs(part - (given[index] ?? 0))).toBeLessThanOrEqual(1))
      }),
      { numRuns: 1000, seed: 20261121 },
    )
  })
})

it('start, points and answers combined make the end exactly, as shown', () => {
  let bars = 0
  for (const answers of manyAnswers) {
    const said = quickVerdict(answers)
    const report = told(said)
    const why = blockOf(report, 'why')
    if (why.kind === 'rule') continue
    bars += 1
    const sum = why.bars.reduce((total, { points }) => total + points, why.start)
    expect(sum).toBe(why.end)
    const row = said.assessment.rows.find(({ id }) => id === said.assessment.outcome)
    expect(why.end).toBe(Math.round(row?.score ?? -1))
    expect(why.bars.length).toBeLessThanOrEqual(7)
  }
  expect(bars).toBeGreaterThan(400)
})

it('the dots are 20 and are within one of the shares', () => {
  for (const answers of manyAnswers.slice(0, 300)) {
    const said = quickVerdict(answers)
    const { dots } = blockOf(told(said), 'firm')
    expect(dots.reduce((sum, { count }) => sum + count, 0)).toBe(20)
    for (const { model, count } of dots) {
      expect(Math.abs(count - 20 * said.acceptability.rank1[model.id])).toBeLessThan(1)
    }
  }
})

it('the heading and the sentence count the dots that are drawn', () => {
  for (const { said } of personaVerdicts) {
    const { heading, lead, dots } = blockOf(told(said), 'firm')
    const [top, ...others] = dots
    expect(heading).toContain(`${top?.count} of 20 re-runs`)
    for (const { model, count } of others) expect(lead[0]).toContain(`${model.noun} in ${count}`)
  }
})

it('the scale runs from 55 to the best open score in five steps', () => {
  expect([54, 55, 70, 85, 95].map((score) => step(score, 85))).toEqual([1, 1, 3, 5, 5])
  expect(position(40, 50)).toBe(0)
  expect(position(50, 50)).toBe(100)
  for (const answers of manyAnswers.slice(0, 200)) {
    const said = quickVerdict(answers)
    for (const row of blockOf(told(said), 'scores').rows) {
      const score = said.assessment.rows.find(({ id }) => id === row.model.id)?.score ?? -1
      expect(row.step).toBe(step(score, best(said.assessment.rows)))
      expect(row.low).toBeLessThanOrEqual(row.step)
      expect(row.high).toBeGreaterThanOrEqual(row.step)
    }
  }
})

it('every sentence about what would change it is true when it is done', () => {
  let told200 = 0
  for (const answers of manyAnswers.slice(0, 200)) {
    const said = verdict(rubric, answers)
    const { flips } = blockOf(told(said), 'changes')
    expect(flips).toHaveLength(said.flips.length)
    said.flips.forEach(({ changes }, index) => {
      const then = assess(rubric, {
        ...answers,
        ...Object.fromEntries(changes.map(({ question, to }) => [question, to])),
      })
      const noun = then.variant === null ? words.outcomes[then.outcome].noun : words.variants[then.variant].noun
      const sentence = flips[index]?.sentences.join(' ') ?? ''
      expect(sentence).toContain(`the answer would be ${noun}.`)
      for (const { question, to } of changes) expect(sentence).toContain(words.clauses[question]?.[to])
      told200 += 1
    })
  }
  expect(told200).toBeGreaterThan(200)
}, 240_000)
