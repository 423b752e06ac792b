import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Assessment } from '@/lib/engine/judgement'
import { currentRubric } from '@/lib/rubric/rubrics'
import { LONGEST, wordCount } from '@/lib/views/report/sentences'
import { comparison } from '@/lib/views/vendors/comparison'
import { interviewOrder } from '@/lib/views/vendors/interview'
import { vendorReading } from '@/lib/views/vendors/reading'
import { manyAnswers, quickVerdict, strings } from '../report-cases'
import { anyVendor, judgedOf, today } from './cases'

const { vendors: tables, words } = currentRubric
const judgements: readonly (Assessment | null)[] = [
  null,
  ...['V13', 'V07', 'V01'].map(judgedOf),
  ...manyAnswers.slice(0, 60).map((answers) => quickVerdict(answers).assessment),
]
const anyBuyer = fc.constantFrom(...judgements)
const sentences = (text: string) => text.split(/(?<=[.?:])[”]?\s+/)
/** A rule of the rubric says “just” of time; our own words are held to all of the voice elsewhere. */
const banned = /\b(please|sorry|invalid|oops|simply|easy|insights|journey|AI-powered)\b|(?<!advisory )fractional CTO/i

/** What is said, and neither an id, a number for reckoning nor what somebody typed. */
const said = (told: unknown) =>
  strings(told).filter(
    ([path]) => !/[.](id|question|need|firmness|standing|href|notes[.]\d+|price|evidence[.]\d+[.]text)$/.test(path),
  )

/** What of a text breaks the rules of the voice. */
function wrong(text: string): boolean {
  if (text === '' || /undefined|null|NaN|\[object|\s{2}| [,.]|[.]{2}/.test(text)) return true
  if (/%|percent|\d[.]\d|!/.test(text) || banned.test(text)) return true
  return sentences(text).some((sentence) => wordCount(sentence) > LONGEST)
}

describe('any vendor, for any buyer', () => {
  it('has a reading in whole words, with no percentage, no sentence above 25 words, and no more than is established', () => {
    fc.assert(
      fc.property(anyVendor, anyBuyer, (vendor, judged) => {
        const told = vendorReading(currentRubric, vendor, judged, today)
        expect(said(told).filter(([, text]) => wrong(text))).toEqual([])
        const { kind, asked, claimed, fit } = told
        expect(kind.id === null).toBe(kind.firmness === 'not_established')
        if (asked.kind < 4) expect([kind.id, fit?.early ?? true]).toEqual([null, true])
        if (kind.conflicts.length > 0) expect(kind.firmness).not.toBe('looks_like')
        if (claimed.headline !== null) expect(kind.id).not.toBeNull()
        if (kind.id === null) expect(fit?.supply ?? []).toEqual([])
      }),
      { numRuns: 1000, seed: 20261121 },
    )
  }, 240_000)

  it('has every question in its interview once, what tells kinds apart before the discipline', () => {
    const ids = [...tables.questions, ...tables.discipline].map(({ id }) => id)
    fc.assert(
      fc.property(anyVendor, anyBuyer, (vendor, judged) => {
        const order = interviewOrder(currentRubric, vendor, judged)
        expect(order.map(({ id }) => id).sort()).toEqual([...ids].sort())
        const parts = order.map(({ part }) => part)
        expect(parts.lastIndexOf('kind')).toBe(tables.questions.length - 1)
        expect(said(order).filter(([, text]) => wrong(text))).toEqual([])
      }),
      { numRuns: 200, seed: 20261121 },
    )
  }, 240_000)
})

describe('any vendors side by side', () => {
  const several = fc.uniqueArray(anyVendor, { minLength: 1, maxLength: 3, selector: ({ id }) => id })

  it('are read as each is read alone, whoever else is there', () => {
    fc.assert(
      fc.property(several, anyBuyer, (vendors, judged) => {
        const { vendors: read, mustHaves } = comparison(currentRubric, vendors, judged, today)
        vendors.forEach((vendor, place) => {
          const alone = vendorReading(currentRubric, vendor, judged, today)
          expect(read[place]).toEqual(alone)
          if (alone.fit) expect(mustHaves.map(({ cells }) => cells[place])).toEqual(alone.fit.mustHaves)
        })
      }),
      { numRuns: 1000, seed: 20261121 },
    )
  }, 240_000)

  it('have words in every cell, and reach the bar only where nothing stops them', () => {
    fc.assert(
      fc.property(several, anyBuyer, (vendors, judged) => {
        const { vendors: readings, ...told } = comparison(currentRubric, vendors, judged, today)
        for (const { cells } of [...told.mustHaves, ...told.rows]) expect(cells).toHaveLength(vendors.length)
        expect(said(told).filter(([path, text]) => !path.endsWith('.met') && wrong(text))).toEqual([])
        for (const id of told.reached) {
          const { kind, fit, claimed, flags } = readings.find((one) => one.id === id)!
          for (const bar of [null, undefined, 'weak', 'not_supported'])
            expect([kind.id, fit?.band, claimed.standing]).not.toContain(bar)
          expect(flags.filter(({ level }) => level === 'critical')).toEqual([])
        }
        expect(told.missing).toHaveLength(told.reached.length > 0 ? 0 : vendors.length)
      }),
      { numRuns: 500, seed: 20261121 },
    )
  }, 240_000)
})

it('words are looked up by ids of the tables alone', () => {
  const strange = [
    { question: '__proto__', option: 'constructor' },
    { question: 'toString', option: 'vague' },
  ]
  const statements = strange.map((one) => ({
    ...{ ...one, call: 1 as const, shown: true, note: 'x', evidence: null },
    savedAt: new Date('2026-11-20T10:00:00Z'),
  }))
  const vendor = { id: 'a', name: 'Example', claim: 'combined' as const, price: null, calls: [], statements }
  const { rows, asked } = vendorReading(currentRubric, vendor, judgedOf('V13'), today)
  expect([rows, asked.kind, asked.discipline]).toEqual([[], 0, 0])
  expect(words.vendors.phrases.neutral).toBe('No vendor paid to appear here.')
})
