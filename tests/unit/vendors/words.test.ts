import { describe, expect, it } from 'vitest'
import { currentRubric } from '@/lib/rubric/rubrics'
import { askedForm } from '@/lib/views/vendors/asked-form'
import { askedQuestions } from '@/lib/views/vendors/asked-question'
import { readingGrade, sentencesOf } from '@/tests/support/reading-grade'
import { strings } from '../report-cases'

const { vendors: tables, words } = currentRubric
const all = [...tables.questions, ...tables.discipline]
const sorted = (ids: readonly string[]) => [...ids].sort()
const idsOf = (table: object) => sorted(Object.keys(table))

describe('the words of vendors', () => {
  it('are there for every id of the tables, and for no other', () => {
    expect(idsOf(words.vendors.kinds)).toEqual(sorted(tables.kinds.map(({ id }) => id)))
    expect(idsOf(words.vendors.claims)).toEqual(sorted(tables.claims.map(({ id }) => id)))
    expect(idsOf(words.vendors.questions)).toEqual(sorted(all.map(({ id }) => id)))
    expect(idsOf(words.vendors.flags)).toEqual(sorted(tables.flags.map(({ id }) => id)))
    expect(idsOf(words.vendors.contract.flags)).toEqual(sorted(tables.flags.map(({ id }) => id)))
    expect(words.vendors.mismatches.map(({ claim, kind }) => ({ claim, kind }))).toEqual(
      tables.mismatches.map(({ claim, kind }) => ({ claim, kind })),
    )
  })

  it('leave nothing unsaid', () => {
    expect(strings(words.vendors).filter(([, text]) => text.trim() === '' || text.trim() !== text)).toEqual([])
    for (const { term, why, proof } of askedQuestions(currentRubric))
      for (const text of [term, why, proof]) expect(text).not.toBe('')
  })

  it('put a question to a vendor with every answer of the tables, each in other words', () => {
    for (const { id, options } of all) {
      const own = words.vendors.questions[id]?.own
      if (!own) continue
      expect(idsOf(own.options), id).toEqual(sorted(options.map((option) => option.id)))
      expect(new Set(Object.values(own.options)).size, id).toBe(options.length)
      expect(own.ask, id).not.toMatch(/\bour\b/)
    }
  })

  it('leave to the buyer what the buyer alone can know', () => {
    const left = askedQuestions(currentRubric).filter(({ askedOfVendor }) => !askedOfVendor)
    expect(left.map(({ id }) => id)).toEqual(['v_when_not_us', 'v_tools_first'])
    expect(askedForm(currentRubric, [])).toHaveLength(all.length - left.length)
  })

  it('do not tell a vendor which answer is hoped for', () => {
    const own = JSON.stringify(askedForm(currentRubric, []))
    for (const { why, proof } of Object.values(words.vendors.questions)) {
      expect(own).not.toContain(why)
      expect(own).not.toContain(proof)
    }
    expect(own).not.toMatch(/\b(good|bad|best|real|honest|proven|red flag|quality)\b/i)
  })

  it('have one wording of a question everywhere', () => {
    const texts = words.kitQuestions.map(({ id, ask }) => [id, ask])
    expect(texts).toEqual(texts.map(([id]) => [id, all.find((question) => question.id === id)?.text]))
    for (const { id, term, proof } of words.kitQuestions)
      expect(askedQuestions(currentRubric).find((question) => question.id === id)).toMatchObject({ term, proof })
  })
})

const parts = {
  kinds: words.vendors.kinds,
  claims: [words.vendors.claims, words.vendors.mismatches.map(({ headline }) => headline)],
  questions: Object.values(words.vendors.questions).map(({ why, proof, hint }) => ({ why, proof, hint })),
  own: Object.values(words.vendors.questions).map(
    ({ own }) => own && { ask: own.ask, options: own.options, show: own.show },
  ),
  flags: words.vendors.flags,
  contract: words.vendors.contract,
  phrases: [words.vendors.supply, words.vendors.phrases],
}

describe.each(Object.entries(parts))('the words of %s', (_, table) => {
  const texts = strings(table).map(([, text]) => text)

  it('read at grade 8 or below', () => {
    expect(readingGrade(texts)).toBeLessThanOrEqual(8)
  })

  it('are short: no sentence above 25 words', () => {
    for (const sentence of texts.flatMap(sentencesOf)) expect(sentence.split(/\s+/).length, sentence).toBeLessThan(26)
  })

  it('keep to the voice', () => {
    const banned =
      /\b(please|sorry|valid|invalid|oops|required|forbidden|illegal|simply|just|easy|insights?|journey|AI-powered)\b|!|%|percent/i
    const bareFractional = /(?<!advisory )fractional CTO/i
    expect(texts.filter((text) => banned.test(text) || bareFractional.test(text))).toEqual([])
  })
})
