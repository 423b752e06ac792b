import { describe, expect, it } from 'vitest'
import type { Verdict } from '@/lib/engine/judgement'
import { pressing } from '@/lib/engine/needs'
import type { Answers, NeedId, OutcomeId } from '@/lib/engine/types'
import { verdict } from '@/lib/engine/verdict'
import { currentRubric } from '@/lib/rubric/rubrics'
import { blockOf, strings, told } from './report-cases'
import { cases, of, scoreOf } from './report-told'

const { rubric, words } = currentRubric

const supply = (id: OutcomeId, need: NeedId) => rubric.outcomes.find((one) => one.id === id)?.supply[need] ?? 0

/** Everybody who could say so says “I do not know”. */
const nothingKnown: Answers = Object.fromEntries(
  rubric.questions
    .filter(({ options }) => options.some(({ id }) => id === 'dont_know'))
    .map(({ id, kind }) => [id, kind === 'single' ? 'dont_know' : ['dont_know']]),
)

describe('what speaks for one model over another', () => {
  const needOf = new Map(Object.entries(words.advantages).map(([id, text]) => [text, id]))

  function check(said: Verdict, model: OutcomeId, other: OutcomeId, points: readonly string[]) {
    for (const point of points) {
      const kind = needOf.get(point)
      expect(kind, point).toBeDefined()
      if (kind === 'surplus' || kind === 'R') continue
      if (kind === 'G') {
        const bound = (id: OutcomeId) => rubric.outcomes.find((one) => one.id === id)?.commitment ?? 0
        expect(bound(model)).toBeLessThan(bound(other))
        continue
      }
      const need = kind as NeedId
      expect(supply(model, need), `${model} over ${other}: ${point}`).toBeGreaterThan(supply(other, need))
      expect(supply(model, need)).toBeGreaterThanOrEqual(25)
      expect(pressing(said.assessment.needs[need], rubric.deadZone)).toBeGreaterThan(0)
      if (need === 'T') expect(said.assessment.needs.T).toBeGreaterThanOrEqual(50)
    }
  }

  it('names only what that model supplies more of, where the need presses', () => {
    let checked = 0
    for (const { said, report } of cases) {
      const { rows } = blockOf(report, 'alternatives')
      const answer = rows[0]!.model.id
      for (const { model, compared } of rows) {
        if (!compared || model.id === answer) continue
        check(said, answer, model.id, compared.points)
        checked += compared.points.length
      }
      const [one, two] = blockOf(report, 'changes').sides
      if (!one || !two) continue
      check(said, one.model.id, two.model.id, one.ahead)
      check(said, two.model.id, one.model.id, two.ahead)
      for (const point of one.ahead) expect(two.ahead).not.toContain(point)
    }
    expect(checked).toBeGreaterThan(500)
  })
})

describe('superlatives', () => {
  it('calls best only the best open model, and says “open” where a stopped one scores higher', () => {
    for (const { said, report } of cases) {
      const open = said.assessment.rows.filter(({ gates }) => gates.length === 0).map((row) => row.score)
      for (const { model, word } of blockOf(report, 'scores').rows.filter((row) => row.word.includes('best'))) {
        expect(model.stopped).toBe(false)
        expect(scoreOf(said, model.id)).toBe(Math.max(...open))
        const higher = said.assessment.rows.some((row) => row.score > scoreOf(said, model.id))
        expect(word).toBe(higher ? 'best open fit' : 'best fit')
      }
    }
  })

  it('heads and leads the scores and the re-runs with nothing that the table contradicts', () => {
    for (const { said, report } of cases) {
      const { heading, lead } = blockOf(report, 'scores')
      const firm = blockOf(report, 'firm')
      expect(heading).not.toMatch(/top two/)
      if (/do not overlap/.test(heading)) expect(heading).toMatch(/two best open models/)
      const better = report.models.find(({ noun }) =>
        lead.some((one) => one.toLowerCase().startsWith(`${noun.toLowerCase()} would fit`)),
      )
      if (better) expect(scoreOf(said, better.id)).toBeGreaterThan(scoreOf(said, report.models[0]!.id))
      const highest = firm.lead.find((one) => one.includes('highest'))
      const higher = said.assessment.rows.some((row) => row.score > scoreOf(said, said.assessment.outcome))
      if (highest && higher) expect(highest).toMatch(/of the models that no rule stops/)
    }
  })

  it('says half of 10 dots, and a majority only of more', () => {
    for (const { said, report } of cases) {
      const { dots, sentence } = blockOf(report, 'firm')
      const count = dots.find(({ model }) => model.id === said.assessment.outcome)?.count ?? 0
      if (/a majority/.test(sentence[0] ?? '')) expect(count).toBeGreaterThan(10)
      if (count === 10) expect(sentence[0]).toMatch(/about half/)
    }
  })

  it('orders models that came first equally often by the draws behind them, after the answer', () => {
    for (const { said, report } of cases) {
      const { dots } = blockOf(report, 'firm')
      dots.slice(1).forEach(({ count, draws }, index) => {
        const before = dots[index]!
        expect(count).toBeLessThanOrEqual(before.count)
        if (count === before.count && before.model.id !== said.assessment.outcome) {
          expect(draws).toBeLessThanOrEqual(before.draws)
        }
      })
    }
  })
})

