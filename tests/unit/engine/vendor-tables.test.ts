import { describe, expect, it } from 'vitest'
import { vendorTables } from '@/lib/rubric/2026-11/vendors/tables'
import { rubric } from '@/lib/rubric/2026-11/rubric'

const { kinds, claims, questions, discipline, flags, mismatches, bluff, tempering } = vendorTables
const kindIds = kinds.map(({ id }) => id)
const everyQuestion = [...questions, ...discipline]
const optionsOf = (id: string) => everyQuestion.find((question) => question.id === id)?.options.map((one) => one.id)
const unlike = (ids: readonly string[]) => expect(new Set(ids).size).toBe(ids.length)

describe('what is believed about vendors', () => {
  it('has as many of everything as the decision model', () => {
    const counts = [kinds, claims, questions, discipline, flags].map(({ length }) => length)
    expect(counts).toEqual([10, 8, 13, 8, 19])
    unlike(kindIds)
    unlike(claims.map(({ id }) => id))
    unlike(everyQuestion.map(({ id }) => id))
    unlike(flags.map(({ id }) => id))
    for (const { options } of everyQuestion) unlike(options.map(({ id }) => id))
  })

  it('has columns that sum to 100, and no answer that alone would rule a kind out', () => {
    for (const { id, options } of questions) {
      kinds.forEach((kind, at) => {
        expect(
          options.reduce((sum, { of100 }) => sum + of100[at]!, 0),
          `${id} ${kind.id}`,
        ).toBe(100)
      })
      for (const { of100 } of options) {
        expect(of100).toHaveLength(kinds.length)
        expect(Math.min(...of100)).toBeGreaterThan(0)
      }
    }
  })

  it('has priors that sum to 1 and leave every kind possible', () => {
    for (const { id, priors } of claims) {
      expect(priors).toHaveLength(kinds.length)
      expect(
        priors.reduce((sum, prior) => sum + prior, 0),
        id,
      ).toBeCloseTo(1, 12)
      expect(Math.min(...priors)).toBeGreaterThan(0)
    }
  })

  it('knows every id it names', () => {
    for (const { truths } of claims) for (const kind of truths) expect(kindIds).toContain(kind)
    for (const { claim, kind, deciding } of mismatches) {
      expect(claims.map(({ id }) => id)).toContain(claim)
      expect(kindIds).toContain(kind)
      for (const id of deciding) expect(optionsOf(id), id).toBeDefined()
    }
    for (const { answers, claims: ofClaims, own } of flags) {
      for (const { question, options } of answers) for (const id of options) expect(optionsOf(question)).toContain(id)
      for (const id of [...(ofClaims ?? []), ...Object.keys(own ?? {})])
        expect(claims.map((one) => one.id)).toContain(id)
    }
    for (const { actsAs, leaves } of kinds) {
      for (const outcome of [actsAs, ...leaves.map((one) => one.outcome)]) {
        expect(rubric.outcomes.map(({ id }) => id)).toContain(outcome)
      }
    }
  })

  it('says what a claim would be true of, everything only where nothing is claimed', () => {
    for (const { id, truths } of claims) {
      expect(truths.length > 0 && (truths.length === kinds.length) === (id === 'unclear')).toBe(true)
    }
    for (const { claim, kind } of mismatches) expect(claims.find(({ id }) => id === claim)?.truths).not.toContain(kind)
  })

  it('stays within its scales', () => {
    for (const { supply, leaves } of kinds) {
      for (const value of Object.values(supply)) expect(value >= 0 && value <= 100).toBe(true)
      expect(leaves.reduce((sum, { share }) => sum + share, 0)).toBeGreaterThan(0.99)
    }
    for (const { options } of discipline) {
      for (const { quality } of options) expect(quality === null || (quality >= 0 && quality <= 1)).toBe(true)
      expect(Math.max(...options.map(({ quality }) => quality ?? 0))).toBe(1)
    }
    expect(bluff.shown).toBeLessThan(bluff.heard)
    for (const power of Object.values(tempering)) expect(power > 0 && power <= 1).toBe(true)
  })

  it('gives a reason for every kind, claim and flag', () => {
    for (const { because } of [...kinds, ...claims, ...flags]) expect(because).toMatch(/^[A-Z].*\.$/)
  })
})
