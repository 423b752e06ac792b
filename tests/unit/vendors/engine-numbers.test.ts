import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { bestRow, buyerNeed } from '@/lib/engine/vendor-fit'
import { currentRubric } from '@/lib/rubric/rubrics'
import { judgedOf } from './cases'

const { rubric, vendors: tables } = currentRubric
const views = path.join(import.meta.dirname, '../../../lib/views/vendors')
const engine = path.join(import.meta.dirname, '../../../lib/engine')
const numbersIn = (folder: string, files: readonly string[]) =>
  files.flatMap((file) =>
    [...readFileSync(path.join(folder, file), 'utf8').matchAll(/^(?:export )?const ([A-Z_]+) = [\d.]+$/gm)].map(
      ([, name]) => name!,
    ),
  )

it('are not copied into a view: no number of a view has the name of one of the engine', () => {
  const known = numbersIn(engine, ['vendor-fit.ts', 'vendor-questions.ts', 'vendor-flags.ts'])
  expect(known).toEqual(expect.arrayContaining(['STOPPED', 'FLOOR', 'WORTH', 'MAJOR']))
  const copied = numbersIn(views, readdirSync(views))
  expect(copied.filter((name) => [...known, 'SERIOUS'].includes(name) && name !== 'TIE')).toEqual([])
})

it('have one best row, which no rule stops where there is one', () => {
  for (const buyer of ['V13', 'V07', 'V01', 'V03'].map(judgedOf)) {
    const best = bestRow(buyer)
    expect(best.score).toBe(buyerNeed(rubric, tables, buyer).best)
    expect(best.gates.length > 0).toBe(buyer.rows.every(({ gates }) => gates.length > 0))
    const stopped = buyer.rows.map((row) => ({ ...row, gates: ['any'] }))
    expect(bestRow({ rows: stopped }).score).toBe(Math.max(...buyer.rows.map(({ score }) => score)))
  }
})
