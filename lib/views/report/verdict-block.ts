import type { Pattern } from '@/lib/engine/types'
import { exposed, WATCHED } from '@/lib/engine/exposure'
import { band, type Band } from './bands'
import { behind } from './behind'
import { clause, said, type Because, type Case, type Model } from './case'
import type { Closeness } from './closeness'
import { confidenceWords } from './firm'
import { capital } from './sentences'

export type VerdictBlock = {
  /** At most 25 words. */
  readonly heading: string
  /** “Clear”, “Leaning” or “Close call”. */
  readonly confidence: string
  readonly closeness: Closeness
  /** Questions answered, of those that apply. */
  readonly answered: number
  readonly applicable: number
  readonly lead: string
  readonly because: readonly Because[]
  /** What to do where two are close. */
  readonly advice: string | null
  readonly problem: string
  readonly risk: MainRisk | null
}

/** The failure pattern that is left largest if nothing changes. */
export type MainRisk = {
  readonly name: string
  readonly band: Band
  readonly meaning: string
  readonly why: readonly string[]
  readonly because: readonly Because[]
}

/** What to do, in one sentence; the problem; the main risk (Decision model §8, rows 1 to 3). */
export function verdictBlock(report: Case): VerdictBlock {
  const { verdict, closeness } = report
  const answered = Object.keys(verdict.answers).length
  return {
    heading: heading(report),
    confidence: confidenceWords[report.word],
    closeness,
    answered,
    applicable: answered + verdict.notAsked.length,
    lead: lead(report),
    because: reasons(report),
    advice: advice(report),
    problem: problem(report),
    risk: mainRisk(report),
  }
}

function heading({ closeness, second, verdict, words }: Case): string {
  if (closeness === 'none') return 'Your answers do not point to one option.'
  const { outcome, variant } = verdict.assessment
  const action = variant === null ? words.outcomes[outcome].action : words.variants[variant].action
  return closeness === 'close' && second ? `${action} ${capital(second.noun)} is a close second.` : action
}

function lead({ closeness, verdict, words, answer, second }: Case): string {
  if (closeness === 'none' && second) return `The closest are ${answer.noun} and ${second.noun}.`
  const { outcome, variant } = verdict.assessment
  return variant === null ? words.outcomes[outcome].gloss : words.variants[variant].gloss
}

/** The answers that a rule rests on, or those that raise the model's score most. */
function reasons(report: Case): Because[] {
  const { rubric, verdict } = report
  const { variant, noneSafe } = verdict.assessment
  if (variant === 'not_a_technology_problem') return behind(report, rubric.businessFirst)
  if (variant === 'mandate_first') {
    const gate = rubric.gates.find(({ id }) => id === rubric.mandate.gate)
    return gate ? behind(report, gate.when) : []
  }
  if (noneSafe) return []
  return verdict.contributions.answers
    .filter(({ points }) => points > 0)
    .slice(0, 2)
    .flatMap(({ question }) => said(report, question).slice(0, 1))
}

/** A wrong engagement is dearest when found halfway, so the one that is easier to undo goes first (§3.4). */
function advice({ closeness, rubric, answer, second, ruled }: Case): string | null {
  if (closeness === 'apart' || !second || ruled) return null
  const reversible = rubric.outcomes.find(({ id }) => id === answer.id || id === second.id)
  const [first, other]: readonly [Model, Model] = reversible?.id === answer.id ? [answer, second] : [second, answer]
  if (first.stopped) return `${capital(first.noun)} would be easier to undo, but a rule stops it on these answers.`
  return `If you cannot decide, start with ${first.noun}, because it is easier to undo than ${other.noun}.`
}

function problem({ words, verdict }: Case): string {
  const { answers, assessment } = verdict
  const decides = words.decidesToday[String(answers['tech_leader'])] ?? words.decidesToday['dont_know'] ?? ''
  const builds = words.buildsToday[String(answers['who_builds'])] ?? words.buildsToday['dont_know'] ?? ''
  const [top] = [...assessment.signals].sort((a, b) => b.strength - a.strength)
  const least = assessment.variant === 'healthy' ? 50 : WATCHED
  const signal = top !== undefined && top.strength >= least ? words.signals[top.id] : undefined
  const rest = signal ? `${signal.plain}, so ${signal.consequence}` : 'no gap between them stands out'
  return `${capital(decides)} and ${builds}; ${rest}.`
}

function mainRisk({ rubric, words, verdict, level }: Case): MainRisk | null {
  const left = verdict.assessment.patterns.flatMap((found) => {
    const pattern = rubric.patterns.find(({ id }) => id === found.id)
    return pattern ? [{ found, pattern, severity: exposed(pattern, found.severity, 'nothing_now', level) }] : []
  })
  const [top] = left.sort((a, b) => b.severity - a.severity)
  if (top === undefined || top.severity < WATCHED) return null
  return {
    name: top.pattern.name,
    band: band(top.severity),
    meaning: top.pattern.meaning,
    why: causesOf(words.causes, top.pattern),
    because: top.found.hits.slice(0, 2).map(({ question, option }) => clause(words, question, option)),
  }
}

/** Why a pattern happens, in words. */
export const causesOf = (causes: Case['words']['causes'], pattern: Pattern) =>
  causes.filter(({ patterns }) => patterns.includes(pattern.id)).map(({ text }) => text)
