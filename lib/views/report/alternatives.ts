import { behind } from './behind'
import { rowOf, type Because, type Case, type Model } from './case'
import { ahead } from './changes'
import { counted, series, small } from './sentences'

export type AlternativesBlock = {
  readonly heading: string
  readonly lead: readonly string[]
  readonly rows: readonly Alternative[]
}

export type Alternative = {
  readonly model: Model
  readonly standing: string
  readonly gloss: string
  /** Names of criteria, with the words before them. */
  readonly compared: { readonly intro: string; readonly criteria: readonly string[] } | null
  readonly gates: readonly StoppedBy[]
}

export type StoppedBy = {
  readonly reason: string
  readonly rule: string
  readonly because: readonly Because[]
  /** What would let it through; null when nothing should. */
  readonly lift: string | null
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
    return [{ reason: gate.reason, rule: gate.because, because: behind(report, gate.when), lift: gate.lift ?? null }]
  })
  const isAnswer = model.id === answer.id
  return {
    model,
    standing: isAnswer ? 'The answer' : gates.length > 0 ? 'Stopped by a rule' : `Open, place ${index + 1}`,
    gloss: words.outcomes[model.id].gloss,
    compared: ruled || gates.length > 0 ? null : compared(report, model),
    gates,
  }
}

function compared(report: Case, model: Model): Alternative['compared'] {
  const { answer, second, models } = report
  const isAnswer = model.id === answer.id
  const other = isAnswer ? (second ?? models[1]) : answer
  if (!other) return null
  const criteria = (isAnswer ? ahead(report, model, other) : ahead(report, other, model)).map(({ name }) => small(name))
  const intro = isAnswer ? `Where it does better than ${other.noun}` : `Where it falls behind ${other.noun}`
  return criteria.length > 0 ? { intro, criteria } : null
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
    const lift = nearest.gates.flatMap((gate) => gate.lift ?? [])[0]
    return [
      `The nearest other model is ${nearest.model.noun}.`,
      lift === undefined ? 'Nothing on your side would let it through.' : `What would let it through: ${small(lift)}`,
    ]
  }
  if (ruled) return ['A rule came before the scores, so an open model is not yet an advised one.']
  return [
    `Open to you: ${series(open.map(({ noun }) => noun))}.`,
    `A rule removes a model that would fail, because a good score cannot mend that. We know ${counted(report.rubric.gates.length, 'such rule')}.`,
  ]
}
