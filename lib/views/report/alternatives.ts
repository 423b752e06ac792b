import type { Gate } from '@/lib/engine/types'
import { ahead } from './ahead'
import { behind } from './behind'
import { rowOf, type Because, type Case, type Model } from './case'
import { isWithheld, quoted } from './quoted'
import { counted, series, small } from './sentences'
import { unknown } from './unknown'

export type AlternativesBlock = {
  readonly heading: string
  readonly lead: readonly string[]
  readonly rows: readonly Alternative[]
}

export type Alternative = {
  readonly model: Model
  readonly standing: string
  readonly gloss: string
  /** What speaks for the answer over it, or for the answer itself. */
  readonly compared: { readonly intro: string; readonly points: readonly string[] } | null
  readonly gates: readonly StoppedBy[]
}

export type StoppedBy = {
  readonly reason: string
  readonly rule: string
  readonly because: readonly Because[]
  /** All that stands behind it is “I do not know”, so that it holds only because it was not ruled out. */
  readonly unsure: boolean
  /** What stands where no answer is quoted behind it. */
  readonly note: string | null
  /** What would let it through, as a sentence. */
  readonly lift: string
}

/** Every model: why it is the answer, why it is not, or the rules that stop it (Decision model §8, row 6). */
export function alternatives(report: Case): AlternativesBlock {
  const rows = report.models.map((model, index) => alternative(report, model, index))
  return { heading: heading(report), lead: lead(report, rows), rows }
}

function alternative(report: Case, model: Model, index: number): Alternative {
  const { rubric, verdict, words, answer, ruled } = report
  const gates = rowOf(verdict.assessment.rows, model.id).gates.flatMap((id): StoppedBy[] => {
    const gate = rubric.gates.find((one) => one.id === id)
    if (!gate) return []
    const because = behind(report, gate.when)
    const lift = lifted(report, model, gate)
    const note = because.length > 0 || isWithheld(report) ? null : 'No single answer of yours stands behind this.'
    const unsure = unknown(because)
    return [{ reason: gate.reason, rule: gate.because, because: quoted(report, because), unsure, note, lift }]
  })
  const isAnswer = model.id === answer.id
  return {
    model,
    standing: isAnswer
      ? report.closeness === 'none'
        ? 'First as your answers stand, but not firmly'
        : 'The answer'
      : gates.length > 0
        ? 'Stopped by a rule'
        : `Open, place ${index + 1}`,
    gloss: words.outcomes[model.id].gloss,
    compared: ruled || gates.length > 0 ? null : compared(report, model),
    gates,
  }
}

/** What would let a stopped model through. A seat that is filled for good cannot be filled by a salary. */
function lifted({ verdict }: Case, model: Model, { lift }: Gate): string {
  if (model.id === 'full_time_cto' && verdict.answers['tech_leader'] === 'in_place') {
    return 'Someone holds this seat and is staying, so there is nobody to hire for it.'
  }
  return lift === undefined
    ? 'We propose no step that would let it through.'
    : `What would let it through: ${small(lift)}`
}

function compared(report: Case, model: Model): Alternative['compared'] {
  const { answer, second, models } = report
  const isAnswer = model.id === answer.id
  const other = isAnswer ? (second ?? models[1]) : answer
  if (!other) return null
  const points = isAnswer ? ahead(report, model, other) : ahead(report, other, model)
  const intro = isAnswer ? `What speaks for it over ${other.noun}` : `What speaks for ${other.noun} over it`
  return points.length > 0 ? { intro, points } : null
}

function heading({ models, verdict, answer }: Case): string {
  if (verdict.assessment.noneSafe) return 'No model is safe to buy on these answers'
  const stopped = models.filter((model) => model.stopped).length
  if (stopped === 0) return 'All 8 models are open to you'
  if (models.length - stopped === 1) return `Rules stop every model but ${answer.noun}`
  return `${stopped} of 8 models ${stopped === 1 ? 'is' : 'are'} stopped by a rule`
}

function lead(report: Case, rows: readonly Alternative[]): string[] {
  const { models, verdict, ruled } = report
  if (verdict.assessment.noneSafe) return ['Establish the facts first, because every model fails at least one rule.']
  const open = models.filter(({ stopped }) => !stopped)
  const nearest = rows.find(({ gates }) => gates.length > 0)
  if (open.length === 1 && nearest) {
    return [`The nearest other model is ${nearest.model.noun}.`, nearest.gates[0]?.lift ?? '']
  }
  if (ruled) return ['A rule came before the scores, so an open model is not yet an advised one.']
  return [
    `Open to you: ${series(open.map(({ noun }) => noun))}.`,
    `A rule removes a model that would fail, because a good score cannot mend that. We know ${counted(report.rubric.gates.length, 'such rule')}.`,
  ]
}
