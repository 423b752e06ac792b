import { describe, expect, it } from 'vitest'
import type { OutcomeId, Rubric } from '@/lib/engine/types'
import { currentRubric, type Published } from '@/lib/rubric/rubrics'
import { compare, type Comparison } from '@/lib/views/compare'
import { chooseRuns } from '@/lib/views/compare/choice'
import type { Turn } from '@/lib/views/compare/patterns'
import { answerNoun, stood, type Run } from '@/lib/views/compare/run'
import { LONGEST, wordCount } from '@/lib/views/report/sentences'
import { manyAnswers, personaVerdicts, quickVerdict, strings } from './report-cases'

const { rubric, words } = currentRubric
const submittedOn = '2026-11-21'
const run = (number: number, verdict: Run['verdict'], published: Published = currentRubric): Run => ({
  number,
  submittedOn,
  published,
  verdict,
})

const runs = personaVerdicts.map(({ said }, index) => run(index + 1, said))
const random = manyAnswers.slice(0, 120).map((answers, index) => run(index + 1, quickVerdict(answers)))
/** Every pair of personas, and neighbours among many random sets of answers. */
const pairs: readonly (readonly [Run, Run])[] = [
  ...runs.flatMap((one) => runs.filter((other) => other !== one).map((other) => [one, other] as const)),
  ...random.slice(1).map((other, index) => [random[index]!, other] as const),
]

const mirrored: Readonly<Record<Turn, Turn>> = {
  came: 'went',
  went: 'came',
  stronger: 'weaker',
  weaker: 'stronger',
  same: 'same',
}
const byId = <T extends { readonly id: string }>(rows: readonly T[]) =>
  [...rows].sort((a, b) => a.id.localeCompare(b.id))

describe('two versions compared', () => {
  it('say the same the other way round', () => {
    for (const [one, other] of pairs) {
      const [there, back] = [compare(one, other), compare(other, one)]
      expect(back.stayed).toBe(there.stayed)
      expect(back.runs).toEqual(there.runs.toReversed())
      expect(back.answers.changed).toEqual(there.answers.changed.map((row) => ({ ...row, from: row.to, to: row.from })))
      expect(back.answers.added).toEqual(there.answers.gone)
      expect(back.answers.gone).toEqual(there.answers.added)
      expect(back.answers.alike).toBe(there.answers.alike)
      const turned = byId(there.patterns.rows).map((row) => ({
        ...row,
        from: row.to,
        to: row.from,
        turn: mirrored[row.turn],
      }))
      expect(byId(back.patterns.rows)).toEqual(turned)
      for (const part of ['signals', 'contradictions'] as const) {
        expect(back[part]).toMatchObject({ came: there[part].went, went: there[part].came })
      }
      const places = ({ order }: Comparison, flip: boolean) =>
        Object.fromEntries(order.rows.map(({ model, from, to }) => [model.id, flip ? [to, from] : [from, to]]))
      expect(places(back, false)).toEqual(places(there, true))
    }
  })

  it('of the same answers say that nothing changed', () => {
    for (const one of [...runs, ...random]) {
      const same = compare(one, { ...one, number: one.number + 1, verdict: structuredClone(one.verdict) })
      expect(same).toMatchObject({ finding: 'Nothing changed', stayed: true, rubrics: [] })
      expect(same.answers).toMatchObject({ heading: 'Your answers are the same', changed: [], added: [], gone: [] })
      expect(same.patterns.rows.filter(({ turn }) => turn !== 'same')).toEqual([])
      expect([same.signals, same.contradictions].flatMap(({ came, went }) => [...came, ...went])).toEqual([])
      expect(same.order.heading).toBe('The order of the models is the same')
    }
  })

  it('list every answer that is not the same once, and no other', () => {
    for (const [one, other] of pairs) {
      const { changed, added, gone, alike } = compare(one, other).answers
      const told = [...changed, ...added, ...gone].map(({ question }) => question)
      const said = ({ verdict }: Run, id: string) => JSON.stringify(verdict.answers[id])
      const differ = rubric.questions.filter(({ id }) => said(one, id) !== said(other, id)).map(({ id }) => id)
      expect([...told].sort()).toEqual(differ.sort())
      const both = rubric.questions.filter(({ id }) => id in one.verdict.answers && said(one, id) === said(other, id))
      expect(alike).toBe(both.length)
      for (const { from, to } of changed) expect(from).not.toBe(to)
    }
  })

  it('name the answers of both in the finding where they are not the same', () => {
    for (const [one, other] of pairs) {
      const { finding, stayed } = compare(one, other)
      const [from, to] = [answerNoun(stood(one)), answerNoun(stood(other))]
      expect(stayed).toBe(from === to)
      if (!stayed) for (const noun of [from, to]) expect(finding).toContain(noun ?? 'option')
      expect(finding).not.toMatch(/from to |to to /)
    }
  })

  it('draw 20 re-runs of each', () => {
    for (const [one, other] of pairs) {
      const { rows } = compare(one, other).firm
      const sum = (side: 'from' | 'to') => rows.reduce((total, row) => total + row[side].dots, 0)
      expect([sum('from'), sum('to')]).toEqual([20, 20])
    }
  })

  it('keep to the voice, and to 25 words a sentence', () => {
    const machine = /\.(id|question|submittedOn|turn|answer|from|to|band)$/
    for (const [one, other] of pairs) {
      for (const [path, text] of strings(compare(one, other))) {
        if (machine.test(path)) continue
        expect(text, path).not.toMatch(/!|%|undefined|null|NaN|\s{2}|\b(please|sorry|invalid|just|simply|easy)\b/)
        for (const sentence of text.split(/(?<=[.?])\s+/)) {
          expect(wordCount(sentence), `${path}: ${sentence}`).toBeLessThanOrEqual(LONGEST)
        }
      }
    }
  })
})

