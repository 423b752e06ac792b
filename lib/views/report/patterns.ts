import { couldHold, holds } from '@/lib/engine/condition'
import { TRIGGERED, WATCHED } from '@/lib/engine/exposure'
import type { FoundPattern } from '@/lib/engine/judgement'
import type { Pattern } from '@/lib/engine/types'
import { band, type Band } from './bands'
import { questionsOf } from './behind'
import { clause, type Because, type Case } from './case'
import { isWithheld, quoted } from './quoted'
import { counted, series, small } from './sentences'
import { unknown } from './unknown'
import { causesOf } from './verdict-block'

export type PatternsBlock = {
  readonly heading: string
  readonly lead: readonly string[]
  /** Three or more at once. */
  readonly compounding: string | null
  readonly triggered: readonly FoundPatternRow[]
  readonly watched: readonly FoundPatternRow[]
  /** Names of the patterns whose question was not answered. */
  readonly notProbed: readonly string[]
  readonly signals: readonly { readonly name: string; readonly because: readonly Because[] }[]
}

export type FoundPatternRow = {
  readonly id: string
  readonly name: string
  readonly band: Band
  /** A whole number 0–100, for the table only. */
  readonly severity: number
  readonly meaning: string
  readonly because: readonly Because[]
  /** What was said that speaks against it. */
  readonly against: readonly Because[]
  /** What has to be said where no answer is quoted: that nothing is known behind it. */
  readonly note: string | null
  readonly why: readonly string[]
}

const COMPOUNDING = 3
const SAID = 3

/** Failure patterns and gap signals, with what was said and why it happens (Decision model §4, §8 row 8). */
export function patternsBlock(report: Case): PatternsBlock {
  const { rubric, verdict } = report
  const rows = [...verdict.assessment.patterns]
    .sort((a, b) => b.severity - a.severity)
    .flatMap((found) => {
      const pattern = rubric.patterns.find(({ id }) => id === found.id)
      return pattern && found.severity >= WATCHED ? [row(report, pattern, found)] : []
    })
  const triggered = verdict.assessment.patterns.filter(({ severity }) => severity >= TRIGGERED).length
  const notProbed = rubric.patterns.filter((pattern) => unprobed(report, pattern)).map(({ name }) => name)
  return {
    heading: heading(triggered, rows),
    lead: lead(triggered, rows.length - triggered, notProbed.length),
    compounding:
      triggered >= COMPOUNDING
        ? `${triggered} failure patterns at once make each other worse. Several in one year can cost more than a senior hire.`
        : null,
    triggered: rows.slice(0, triggered),
    watched: rows.slice(triggered),
    notProbed,
    signals: signals(report),
  }
}

function row(report: Case, pattern: Pattern, { severity, hits, mitigations }: FoundPattern): FoundPatternRow {
  const { words } = report
  const clauses = (from: FoundPattern['hits']) =>
    from.slice(0, SAID).map(({ question, option }) => clause(words, question, option))
  return {
    id: pattern.id,
    name: pattern.name,
    band: band(severity),
    severity: Math.round(severity),
    meaning: pattern.meaning,
    because: quoted(report, clauses(hits)),
    against: quoted(report, clauses(mitigations)),
    note: isWithheld(report) && unknown(clauses(hits)) ? 'It could not be ruled out.' : null,
    why: causesOf(words.causes, pattern),
  }
}

function heading(triggered: number, rows: readonly FoundPatternRow[]): string {
  const names = rows.slice(0, 2).map(({ name }) => `“${name}”`)
  if (triggered === 0) return 'No failure pattern stands out'
  if (triggered === 1) return `One failure pattern stands out: ${names[0] ?? ''}`
  return triggered === 2
    ? `2 failure patterns: ${series(names)}`
    : `${triggered} failure patterns, led by ${names[0] ?? ''}`
}

function lead(triggered: number, watched: number, notProbed: number): string[] {
  return [
    triggered === 0
      ? 'Nothing you said is strong enough to name one.'
      : `We name a pattern only when your answers speak for it. You will find ${which(triggered)} below.`,
    ...(watched > 0
      ? [
          `${counted(watched, 'pattern')} ${watched === 1 ? 'is' : 'are'} worth watching, because the evidence is thinner.`,
        ]
      : []),
    ...(notProbed > 0
      ? [`${counted(notProbed, 'pattern')} could not be probed, because the question was not answered.`]
      : []),
  ]
}

const which = (count: number) => (count === 1 ? 'it' : count === 2 ? 'both' : `all ${count}`)

/** A pattern could still hold, and a question that would tell was open and not answered. */
function unprobed({ verdict }: Case, { gate }: Pattern): boolean {
  const open = questionsOf(gate).some((question) => verdict.notAsked.includes(question))
  return open && !holds(gate, verdict.answers) && couldHold(gate, verdict.answers)
}

function signals(report: Case): PatternsBlock['signals'] {
  const { rubric, verdict, words } = report
  return [...verdict.assessment.signals]
    .filter(({ strength }) => strength >= TRIGGERED)
    .sort((a, b) => b.strength - a.strength)
    .map(({ id, hits }) => {
      const name = rubric.signals.find((signal) => signal.id === id)?.name ?? id
      const because = hits.slice(0, 1).map(({ question, option }) => clause(words, question, option))
      return { name: unknown(because) ? `Not ruled out: ${small(name)}` : name, because: quoted(report, because) }
    })
}
