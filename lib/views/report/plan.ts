import { TRIGGERED } from '@/lib/engine/exposure'
import type { Answers } from '@/lib/engine/types'
import { optionsOf, said, type Because, type Case } from './case'
import { dayAfter } from './days'
import { withMark, type PlanItem } from './plan-item'
import { isWithheld } from './quoted'
import { counted, series } from './sentences'

export type PlanBlock = {
  readonly heading: string
  readonly lead: readonly string[]
  /** Levels in order; one with nothing to do is left out. */
  readonly levels: readonly PlanLevelRow[]
}

export type PlanLevelRow = {
  readonly id: 'week' | 'month' | 'deeper'
  readonly term: string
  readonly items: readonly PlanItem[]
}

type Step = Case['words']['planSteps'][number]
type Level = Step['level']

/** The most that a level holds, and how far it is filled when every pattern has its item. */
const MOST: Readonly<Record<Level, number>> = { week: 6, month: 6, deeper: 5 }
const ENOUGH: Readonly<Record<Level, number>> = { week: 5, month: 5, deeper: 3 }
/** What an answer by itself, or a result by itself, weighs against the severity of patterns. */
const BY_ANSWER = 45
const BY_RESULT = 60

/**
 * What to do this week, within 30 days and deeper, chosen by the patterns that were found, by single answers and by the
 * result (Decision model §8, row 11). Each pattern found has at least one item; the rest is left out by rank.
 */
export function planBlock(report: Case): PlanBlock {
  const chosen = choose(report)
  const levels = report.words.planLevels.flatMap(({ id, term }): PlanLevelRow[] => {
    const steps = chosen.filter(({ level }) => level === id).sort((a, b) => a.day - b.day)
    return steps.length === 0 ? [] : [{ id, term, items: steps.map((step) => item(report, step)) }]
  })
  return { heading: heading(report, levels), lead: lead(report, levels), levels }
}

/**
 * The steps of this plan: what has to come first, then one for each pattern found, the gravest first, then the weightiest
 * of the rest.
 */
function choose(report: Case): Step[] {
  const found = triggered(report)
  const open = report.words.planSteps
    .map((step) => ({ step, weight: weight(report, step) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ step }) => step)
  const chosen = report.verdict.assessment.variant === null ? [] : open.filter((step) => always(report, step) !== null)
  const room = ({ level }: Step, most: typeof MOST) => chosen.filter((one) => one.level === level).length < most[level]
  for (const { id } of found) {
    if (chosen.some(({ patterns }) => patterns.includes(id))) continue
    const step = open.find((one) => one.patterns.includes(id) && room(one, MOST))
    if (step) chosen.push(step)
  }
  for (const step of open) if (!chosen.includes(step) && room(step, ENOUGH)) chosen.push(step)
  return chosen
}

/** The patterns found, gravest first. */
export const triggered = ({ verdict }: Case) =>
  verdict.assessment.patterns.filter(({ severity }) => severity >= TRIGGERED).sort((a, b) => b.severity - a.severity)

/** How much calls for a step; 0 when nothing does, or when it is for those who engage somebody and nobody is. */
function weight(report: Case, step: Step): number {
  const { outcome, variant } = report.verdict.assessment
  if (step.engaged && outcome === 'nothing_now' && variant !== 'mandate_first') return 0
  const patterns = triggered(report)
    .filter(({ id }) => step.patterns.includes(id))
    .reduce((sum, { severity }) => sum + severity, 0)
  const answers = called(step, report.verdict.answers).length > 0 ? BY_ANSWER : 0
  return patterns + answers + (always(report, step) ? BY_RESULT : 0)
}

/** Where no option leads, nothing is bought yet, so no result calls for a step. */
function always({ verdict, closeness }: Case, { always: when }: Step) {
  const { outcome, variant } = verdict.assessment
  return when && closeness !== 'none' && when.for.includes(variant ?? outcome) ? when : null
}

/** The questions whose answers call for a step. */
const called = ({ answers: wanted = {} }: Step, answers: Answers) =>
  Object.keys(wanted).filter((question) => optionsOf(answers[question]).some((one) => wanted[question]?.includes(one)))

function item(report: Case, step: Step): PlanItem {
  const { id, text, day } = step
  return withMark(report, {
    id,
    text,
    owner: owner(report, step),
    dueOn: dayAfter(report.meta.submittedOn, day),
    ...reason(report, step),
  })
}

/** Who does it: somebody who is there. Who leads and who builds are answers, so a reader without them is told the role. */
function owner(report: Case, { owner: usual }: Step): string {
  const standIn = report.words.planStandIns.find(
    ({ owner, question, options }) =>
      owner === usual && optionsOf(report.verdict.answers[question]).some((option) => options.includes(option)),
  )
  return standIn && !isWithheld(report) ? standIn.instead : usual
}

/** Why a step is there: the patterns it answers, else the result, else the answer that calls for it. */
function reason(report: Case, step: Step): { why: string | null; because: readonly Because[] } {
  const names = triggered(report)
    .filter(({ id }) => step.patterns.includes(id))
    .slice(0, 2)
    .map(({ id }) => `“${report.rubric.patterns.find((pattern) => pattern.id === id)?.name ?? id}”`)
  if (names.length > 0) return { why: `Against ${series(names)}.`, because: [] }
  const result = always(report, step)
  if (result) return { why: result.reason, because: [] }
  if (isWithheld(report)) return { why: 'An answer calls for it.', because: [] }
  const [question] = called(step, report.verdict.answers)
  return { why: null, because: question === undefined ? [] : clauses(report, step, question) }
}

/** Of several choices, the one that calls for the step. */
function clauses(report: Case, step: Step, question: string): Because[] {
  const wanted = step.answers?.[question] ?? []
  const heard = said(report, question)
  return optionsOf(report.verdict.answers[question])
    .flatMap((option, index) => (wanted.includes(option) ? heard.slice(index, index + 1) : []))
    .slice(0, 1)
}

function heading({ verdict }: Case, levels: readonly PlanLevelRow[]): string {
  const all = levels.reduce((sum, { items }) => sum + items.length, 0)
  const first = levels.find(({ id }) => id === 'week')?.items.length ?? 0
  if (all === 0) return 'Nothing to plan until you look again'
  if (verdict.assessment.variant === 'healthy') return `Nothing to buy, and ${counted(all, 'thing')} to keep up`
  if (first === all) return `Beside that step, ${counted(all, 'thing')} this week`
  return `Beside that step, ${counted(first, 'thing')} this week and ${all - first} later`
}

function lead({ verdict }: Case, levels: readonly PlanLevelRow[]): string[] {
  if (levels.length === 0) return ['No answer of yours calls for more.']
  return [
    ...(verdict.assessment.variant === 'healthy' ? [] : ['Small steps first keep a plan from growing vague.']),
    ...(verdict.assessment.outcome === 'nothing_now' ? ['None of them needs a new supplier.'] : []),
  ]
}
