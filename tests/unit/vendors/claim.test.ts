import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { holding } from '@/lib/engine/classify-vendor'
import { currentRubric } from '@/lib/rubric/rubrics'
import { claimReading } from '@/lib/views/vendors/claim'
import type { KeptVendor } from '@/lib/views/vendors/kept-vendor'
import { saidShown } from '@/lib/views/vendors/said-shown'
import { toldVendor } from '@/lib/views/vendors/told'
import { readingGrade } from '@/tests/support/reading-grade'
import { anyVendor, kept, statement, today, vendorOf } from './cases'

const { vendors: tables } = currentRubric

/** The parts of a reading that speak of the claim. */
function read(vendor: KeptVendor) {
  const told = toldVendor(currentRubric, vendor, null, today)
  const claim = tables.claims.find(({ id }) => id === vendor.claim)!
  return {
    ...{ claimed: claimReading(told), rows: saidShown(told) },
    isLess: told.read.claimHolds < holding(tables, claim, claim.priors),
  }
}

/** How many rows of the table below a claim speak for it, and how many against it. */
function rowsOf({ rows }: ReturnType<typeof read>) {
  const count = (side: string) => rows.filter(({ agrees }) => agrees === side).length
  return { for: count('with_claim'), against: count('against_claim') }
}

/** What a text says of the same: null where it gives no number. */
function toldOf(text: string) {
  const number = (pattern: RegExp) => (pattern.exec(text) ? Number(pattern.exec(text)![1]) : null)
  return {
    for: number(/(\d+) of \d+ speaks? for the claim/),
    against: number(/(\d+) of \d+ speaks? against the claim/) ?? number(/, and (\d+) against it/),
  }
}

const kinds = tables.questions.flatMap(({ id, options }) => options.map((option) => statement(id, option.id)))
/** Vendors that hold their claim are rare among any; one that was asked no more than it takes holds it more often. */
const briefVendor = fc
  .record({
    claim: fc.constantFrom(...tables.claims.map(({ id }) => id)),
    statements: fc.uniqueArray(fc.constantFrom(...kinds), {
      selector: ({ question }) => question,
      minLength: 4,
      maxLength: 5,
    }),
  })
  .map(({ claim, statements }) => vendorOf(claim, statements))

describe('what becomes of a claim, in words', () => {
  it('says of no answer what the table below does not', () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(fc.oneof(anyVendor, briefVendor), (vendor) => {
        const told = read(vendor)
        const { text, standing } = told.claimed
        const [rows, said] = [rowsOf(told), toldOf(text)]
        const seenNow = `${standing} ${rows.for > 0 ? 'for' : ''} ${rows.against > 0 ? 'against' : ''}`
        seen.add(seenNow)
        expect(text, seenNow).not.toMatch(/[Ss]ome answers|told fits|showed fits/)
        if (said.for !== null) expect(said.for, text).toBe(rows.for)
        if (said.against !== null) expect(said.against, text).toBe(rows.against)
        if (text.includes('answers fit that')) {
          expect(standing).toBe('supported')
          expect(said.against, text).toBe(rows.against > 0 ? rows.against : null)
          expect(text.includes('None speaks for the claim on its own'), text).toBe(rows.for === 0)
        }
        const isAgainst = rows.against > 0 && told.isLess
        if (text.includes('not enough to show that')) expect(isAgainst, text).toBe(false)
        if (text.includes('answers speak against that')) expect(isAgainst, text).toBe(true)
        if (/do not settle it|not enough to show/.test(text))
          expect([said.for ?? 0, said.against ?? 0], text).toEqual([rows.for, rows.against])
        if (text.includes('None speaks')) expect(rows.for, text).toBe(0)
      }),
      { numRuns: 3000, seed: 26 },
    )
    for (const standing of ['supported', 'unproven', 'not_supported', 'no_claim'])
      expect([...seen].some((one) => one.startsWith(standing))).toBe(true)
  })

  it('owns up where answers speak against a claim that holds', () => {
    const found = fc
      .sample(briefVendor, { numRuns: 5000, seed: 26 })
      .map(read)
      .filter((told) => told.claimed.standing === 'supported')
    const against = found.find((told) => rowsOf(told).against === 1)
    expect(against?.claimed.text).toMatch(
      /Taken together, its answers fit that[.] 1 of [45] speaks against the claim[.]/,
    )
    const silent = found.find((told) => rowsOf(told).for === 0)
    expect(silent?.claimed.text).toContain('None speaks for the claim on its own.')
  })

  it('says no more than that answers fit, where they do, and whether there is proof', () => {
    expect(read(kept('VP1')).claimed.text).toMatch(/Taken together, its answers fit that[.]/)
    const vendor = kept('VP1')
    const unseen = { ...vendor, statements: vendor.statements.map((one) => ({ ...one, shown: false })) }
    const { claimed } = read(unseen)
    if (claimed.standing === 'supported') expect(claimed.text).toContain('You have seen no proof yet.')
  })

  it('allows for a vendor that says several things, and does not repeat the word beside it', () => {
    const { claimed } = read(vendorOf('unclear', kept('VP1').statements))
    expect(claimed.text).toBe(
      'It has not said what it is, or it says several things. So there is no claim to hold it to.',
    )
    expect(claimed.text).not.toContain(claimed.word)
  })

  it('reads at grade 8 or below', () => {
    const texts = fc
      .sample(fc.oneof(anyVendor, briefVendor), { numRuns: 200, seed: 26 })
      .map((one) => read(one).claimed.text)
    expect(readingGrade(texts)).toBeLessThanOrEqual(8)
  })
})
