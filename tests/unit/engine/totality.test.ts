import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assess } from '@/lib/engine/assess'
import { compile } from '@/lib/engine/compile'
import { hear } from '@/lib/engine/heard'
import { uniform } from '@/lib/engine/random'
import type { Answer, Answers } from '@/lib/engine/types'
import { verdict } from '@/lib/engine/verdict'
import { rubric } from '@/lib/rubric/2026-11/rubric'
import { anyAnswers, drawn, runs } from './arbitrary'

const ids = rubric.questions.map(({ id }) => id)
const finite = (value: number) => Number.isFinite(value)

/** The same answers told in another order, several choices in another order and twice. */
const retold = (answers: Answers) =>
  fc
    .shuffledSubarray(Object.entries(answers), { minLength: Object.keys(answers).length })
    .chain((entries) =>
      fc.tuple(
        ...entries.map(([id, answer]) =>
          typeof answer === 'string'
            ? fc.constant([id, answer] as const)
            : fc
                .shuffledSubarray([...answer, ...answer], { minLength: 2 * answer.length })
                .map((options): readonly [string, Answer] => [id, options]),
        ),
      ),
    )

describe('any answers', () => {
  it('are judged the same in whatever order they and their choices come', () => {
    const pair = anyAnswers.chain((answers) => fc.tuple(fc.constant(answers), retold(answers)))
    fc.assert(
      fc.property(pair, ([answers, entries]) => {
        expect(assess(rubric, Object.fromEntries(entries))).toEqual(assess(rubric, answers))
      }),
      runs,
    )
  })

  it('are judged the same every time', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        expect(JSON.stringify(assess(rubric, structuredClone(answers)))).toBe(JSON.stringify(assess(rubric, answers)))
      }),
      runs,
    )
  })

  it('have an outcome that leads, and only numbers', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const { order, outcome, rows, latents, needs, patterns, signals } = assess(rubric, answers)
        expect(order[0]).toBe(outcome)
        expect(new Set(order).size).toBe(order.length)
        expect(rows.every(({ score }) => finite(score) && score <= 100)).toBe(true)
        expect(rows.every(({ partials }) => Object.values(partials).every(finite))).toBe(true)
        const shares = [...patterns.map(({ severity }) => severity), ...signals.map(({ strength }) => strength)]
        const levels = [...Object.values(latents).map(({ mean }) => mean), ...Object.values(needs), ...shares]
        expect(levels.every((value) => value >= 0 && value <= 100)).toBe(true)
        expect(Object.values(latents).every(({ sd }) => finite(sd) && sd > 0)).toBe(true)
      }),
      runs,
    )
  })

  it('always leave something to recommend, 20,000 times', () => {
    const next = uniform(runs.seed)
    for (let time = 0; time < 20_000; time++) {
      const answers = drawn(next)
      const { order, rows, noneSafe, outcome } = assess(rubric, answers)
      // Where every model is stopped, the facts come first and the report says that no model is safe.
      const stopped = rows.every(({ gates }) => gates.length > 0)
      if (order.length === 0 || noneSafe !== stopped || (stopped && outcome !== 'scoped_audit'))
        expect.fail(JSON.stringify(answers))
    }
  })
})

describe('answers that do not count', () => {
  it('change nothing where the question is not asked', () => {
    fc.assert(
      fc.property(anyAnswers, (given) => {
        const { answers, unheard } = hear(compile(rubric), given)
        expect([...Object.keys(answers), ...unheard].sort()).toEqual(Object.keys(given).sort())
        expect({ ...assess(rubric, given), unheard: [] }).toEqual(assess(rubric, answers))
      }),
      runs,
    )
  })

  const name = fc.oneof(fc.constantFrom('__proto__', 'constructor', 'toString', 'hasOwnProperty', ''), fc.string())
  const value = fc.oneof(
    fc.constantFrom(null, undefined, 0, '', 'constructor', '__proto__', [], ['__proto__'], [[]], [null]),
    fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true, withMap: true }),
  )
  const strange = fc.array(fc.tuple(name, value), { maxLength: 6 })

  it('are listed where the rubric does not know the question, and change nothing', () => {
    fc.assert(
      fc.property(anyAnswers, strange, (answers, entries) => {
        const said = assess(rubric, Object.fromEntries([...entries, ...Object.entries(answers)]))
        const names = [...new Set(entries.map(([id]) => id))].filter((id) => !ids.includes(id))
        expect([...said.unknown].sort()).toEqual(names.sort())
        expect({ ...said, unknown: [] }).toEqual(assess(rubric, answers))
      }),
      runs,
    )
  })

  it('never throw where the rubric does not know the value', () => {
    fc.assert(
      fc.property(anyAnswers, fc.constantFrom(...ids), value, (answers, id, odd) => {
        const said = assess(rubric, { ...answers, [id]: odd })
        const { [id]: _, ...others } = answers
        expect({ ...said, unknown: [], unheard: [] }).toEqual({ ...assess(rubric, others), unheard: [] })
      }),
      runs,
    )
  })

  it('are listed by question and value', () => {
    const said = assess(rubric, { mandate: 'perhaps', outside_parties: ['none', 7], nobody_asked: 'x' })
    expect([...said.unknown].sort()).toEqual(['mandate=perhaps', 'nobody_asked', 'outside_parties=7'])
  })

  it('are listed where a question with one choice gets two', () => {
    expect(assess(rubric, { mandate: ['agreed', 'partly'] }).unknown).not.toEqual([])
  })
})

describe('a verdict', () => {
  it('is whole for any answers, and plain data', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const said = verdict(rubric, answers)
        expect(JSON.parse(JSON.stringify(said))).toEqual(said)
      }),
      { ...runs, numRuns: 20 },
    )
  }, 60_000)

  it('is an audit for no answers, and for answers nobody knows', () => {
    const unknown = Object.fromEntries(rubric.questions.map(({ id }) => [id, 'not an option']))
    expect(assess(rubric, {}).outcome).toBe('scoped_audit')
    expect(assess(rubric, unknown).outcome).toBe('scoped_audit')
  })

  it('holds off from anything that binds for someone who does not know a single answer', () => {
    const open = rubric.questions.filter(({ options }) => options.some(({ id }) => id === 'dont_know'))
    const { order } = assess(rubric, Object.fromEntries(open.map(({ id }) => [id, 'dont_know'])))
    expect(open.length).toBeGreaterThan(30)
    expect(order).toEqual(['advisory_fractional', 'scoped_audit'])
  })
})
