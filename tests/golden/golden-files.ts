import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Verdict } from '@/lib/engine/judgement'
import type { Rubric } from '@/lib/engine/types'
import { verdict } from '@/lib/engine/verdict'
import { inOrder } from '@/lib/rubric/canonical'
import { personas } from '../support/personas'
import { vignettes } from '../unit/engine/cases'
import { said, type Said } from './said'

/** Where the golden file of that name stands. */
export const goldenPath = (name: string) => fileURLToPath(new URL(`./${name}.json`, import.meta.url))

/** A golden file as it is kept. @throws when there is none */
export const readGolden = (name: string) => readFileSync(goldenPath(name), 'utf8')

/** The verdict kept for a persona; its numbers are rounded to 9 decimals. */
export const goldenVerdict = (id: string) => JSON.parse(readGolden(id)) as Verdict

/** What is kept of the public vignettes: only what a buyer would notice. */
export const goldenVignettes = () => JSON.parse(readGolden('vignettes')) as Readonly<Record<string, Said>>

/** The text of every golden file under a rubric, by name: a verdict per persona, and the vignettes in one. */
export function goldenTexts(rubric: Rubric): ReadonlyMap<string, string> {
  const verdicts = personas.map(({ id, answers }) => [id, text(verdict(rubric, answers))] as const)
  const noticed = vignettes.map(({ id, answers }) => [id, said(verdict(rubric, answers))] as const)
  return new Map([...verdicts, ['vignettes', text(Object.fromEntries(noticed))]])
}

/** Nine decimals are far finer than anything shown, and the same on every machine. */
const text = (value: unknown) => `${JSON.stringify(inOrder(rounded(value)), null, 2)}\n`

function rounded(value: unknown): unknown {
  if (typeof value === 'number') return Number(value.toFixed(9))
  if (Array.isArray(value)) return value.map(rounded)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, rounded(part)]))
}
