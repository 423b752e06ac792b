import { TRIGGERED, WATCHED } from '@/lib/engine/exposure'
import { band, type Band } from '../report/bands'
import { counted, series } from '../report/sentences'
import { inBoth, type Run } from './run'

export type Turn = 'came' | 'went' | 'stronger' | 'weaker' | 'same'

/** How strong a pattern was: a whole number 0–100 for pictures and tables, and its word. */
export type Strength = { readonly severity: number; readonly band: Band }

export type PatternTurn = {
  readonly id: string
  readonly name: string
  readonly meaning: string
  readonly turn: Turn
  readonly from: Strength
  readonly to: Strength
}

export type PatternsCompared = {
  readonly heading: string
  readonly lead: readonly string[]
  /** Everything found or watched in either version: first what turned, then what stayed; strongest now first. */
  readonly rows: readonly PatternTurn[]
}

/** A smaller difference in severity, of 100, is not worth a word. */
const LEAST = 5

/** Which failure patterns came, went, grew or shrank. One that was never worth watching is left out. */
export function comparePatterns(one: Run, other: Run): PatternsCompared {
  const rows = inBoth(one.published.rubric.patterns, other.published.rubric.patterns)
    .map(({ id, name, meaning }): PatternTurn => {
      const [from, to] = [strength(one, id), strength(other, id)]
      return { id, name, meaning, turn: turn(from, to), from, to }
    })
    .filter(({ from, to }) => watched(from) || watched(to))
    .sort(
      (a, b) =>
        Number(a.turn === 'same') - Number(b.turn === 'same') ||
        b.to.severity - a.to.severity ||
        b.from.severity - a.from.severity,
    )
  return { heading: heading(rows), lead: lead(rows), rows }
}

function strength({ verdict }: Run, id: string): Strength {
  const found = verdict.assessment.patterns.find((pattern) => pattern.id === id)?.severity ?? 0
  return { severity: Math.round(found), band: band(found) }
}

/** Below “low” a pattern is not worth watching, and from “medium” on it is named. */
const watched = (of: Strength) => of.band !== 'slight'
const named = (of: Strength) => of.band === 'medium' || of.band === 'high'

function turn(from: Strength, to: Strength): Turn {
  if (!watched(from)) return 'came'
  if (!watched(to)) return 'went'
  if (Math.abs(to.severity - from.severity) < LEAST && from.band === to.band) return 'same'
  return to.severity > from.severity ? 'stronger' : 'weaker'
}

const turned = (rows: readonly PatternTurn[], wanted: Turn) => rows.filter(({ turn }) => turn === wanted).length

function heading(rows: readonly PatternTurn[]): string {
  if (rows.length === 0) return 'No failure pattern stands out in either'
  const parts = (['came', 'went', 'stronger', 'weaker'] as const).flatMap((one) => {
    const count = turned(rows, one)
    return count === 0 ? [] : [inWords[one](count)]
  })
  return parts.length === 0 ? 'The failure patterns are the same' : `Failure patterns: ${series(parts)}`
}

const inWords = {
  came: (count: number) => `${count} came`,
  went: (count: number) => `${count} went`,
  stronger: (count: number) => `${count} grew stronger`,
  weaker: (count: number) => `${count} grew weaker`,
} satisfies Record<Exclude<Turn, 'same'>, (count: number) => string>

function lead(rows: readonly PatternTurn[]): string[] {
  if (rows.length === 0) return ['Nothing you said is strong enough to name one.']
  const found = (of: 'from' | 'to') => rows.filter((row) => named(row[of])).length
  return [
    `${counted(found('to'), 'pattern is', 'patterns are')} named now, and ${counted(found('from'), 'was', 'were')} named before.`,
    `A pattern is watched from a severity of ${WATCHED} of 100, and named from ${TRIGGERED}.`,
  ]
}
