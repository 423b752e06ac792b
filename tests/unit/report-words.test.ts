import { describe, expect, it } from 'vitest'
import type { OutcomeId, Variant } from '@/lib/engine/types'
import { verdict } from '@/lib/engine/verdict'
import { currentRubric } from '@/lib/rubric/rubrics'
import { nothingKept } from '@/lib/views/report/kept'
import { report } from '@/lib/views/report/report'
import { LONGEST, wordCount } from '@/lib/views/report/sentences'
import { sampleReport } from '@/lib/views/sample'
import { sixVendors, threeVendors } from '@/tests/support/kept-vendors'
import { blockOf, manyAnswers, meta, personaVerdicts, quickVerdict, strings, told } from './report-cases'

const { rubric } = currentRubric
const models: readonly OutcomeId[] = rubric.outcomes.map(({ id }) => id)
const variants: readonly Variant[] = ['healthy', 'mandate_first', 'not_a_technology_problem']

/** Ids, days and hashes are for machines; answers stand in the words of the questions. */
const machine =
  /\.(id|question|on|dueOn|state|level|submittedOn|nextStepOn|recheckOn|rubricHash|rubricId|closeness|kind|answer|businessName)$/
const banned = /\b(please|sorry|invalid|oops|simply|easy|insights|journey|AI-powered)\b/i
/** A model is always called an advisory fractional CTO; the wider name stands only where parties are listed. */
const bareFractional = /(?<!advisory )fractional CTO/i

const random = manyAnswers.map((answers) => told(quickVerdict(answers)))
const full = personaVerdicts.map(({ said }) => told(said))
/** Vendors of every claim, read a lot and not at all, and facts that are old. */
const unasked = currentRubric.vendors.claims.map(({ id }) => ({
  ...sixVendors[0]!,
  id,
  claim: id,
  statements: [],
  calls: [],
}))
const compared = personaVerdicts.flatMap(({ said }) =>
  [sixVendors, threeVendors, unasked.slice(0, 5), unasked.slice(5)].map((vendors) =>
    report(currentRubric, said, meta, { ...nothingKept, vendors }, '2027-11-21'),
  ),
)

/** Every text that a person may read, each once, with the place it was first found in. */
const texts = new Map<string, string>()
for (const [path, text] of [...random, ...full, ...compared, sampleReport()].flatMap((report) => strings(report))) {
  if (!machine.test(path) && !texts.has(text)) texts.set(text, path)
}

const wrong = (breaks: (text: string, path: string) => boolean) =>
  [...texts].filter(([text, path]) => breaks(text, path)).map(([text, path]) => `${path}: ${text}`)

describe('a report', () => {
  it('is there for every outcome and variant', () => {
    const seen = new Set(
      manyAnswers.map((answers) => quickVerdict(answers).assessment).map(({ outcome, variant }) => variant ?? outcome),
    )
    expect([...seen].sort()).toEqual([...models.filter((id) => id !== 'nothing_now'), ...variants].sort())
  })

  it('says what to do in at most 25 words', () => {
    for (const { verdict } of [...random, ...full]) expect(wordCount(verdict.heading)).toBeLessThanOrEqual(LONGEST)
  })

  it('gives no percentage, no decimal and no exclamation', () => {
    expect(wrong((text) => /%|percent|\d[.]\d|!/.test(text))).toEqual([])
  })

  it('says nothing empty', () => {
    expect(wrong((text) => text === '' || /undefined|null|NaN|\s{2}| ,/.test(text))).toEqual([])
  })

  it('keeps every sentence within 25 words', () => {
    const sentences = (text: string) => text.split(/(?<=[.?])\s+/)
    expect(wrong((text) => sentences(text).some((sentence) => wordCount(sentence) > LONGEST))).toEqual([])
  })

  it('keeps to the words that the voice allows', () => {
    const heard = (path: string) => path.endsWith('.clause')
    expect(wrong((text, path) => !heard(path) && (banned.test(text) || bareFractional.test(text)))).toEqual([])
  })

  it('has all eight models in one order wherever they stand', () => {
    for (const report of [...random, ...full]) {
      const order = report.models.map(({ id }) => id)
      expect([...order].sort()).toEqual([...models].sort())
      expect(blockOf(report, 'scores').rows.map(({ model }) => model.id)).toEqual(order)
      expect(blockOf(report, 'alternatives').rows.map(({ model }) => model.id)).toEqual(order)
    }
  })

  it('gives every rule that stops a model its reason', () => {
    for (const answers of manyAnswers.slice(0, 300)) {
      const said = quickVerdict(answers)
      const { rows } = blockOf(told(said), 'alternatives')
      for (const { model, gates } of rows) {
        const row = said.assessment.rows.find(({ id }) => id === model.id)
        const reasons = row?.gates.map((id) => rubric.gates.find((gate) => gate.id === id)?.reason)
        expect(gates.map(({ reason }) => reason)).toEqual(reasons)
      }
    }
  })

  it('quotes only what was answered', () => {
    for (const answers of manyAnswers.slice(0, 300)) {
      const said = quickVerdict(answers)
      const quoted = JSON.stringify(told(said)).matchAll(/\{"question":"(\w+)","clause":"([^"]*)"\}/g)
      for (const [, question = '', clause = ''] of quoted) {
        const given = [said.answers[question] ?? []].flat()
        expect(given.map((option) => currentRubric.words.clauses[question]?.[option])).toContain(clause)
      }
    }
  })

  it('moves what would change it above why exactly when the second is close', () => {
    for (const report of [...random, ...full]) {
      const at = (id: string) => report.blocks.findIndex((block) => block.id === id)
      expect(at('changes') < at('why')).toBe(report.verdict.closeness !== 'apart')
      if (report.verdict.closeness === 'none') {
        expect(report.verdict.heading).toBe('Your answers do not point to one option.')
      }
    }
  })

  it('explains an override by its rule, and shows what leads once the mandate exists', () => {
    for (const report of [...random, ...full]) {
      const own = report.blocks.find(({ id }) => id === 'variant')
      if (!own || report.verdict.heading.startsWith('Hire nobody')) continue
      if (report.verdict.closeness === 'none') continue
      const why = blockOf(report, 'why')
      expect(why.kind).toBe('rule')
      if (why.kind === 'rule' && report.verdict.heading.startsWith('Settle the mandate')) {
        expect(why.then.length).toBeGreaterThan(0)
      }
    }
  })

  it('is the same for the same verdict', () => {
    for (const { said } of personaVerdicts) expect(told(said)).toEqual(told(structuredClone(said)))
  })

  it('is there for no answers at all', () => {
    const report = told(verdict(rubric, {}))
    expect(report.verdict.answered).toBe(0)
    expect(report.blocks.length).toBeGreaterThan(10)
  })
})
