import { beforeAll, describe, expect, it } from 'vitest'
import { acceptability } from '@/lib/engine/acceptability'
import { assess } from '@/lib/engine/assess'
import { confidence } from '@/lib/engine/confidence'
import type { OutcomeId } from '@/lib/engine/types'
import { rubric } from '@/lib/rubric/2026-11/rubric'
import { referenceBuyers } from './cases'

const CLOSE = 1e-6

/** Fails with the name of the value that differs, not with two tables of hundreds of numbers. */
function expectClose(values: Readonly<Record<string, number>>, reference: Readonly<Record<string, number>>) {
  expect(Object.keys(values).sort()).toEqual(Object.keys(reference).sort())
  for (const id in reference) {
    const difference = Math.abs((values[id] ?? NaN) - (reference[id] ?? NaN))
    expect(difference, `${id}: ${values[id]} for ${reference[id]}`).toBeLessThanOrEqual(CLOSE)
  }
}

const record = <T>(items: readonly T[], pair: (item: T) => readonly [string, number]) =>
  Object.fromEntries(items.map(pair))

describe('150 buyers judged by an independent implementation', () => {
  it('has all of them', () => {
    expect(referenceBuyers).toHaveLength(150)
  })

  it.each(referenceBuyers.map((buyer, index) => [index + 1, buyer] as const))('buyer %i', (_, buyer) => {
    const said = assess(rubric, buyer.answers)
    const latents = Object.entries(said.latents)
    const reference = Object.entries(buyer.latents)
    expectClose(
      record(latents, ([id, { mean }]) => [id, mean]),
      record(reference, ([id, { mean }]) => [id, mean]),
    )
    expectClose(
      record(latents, ([id, { sd }]) => [id, sd]),
      record(reference, ([id, { sd }]) => [id, sd]),
    )
    expectClose(said.needs, buyer.needs)
    expectClose(
      record(said.patterns, ({ id, severity }) => [id, severity]),
      buyer.patterns,
    )
    expectClose(
      record(said.signals, ({ id, strength }) => [id, strength]),
      buyer.signals,
    )
    expectClose(
      record(said.rows, ({ id, score }) => [id, score]),
      record(Object.entries(buyer.outcomes), ([id, { score }]) => [id, score]),
    )
    for (const row of said.rows) expect([...row.gates].sort()).toEqual([...buyer.outcomes[row.id].gates].sort())
    expect([...said.contradictions].sort()).toEqual([...buyer.contradictions].sort())
    expect(said.order).toEqual(buyer.order)
    expect([said.outcome, said.variant]).toEqual([buyer.top, buyer.variant])
    expect(said.unknown).toEqual([])
  })
})

describe('how firm, beside the same implementation', () => {
  const judge = () =>
    referenceBuyers.map((buyer) => {
      const shares = acceptability(rubric, buyer.answers)
      return { buyer, shares, word: confidence(shares, buyer.contradictions.length) }
    })
  let said: ReturnType<typeof judge> = []
  beforeAll(() => {
    said = judge()
  }, 60_000)

  it('gives every model its share to within 0.04', () => {
    expect(said).toHaveLength(150)
    for (const { buyer, shares } of said) {
      for (const id of Object.keys(buyer.rank1) as OutcomeId[]) {
        expect(Math.abs(shares.rank1[id] - buyer.rank1[id])).toBeLessThanOrEqual(0.04)
      }
    }
  })

  it('uses the same word for at least 97 in 100', () => {
    const same = said.filter(({ buyer, word }) => word === buyer.confidence)
    expect(same.length / said.length).toBeGreaterThanOrEqual(0.97)
  })
})
