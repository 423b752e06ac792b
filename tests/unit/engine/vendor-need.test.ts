import { describe, expect, it } from 'vitest'
import { assess } from '@/lib/engine/assess'
import { buyerNeed, leftOf, shortfall } from '@/lib/engine/vendor-fit'
import { rubric } from '@/lib/rubric/2026-11/rubric'
import { vendorTables } from '@/lib/rubric/2026-11/vendors/tables'
import { vignette } from './cases'

const { kinds } = vendorTables

describe('what a buyer needs of a vendor', () => {
  const said = assess(rubric, vignette('V13').answers)
  const need = buyerNeed(rubric, vendorTables, said)
  const place = (id: string) => kinds.findIndex((kind) => kind.id === id)

  it('is scored as the model is whose supply and residue a kind shares', () => {
    for (const kind of kinds.filter(({ leaves }) => leaves.length === 1 && leaves[0]?.share === 1)) {
      const model = rubric.outcomes.find(({ id }) => id === kind.actsAs)!
      if (JSON.stringify(model.supply) !== JSON.stringify(kind.supply)) continue
      const row = said.rows.find(({ id }) => id === kind.actsAs)!
      expect(need.scores[place(kind.id)]).toBeCloseTo(row.score - (row.gates.length > 0 ? 12 : 0), 9)
    }
    expect(need.J).toBe(said.needs.J)
  })

  it('loses 12 where a gate stops the model a kind works as, and the best is the best that none stops', () => {
    const rows = said.rows.map((row) => ({ ...row, gates: [] as readonly string[] }))
    const open = buyerNeed(rubric, vendorTables, { ...said, rows } as typeof said)
    const shut = rows.map((row) => (row.id === 'combined_firm' ? { ...row, gates: ['G'] } : row))
    const stopped = buyerNeed(rubric, vendorTables, { ...said, rows: shut } as typeof said)
    kinds.forEach(({ id }, kind) => {
      expect(open.scores[kind]! - stopped.scores[kind]!).toBeCloseTo(id === 'combined' ? 12 : 0, 12)
    })
    const [first, second] = rows.map(({ score }) => score).sort((a, b) => b - a)
    const best = rows.map((row) => (row.score === first ? { ...row, gates: ['G'] } : row))
    expect(open.best).toBe(first)
    expect(buyerNeed(rubric, vendorTables, { ...said, rows: best } as typeof said).best).toBe(second)
    const none = rows.map((row) => ({ ...row, gates: ['G'] }))
    expect(buyerNeed(rubric, vendorTables, { ...said, rows: none } as typeof said).best).toBe(open.best)
  })

  it('is short by need as it presses, less supply; what is left of a pattern is a mixture of what models leave', () => {
    const subs = kinds[place('advisory_with_subs')]!
    const { needed, supplied, short } = shortfall(rubric, said, subs, 'B')
    expect(supplied).toBe(45)
    expect(short).toBe(Math.max(0, needed - 45))
    const plenty = shortfall(rubric, said, kinds[place('combined')]!, 'B')
    expect(plenty.needed).toBe(needed)
    expect(plenty).toMatchObject({ supplied: 90, short: 0 })
    const pattern = rubric.patterns.find(({ residual }) =>
      ['advisory_fractional', 'development_firm'].every((id) => typeof residual[id as 'combined_firm'] === 'number'),
    )!
    const [advice, build] = (['advisory_fractional', 'development_firm'] as const).map((id) => pattern.residual[id])
    const expected = 50 * (0.6 * Number(advice) + 0.4 * Number(build))
    expect(leftOf(pattern, 50, subs, { XC: 50, DC: 50 })).toBeCloseTo(Math.min(100, expected), 12)
    // Whoever supplies people leaves 1.05 of what a development firm leaves, and no exposure is above 100.
    const staffing = kinds[place('staffing_or_reseller')]!
    const bad = rubric.patterns.find(({ residual }) => Number(residual.development_firm) >= 1)!
    expect(leftOf(bad, 100, staffing, { XC: 50, DC: 50 })).toBe(100)
    expect(leftOf(bad, 50, staffing, { XC: 50, DC: 50 })).toBeCloseTo(
      50 * 1.05 * Number(bad.residual.development_firm),
      12,
    )
  })
})
