import fc from 'fast-check'
import { expect, it } from 'vitest'
import { judge } from '@/lib/engine/assess'
import { compile, CRITERIA, LATENTS } from '@/lib/engine/compile'
import { findPatterns } from '@/lib/engine/exposure'
import type { Levels } from '@/lib/engine/needs'
import { rerun } from '@/lib/engine/rerun'
import { sheetFor } from '@/lib/engine/score'
import { rubric } from '@/lib/rubric/2026-11/rubric'
import { heardAnswers, runs } from './arbitrary'

const compiled = compile(rubric)
const level = Object.fromEntries(LATENTS.map((id) => [id, fc.double({ min: 0, max: 100, noNaN: true })]))
const weight = fc.double({ min: 0.001, max: 1, noNaN: true })
const weights = fc.array(weight, { minLength: CRITERIA.length, maxLength: CRITERIA.length }).map((raw) => {
  const total = raw.reduce((sum, value) => sum + value, 0)
  return raw.map((value) => value / total)
})

/** Weights so small that the scores tie, so that the more reversible model has to come first. */
const tying = weights.map((drawn) => drawn.map((one) => one * 1e-5))

it('a re-run puts first what a whole judgement puts first, with the same scores to the last bit', () => {
  const seen = new Set<string>()
  fc.assert(
    fc.property(heardAnswers, fc.record(level), fc.oneof(weights, tying), (answers, given, drawn) => {
      const patterns = findPatterns(compiled, answers)
      const sheet = sheetFor(compiled)
      const first = rerun(compiled, answers, patterns)(given as Levels, drawn, sheet)
      const { rows, ranking } = judge(compiled, answers, patterns)(given as Levels, drawn)
      expect(compiled.models[first]?.id).toBe(ranking.outcome)
      expect([...sheet.scores]).toEqual(rows.map(({ score }) => score))
      seen.add(ranking.variant ?? ranking.outcome)
    }),
    runs,
  )
  expect(seen.size).toBeGreaterThanOrEqual(8)
})