describe('two versions by different rubrics', () => {
  const dropped = 'business_size'
  const pattern = rubric.patterns[0]!
  const older: Rubric = {
    ...rubric,
    id: '2025-01',
    questions: rubric.questions.filter(({ id }) => id !== dropped),
    patterns: rubric.patterns.slice(1),
  }
  const published: Published = { ...currentRubric, rubric: older, hash: 'f'.repeat(64) }

  it('say so, and compare only what both know', () => {
    for (const [one, other] of pairs.slice(0, 60)) {
      const compared = compare(run(0, one.verdict, published), other)
      expect(compared.rubrics.join(' ')).toMatch(/different rubrics: 2025-01 and 2026-11.*1 question stands/)
      expect(JSON.stringify(compared.answers)).not.toContain(dropped)
      expect(compared.patterns.rows.map(({ id }) => id)).not.toContain(pattern.id)
      expect(compared.finding).not.toBe('Nothing changed')
      expect(compared.runs[0]).toMatchObject({ number: 0, name: 'Last time' })
    }
  })
})

it('has a noun for every answer that stands after “from” and “to”', () => {
  const nouns = [
    ...Object.values(words.outcomes).map(({ noun }) => noun),
    ...Object.values(words.variants).map(({ noun }) => noun.replace(/^to settle /, 'settling ')),
  ]
  for (const noun of nouns) expect(noun).not.toMatch(/^to /)
  const models: OutcomeId[] = rubric.outcomes.map(({ id }) => id)
  expect(models).toHaveLength(8)
})

describe('which two are compared', () => {
  it.each([
    [[1, 2], undefined, undefined, [1, 2]],
    [[0, 1], undefined, undefined, [0, 1]],
    [[0, 1, 2, 3], undefined, undefined, [2, 3]],
    [[0, 1, 2, 3], '0', undefined, [0, 3]],
    [[0, 1, 2, 3], undefined, '1', [0, 1]],
    [[1, 2], '2', '1', [2, 1]],
    [[1, 2], undefined, '1', [2, 1]],
  ] as const)('of %j by a=%s and b=%s: %j', (numbers, a, b, [one, other]) => {
    expect(chooseRuns(numbers, a, b)).toEqual({ kind: 'pair', a: one, b: other })
  })

  it.each([
    [[], undefined, undefined, /no report yet/],
    [[0], undefined, undefined, /no new report yet/],
    [[1], undefined, undefined, /one version so far/],
    [[1, 2], '2', '2', /version 2 twice/],
    [[1, 2], '0', '2', /no last time/],
    [[1, 2], '1', '7', /no version 7/],
    [[1, 2], '<b>', '2', /not the number/],
    [[1, 2], '1.0', '2', /not the number/],
  ] as const)('of %j by a=%s and b=%s: none, and why', (numbers, a, b, why) => {
    expect(chooseRuns(numbers, a, b)).toMatchObject({ kind: 'problem', message: expect.stringMatching(why) })
  })
})
