import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { VendorMethod } from '@/components/method/vendor-method'
import { assess } from '@/lib/engine/assess'
import { NEEDS } from '@/lib/engine/compile'
import { buyerNeed, vendorFit } from '@/lib/engine/vendor-fit'
import { vendorQuality } from '@/lib/engine/vendor-quality'
import { nextVendorQuestions } from '@/lib/engine/vendor-questions'
import type { VendorRecord } from '@/lib/engine/vendor-types'
import { currentRubric } from '@/lib/rubric/rubrics'
import { findSimulation } from '@/lib/rubric/simulations'
import { vendorMethod } from '@/lib/views/method-of-vendors'
import { persona } from '@/tests/support/personas'

const { rubric, vendors } = currentRubric
const tried = findSimulation(rubric.id)
const method = vendorMethod(currentRubric, tried)
const page = renderToStaticMarkup(<VendorMethod method={method} />)
const entities: Readonly<Record<string, string>> = { amp: '&', quot: '"', '#x27': "'", lt: '<', gt: '>' }
const plain = (markup: string) =>
  markup.replaceAll(/<[^>]*>/g, '').replaceAll(/&([#\w]+);/g, (_, name: string) => entities[name] ?? '')

/** The tables of the page as they are read: by what folds them, rows of cells. */
const tables = new Map(
  page
    .split('<details>')
    .slice(1)
    .map((part) => {
      const rows = (part.split('<tbody>')[1] ?? '').split('<tr>').slice(1)
      const cells = rows.map((row) =>
        [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/g)].map(([, cell = '']) => plain(cell)),
      )
      return [plain(/<summary[^>]*>(.*?)<\/summary>/.exec(part)?.[1] ?? ''), cells] as const
    }),
)
const table = (start: string) => [...tables].find(([summary]) => summary.startsWith(start))?.[1] ?? []
const numbersIn = (text: string) => (text.match(/\d[\d,]*/g) ?? []).map((found) => Number(found.replaceAll(',', '')))
const step = (term: string) => method.steps.find((one) => one.term === term)?.text ?? ''

/** How many numbers a value holds, however deep. */
const count = (value: unknown): number =>
  typeof value === 'number'
    ? 1
    : value !== null && typeof value === 'object'
      ? Object.values(value).reduce<number>((sum, inner) => sum + count(inner), 0)
      : 0

describe('the page about vendors', () => {
  it('prints every number of the vendor tables, and misses none', () => {
    let seen = 0
    const shows = (printed: readonly (string | number | undefined)[], wanted: readonly number[]) => {
      expect(printed.map(Number)).toEqual(wanted)
      seen += wanted.length
    }
    const hundredths = (share: number) => Math.round(100 * share)

    const kinds = table('The 10 kinds')
    vendors.kinds.forEach(({ supply, leaves }, row) => {
      shows(
        (kinds[row] ?? []).slice(2, 2 + NEEDS.length),
        NEEDS.map((need) => supply[need]),
      )
      shows(
        numbersIn(kinds[row]?.at(-2) ?? ''),
        leaves.map(({ share }) => hundredths(share)),
      )
    })
    const priors = table('What each claim makes likely')
    vendors.claims.forEach(({ priors: wanted }, column) => {
      shows(
        priors.map((row) => row[column + 1]),
        wanted.map((prior) => Number((1000 * prior).toFixed(6))),
      )
    })
    for (const { text, options } of vendors.questions) {
      const rows = table(text).slice(0, vendors.kinds.length)
      options.forEach(({ of100 }, column) =>
        shows(
          rows.map((row) => row[column + 1]),
          of100,
        ),
      )
    }
    const worths = table('The 8 questions about discipline')
    vendors.discipline
      .flatMap(({ options }) => options)
      .forEach(({ quality }, row) => {
        const cell = worths[row]?.at(-1)
        if (quality === null) expect(cell).toBe('not counted')
        else shows([cell], [hundredths(quality)])
      })
    vendors.flags.forEach(({ fromJ }, row) => {
      const cell = numbersIn(table('The 19 red flags')[row]?.[3] ?? '')
      shows(cell, fromJ === undefined ? [] : [fromJ])
    })
    const { bluff, tempering } = vendors
    shows(
      numbersIn(step('Bluff')).filter((found) => found !== 100),
      [bluff.heard, bluff.shown].map(hundredths),
    )
    shows(numbersIn(step('Temper')), [tempering.A, tempering.B, tempering.C].map(hundredths))

    expect(seen).toBe(count(vendors))
    expect(seen).toBeGreaterThan(700)
  })

  it('prints every question, answer, flag and reason', () => {
    const text = plain(page)
    for (const { text: asked, options } of [...vendors.questions, ...vendors.discipline]) {
      expect(text).toContain(asked)
      for (const { label } of options) expect(text).toContain(label)
    }
    for (const { because } of [...vendors.kinds, ...vendors.claims, ...vendors.flags]) expect(text).toContain(because)
    expect(table('The 10 claims that are often').length).toBe(vendors.mismatches.length)
    expect(text.match(/undefined|NaN|\[object|\w+_\w+/g)).toBeNull()
  })

  it('prints every number of the self-simulation, and that it is an upper bound', () => {
    if (!tried) throw new Error('Nothing was tried')
    const { readings, claims, mistaken, perKind, perSide } = tried.found
    for (const { proof, counts, right, of } of readings) {
      const cells = table(`What each kind is read as, ${proof ? 'with proof' : 'only heard'}`)
      expect(cells.map((row) => row.slice(1).map(Number))).toEqual(counts)
      expect(counts.every((row) => row.reduce((sum, one) => sum + one, 0) === perKind)).toBe(true)
      expect(
        method.simulation.points.some((point) => numbersIn(point).includes(right) && numbersIn(point).includes(of)),
      ).toBe(true)
    }
    const caught = table('False claims')
    expect(caught.map((row) => row.slice(3).map(Number))).toEqual(
      claims.map(({ falseCaught, trueRejected }) => [falseCaught, trueRejected]),
    )
    expect(numbersIn(plain(page))).toContain(perSide)
    expect(method.simulation.points.some((point) => numbersIn(point).includes(mistaken.right))).toBe(true)
    expect(plain(page)).toContain('drawn from the model itself, so this is an upper bound')
  })
})

describe('what the page says of the engine', () => {
  const record: VendorRecord = { claim: 'combined', heard: {}, shown: [] }
  const even = { scores: vendors.kinds.map(() => 100), best: 100, J: 0 }
  const certain = (claimHolds: number) => ({
    posterior: Object.fromEntries(vendors.kinds.map(({ id }, at) => [id, at === 0 ? 1 : 0])) as never,
    claimHolds,
  })

  it('has the thresholds of its words', () => {
    expect(numbersIn(step('Say'))).toEqual([75, 100, 50, 4])
    expect(numbersIn(step('Hold'))).toEqual([75, 100, 40])
    expect(numbersIn(step('Band'))).toEqual([70, 45])
    expect(numbersIn(step('Red flags'))).toEqual([6, 40, 25])
  })

  it('counts discipline from two answers of 50', () => {
    expect(step('Discipline')).toContain('two answers of 50')
    expect(vendorQuality(vendors, record)).toBe(0.5)
    const best = { ...record, heard: { v_when_not_us: 'specific' } }
    expect(vendorQuality(vendors, best)).toBeCloseTo((1 + 2 * 0.5) / 3, 12)
  })

  it('discounts fit by discipline and by the claim as it says', () => {
    expect(numbersIn(step('Discount'))).toEqual([60, 100, 70, 100])
    const free = { ...vendors, discipline: [] }
    const half = vendorFit(free, even, record, certain(1)).overall
    expect(half).toBeCloseTo(100 * (0.6 + 0.4 * 0.5), 9)
    expect(vendorFit(free, even, record, certain(0)).overall / half).toBeCloseTo(0.7, 9)
  })

  it('counts fit from 55, and takes 12 where a rule stops the model', () => {
    expect(numbersIn(step('Fit'))).toEqual([12, 55])
    const at = (score: number) =>
      vendorFit(vendors, { ...even, scores: even.scores.map(() => score) }, record, certain(1))
    expect([at(55).index, at(77.5).index]).toEqual([0, 50])
    const said = assess(rubric, persona('harbour-tiles').answers)
    const stopped = said.rows.find(
      ({ id, gates }) => gates.length > 0 && vendors.kinds.some(({ actsAs }) => actsAs === id),
    )!
    const open = { ...said, rows: said.rows.map((row) => (row === stopped ? { ...row, gates: [] } : row)) }
    const works = vendors.kinds.findIndex(({ actsAs }) => actsAs === stopped.id)
    const taken = buyerNeed(rubric, vendors, open).scores[works]! - buyerNeed(rubric, vendors, said).scores[works]!
    expect(taken).toBeCloseTo(12, 9)
  })

  it('stops asking as it says', () => {
    expect(numbersIn(step('Ask next'))).toEqual([3, 90, 100])
    const heard = Object.fromEntries(vendors.questions.map(({ id, options }) => [id, options[0]!.id]))
    for (const shown of [[], ['v_bench'], ['v_bench', 'v_shared_pnl'], vendors.questions.map(({ id }) => id)]) {
      const { asks, enough } = nextVendorQuestions(vendors, { claim: 'combined', heard, shown })
      expect(enough).toBe((asks[0]?.bits ?? 0) < 0.03 || shown.length >= 2)
    }
  })
})
