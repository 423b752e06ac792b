import { apportion } from './apportion'
import { behind } from './behind'
import { labelOf, said, type Because, type Case } from './case'
import { isWithheld, quoted } from './quoted'
import { capital, LONGEST, series, small, wordCount } from './sentences'

export type Bar = {
  /** Null for what is not one answer: everything else, and answers combined. */
  readonly question: string | null
  readonly label: string
  /** A whole number, positive or negative, never 0: what rounds to nothing is not drawn. */
  readonly points: number
}

export type WhyBlock =
  | {
      readonly kind: 'bars'
      readonly heading: string
      readonly lead: readonly string[]
      /** Start and all bars add up to the end exactly, as shown. */
      readonly start: number
      readonly bars: readonly Bar[]
      readonly end: number
    }
  | {
      readonly kind: 'rule'
      readonly heading: string
      readonly lead: readonly string[]
      readonly because: readonly Because[]
      /** What would lead once the mandate exists, best first; empty for other rules. */
      readonly then: readonly string[]
    }

const SHOWN = 5
/** From this many points on, something weighed. */
const MUCH = 2

/** What each answer added to the answer's score, or the rule that decided instead (ux §4.2 Q4). */
export function why(report: Case): WhyBlock {
  if (report.ruled) return rule(report)
  const { start, end, answers, combined } = report.verdict.contributions
  const top = answers.slice(0, SHOWN)
  const rest = answers.slice(SHOWN).reduce((sum, { points }) => sum + points, 0)
  const [from, to] = [Math.round(start), Math.round(end)]
  const shown = apportion([...top.map(({ points }) => points), rest, combined], to - from)
  const bars: Bar[] = [
    ...top
      .map(({ question }, index) => ({ question, label: answerLabel(report, question), points: shown[index] ?? 0 }))
      .sort((a, b) => Math.abs(b.points) - Math.abs(a.points)),
    { question: null, label: 'Everything else', points: shown[top.length] ?? 0 },
    { question: null, label: 'Answers combined', points: shown[top.length + 1] ?? 0 },
  ]
  return {
    kind: 'bars',
    heading: heading(report, bars, to - from),
    lead: [
      `Each bar is the points that one answer added to the fit of ${report.answer.noun}, or took from it.`,
      'What several answers did only together stands in a row of its own, so that the table adds up.',
    ],
    start: from,
    bars: bars.filter(({ points }) => points !== 0),
    end: to,
  }
}

/** What raised the fit. An answer that took from it is no reason for it. */
function heading(report: Case, bars: readonly Bar[], gained: number): string {
  const [first, second] = bars.filter(({ question, points }) => question !== null && points > 0)
  if (!first || first.points < MUCH) {
    return gained < MUCH
      ? 'No single answer raised the fit much'
      : 'No single answer raised the fit much; together they did'
  }
  const label = (bar: Bar) => small(labelOf(report, bar.question ?? ''))
  if (!second || first.points >= 2 * second.points) return `One answer raised the fit most: ${label(first)}`
  return `Two answers raised the fit most: ${label(first)}, and ${label(second)}`
}

/** An answer as a row's words: its clauses while they can be read at a glance, else how many were chosen. */
function answerLabel(report: Case, question: string): string {
  if (isWithheld(report)) return labelOf(report, question)
  const clauses = said(report, question).map(({ clause }) => clause)
  const whole = series(clauses)
  const brief = clauses.length <= 2 && wordCount(whole) <= LONGEST
  return capital(brief ? whole : `${labelOf(report, question)}: ${clauses.length} chosen`)
}

function rule(report: Case): WhyBlock {
  const { verdict, words, rubric } = report
  const { variant, orderWithMandate } = verdict.assessment
  const own = variant === null ? undefined : words.variants[variant].rule
  if (!own) {
    return {
      kind: 'rule',
      heading: 'Every model was stopped by a rule',
      lead: [
        'No model is safe to buy on these answers; establish the facts.',
        'An audit comes first because it binds you least.',
      ],
      because: [],
      then: [],
    }
  }
  const gate = rubric.gates.find(({ id }) => id === rubric.mandate.gate)
  const test = variant === 'mandate_first' ? gate?.when : rubric.businessFirst
  const because = test ? quoted(report, behind(report, test, 3)) : []
  const then = (orderWithMandate ?? []).map((id) => words.outcomes[id].noun)
  return { kind: 'rule', heading: own.heading, lead: [own.because], because, then }
}
