import type { Pattern } from '@/lib/engine/types'
import { exposed, TRIGGERED, WATCHED } from '@/lib/engine/exposure'
import type { Hit } from '@/lib/engine/judgement'
import { band, type Band } from './bands'
import { behind, raised } from './behind'
import { clause, type Because, type Case, type Model } from './case'
import type { Closeness } from './closeness'
import { confidenceWords } from './firm'
import { isWithheld, quoted } from './quoted'
import { capital } from './sentences'
import { DONT_KNOW, unknown } from './unknown'

export type VerdictBlock = {
  /** At most 25 words. */
  readonly heading: string
  /** “Clear”, “Leaning” or “Close call”. */
  readonly confidence: string
  readonly closeness: Closeness
  /** Questions answered, of those that everybody in this place is asked, and how many more could be answered. */
  readonly answered: number
  readonly asked: number
  readonly more: number
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
  /** It is found, and not only worth watching. */
  readonly found: boolean
  /** All that stands behind it is “I do not know”. */
  readonly unsure: boolean
  readonly band: Band
  readonly meaning: string
  readonly why: readonly string[]
  readonly because: readonly Because[]
}

/** What to do, in one sentence; the problem; the main risk (Decision model §8, rows 1 to 3). */
export function verdictBlock(report: Case): VerdictBlock {
  const { verdict, rubric, closeness } = report
  const answered = Object.keys(verdict.answers).length
  const passed = rubric.questions.filter(({ id, core }) => core && verdict.notAsked.includes(id)).length
  return {
    heading: heading(report),
    confidence: confidenceWords[report.word],
    closeness,
    answered,
    asked: answered + passed,
    more: verdict.notAsked.length - passed,
    lead: lead(report),
    because: quoted(report, reasons(report)),
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

function lead({ closeness, verdict, words, closest, dots }: Case): string {
  if (closeness === 'none' && closest) {
    const [most, next] = closest.map(({ id, noun }) => `${noun}, first in ${dots[id]}`)
    return `The closest are ${most} of 20 re-runs, and ${next}.`
  }
  const { outcome, variant } = verdict.assessment
  return variant === null ? words.outcomes[outcome].gloss : words.variants[variant].gloss
}

/** The answers that a rule rests on, or those that raise the model's score most. */
function reasons(report: Case): Because[] {
  const { rubric, verdict } = report
  const { variant, noneSafe } = verdict.assessment
  if (report.closeness === 'none') return []
  if (variant === 'not_a_technology_problem') return behind(report, rubric.businessFirst)
  if (variant === 'mandate_first') {
    const gate = rubric.gates.find(({ id }) => id === rubric.mandate.gate)
    return gate ? behind(report, gate.when) : []
  }
  if (noneSafe) return []
  return raised(report, 2)
}

/** A wrong engagement is dearest when found halfway, so the one that is easier to undo goes first (§3.4). */
function advice({ closeness, rubric, closest, ruled }: Case): string | null {
  if (closeness === 'apart' || !closest || ruled) return null
  const [one, two] = closest
  const reversible = rubric.outcomes.find(({ id }) => id === one.id || id === two.id)
  const [first, other]: readonly [Model, Model] = reversible?.id === one.id ? [one, two] : [two, one]
  if (first.stopped) return `${capital(first.noun)} would be easier to undo, but a rule stops it on these answers.`
  return `If you cannot decide, start with ${first.noun}, because it is easier to undo than ${other.noun}.`
}

function problem(report: Case): string {
  const { words, verdict } = report
  const { answers, assessment } = verdict
  const decides = words.decidesToday[String(answers['tech_leader'])] ?? words.decidesToday['dont_know'] ?? ''
  const builds = words.buildsToday[String(answers['who_builds'])] ?? words.buildsToday['dont_know'] ?? ''
  const found = assessment.signals
    .filter(({ strength }) => strength >= TRIGGERED)
    .sort((a, b) => b.strength - a.strength)
  const known = found.find(({ hits }) => knownStrength(hits) >= TRIGGERED)
  const signal = known && words.signals[known.id]
  const none = found.length > 0 ? 'too much is unknown to name a gap' : 'no gap between them stands out'
  // Who decides and who builds are answers.
  if (isWithheld(report))
    return `${capital(signal ? `${signal.plain}, so ${signal.consequence}` : gapless(found.length))}.`
  return `${capital(decides)} and ${builds}; ${signal ? `${signal.plain}, so ${signal.consequence}` : none}.`
}

/** The same where who decides and who builds may not be told. */
const gapless = (found: number) =>
  found > 0 ? 'too much is unknown to name a gap' : 'no gap between deciding and building stands out'

/** How strong a signal is without the answers “I do not know”, 0–100. */
const knownStrength = (hits: readonly Hit[]) =>
  100 * (1 - hits.filter(({ option }) => option !== DONT_KNOW).reduce((left, hit) => left * (1 - hit.strength), 1))

/** The largest of what is found, or else of what is worth watching. While nothing changes, it is never less than today. */
function mainRisk(report: Case): MainRisk | null {
  const { rubric, words, verdict, level } = report
  const left = verdict.assessment.patterns.flatMap((found) => {
    const pattern = rubric.patterns.find(({ id }) => id === found.id)
    if (!pattern) return []
    const severity = Math.max(found.severity, exposed(pattern, found.severity, 'nothing_now', level))
    return [{ found, pattern, severity, triggered: found.severity >= TRIGGERED }]
  })
  const [top] = left.sort((a, b) => Number(b.triggered) - Number(a.triggered) || b.severity - a.severity)
  if (top === undefined || top.severity < WATCHED) return null
  const because = top.found.hits.slice(0, 2).map(({ question, option }) => clause(words, question, option))
  return {
    name: top.pattern.name,
    found: top.triggered,
    unsure: unknown(because),
    band: band(top.severity),
    meaning: top.pattern.meaning,
    why: causesOf(words.causes, top.pattern),
    because: quoted(report, because),
  }
}

/** Why a pattern happens, in words. */
export const causesOf = (causes: Case['words']['causes'], pattern: Pattern) =>
  causes.filter(({ patterns }) => patterns.includes(pattern.id)).map(({ text }) => text)