describe('an answer that does not lead', () => {
  const none = cases.filter(({ report }) => report.verdict.closeness === 'none')

  it('is none exactly when it came first in fewer than 8 of 20', () => {
    for (const { said, report } of cases) {
      const count = blockOf(report, 'firm').dots.find(({ model }) => model.id === said.assessment.outcome)?.count ?? 0
      expect(report.verdict.closeness === 'none').toBe(count < 8)
    }
    expect(none.length).toBeGreaterThan(20)
  })

  it('names who came first, and makes the open questions the next step', () => {
    for (const { said, report } of none) {
      const { heading, lead, dots } = blockOf(report, 'firm')
      const named = `${heading} ${lead[0]}`.toLowerCase()
      expect(named).toContain(`${dots[0]?.model.noun} came first`.toLowerCase())
      expect(report.verdict.because).toEqual([])
      expect(blockOf(report, 'asked').heading).not.toMatch(/what the evidence says|evidence points/)
      expect(blockOf(report, 'next').call).toEqual([])
      const { opened, notAsked, unknown } = blockOf(report, 'changes')
      expect(opened).toBe(true)
      expect(notAsked.map(({ question }) => question)).toEqual(said.notAsked)
      const action = blockOf(report, 'next').action
      expect(/open questions/.test(action)).toBe(notAsked.length > 0)
      expect(/did not know/.test(action)).toBe(unknown.length > 0)
    }
  })

  it('orders nobody to hire an adviser who came third', () => {
    expect(of('blank-page').report.verdict.heading).toBe('Your answers do not point to one option.')
  })
})

describe('“I do not know”', () => {
  it('begins its clauses alike, and no other', () => {
    for (const [question, table] of Object.entries(words.clauses)) {
      for (const [option, clause] of Object.entries(table)) {
        expect(clause.startsWith('you do not know '), `${question} ${option}`).toBe(option === 'dont_know')
      }
    }
  })

  it('is never a fact about the business', () => {
    for (const { report } of [of('blank-page'), { report: told(verdict(rubric, nothingKnown)) }]) {
      expect(report.verdict.problem).toMatch(/; (too much is unknown to name a gap|no gap .*)\.$/)
      for (const [path, text] of strings(report.blocks)) {
        if (/(because|works)\.\d+\.clause$/.test(path)) expect(text).toMatch(/^you do not know /)
      }
      for (const { name, because } of blockOf(report, 'patterns').signals) {
        if (because.length > 0) expect(name).toMatch(/^Not ruled out: /)
      }
      for (const { stopped } of blockOf(report, 'scores').rows) {
        expect(stopped ?? '').not.toMatch(/Nobody senior|need that will not pass/)
      }
      const engaged = report.blocks.find(({ id }) => id === 'engagement')
      if (engaged?.id !== 'engagement') continue
      expect(engaged.block.shape?.term).not.toBe('Delivery acceleration')
      if (/fractional/.test(engaged.block.heading)) expect(engaged.block.cadence[0]).toMatch(/not known/)
    }
  })

  it('and a wish are no reasons for an answer, and nothing that works', () => {
    for (const { report } of cases) {
      const own = report.blocks.find(({ id }) => id === 'variant')
      const works = own?.id === 'variant' ? own.block.works : []
      const ruled = blockOf(report, 'why').kind === 'rule'
      for (const { question, clause } of ruled ? works : [...report.verdict.because, ...works]) {
        expect(question).not.toBe('presenting_ask')
        expect(clause).not.toMatch(/^you do not know /)
      }
    }
  })

  it('counts what was asked apart from what was not', () => {
    for (const { said, report } of cases) {
      const core = rubric.questions.filter((question) => question.core).map(({ id }) => id)
      const { answered, asked, more } = report.verdict
      expect(asked - answered).toBe(said.notAsked.filter((id) => core.includes(id)).length)
      expect(asked + more).toBe(answered + said.notAsked.length)
    }
  })
})
