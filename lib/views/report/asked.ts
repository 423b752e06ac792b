import type { OutcomeId } from '@/lib/engine/types'
import { ahead } from './ahead'
import { behind } from './behind'
import { outcomeNoun, rowOf, said, type Because, type Case, type Model } from './case'
import { capital, series, small } from './sentences'
import { unknown } from './unknown'

export type AskedBlock = {
  readonly heading: string
  readonly lead: readonly string[]
  readonly because: readonly Because[]
  readonly note: string | null
  readonly footnote: readonly string[]
}

/** The wish against the evidence (Decision model §8, row 7). The wish barely moves the score. */
export function asked(report: Case): AskedBlock {
  const { verdict, words, answer, closeness } = report
  const option = String(verdict.answers['presenting_ask'] ?? '')
  const wish = words.wishes[option]
  if (!wish) {
    return {
      heading: 'You did not say what you want first',
      lead: [
        closeness === 'none'
          ? 'A wish barely moves the score, so it would not have made one option lead.'
          : `The evidence points to ${answer.noun} without it, because a wish barely moves the score.`,
      ],
      because: [],
      note: null,
      footnote: [],
    }
  }
  const agrees = wish.asksFor.includes(answer.id)
  return {
    heading: heading(report, wish.asksFor),
    lead: [
      ...said(report, 'presenting_ask').map(({ clause }) => `You said that ${clause}.`),
      ...(agrees || wish.asksFor.length === 0 ? [] : against(report, wish.asksFor)),
    ],
    because: agrees ? [] : stoppedBy(report, wish.asksFor),
    note: wish.note,
    footnote: option === 'get_built' || option === 'fix_bugs' ? words.aiNote : [],
  }
}

function heading(report: Case, asksFor: readonly OutcomeId[]): string {
  const { verdict, words, answer, closeness } = report
  if (asksFor.length === 0) return 'What you asked for names no model'
  const asks = series(asksFor.map((id) => words.outcomes[id].noun)).replace(' and ', ' or ')
  if (closeness === 'none') return `You asked for ${asks}; your answers do not point to one option`
  if (asksFor.includes(answer.id)) return 'What you asked for is what the evidence says'
  return `You asked for ${asks}; the evidence says ${outcomeNoun(report, verdict.assessment.outcome, verdict.assessment.variant)}`
}

/** Why each model that was asked for is not the answer. Those that one rule stops are named together. */
function against(report: Case, asksFor: readonly OutcomeId[]): string[] {
  const asked = report.models.filter(({ id }) => asksFor.includes(id))
  const reasons = new Map<string, Model[]>()
  for (const model of asked) {
    const reason = firstGate(report, model)?.reason
    if (reason !== undefined) reasons.set(reason, [...(reasons.get(reason) ?? []), model])
  }
  const stopped = [...reasons].map(([reason, models]) => {
    const which = models.length === 1 ? `${capital(series(models.map(({ noun }) => noun)))} is` : 'Both are'
    const open = unknown(
      stoppedBy(
        report,
        models.map(({ id }) => id),
      ),
    )
    return `${which} stopped${open ? '. Not ruled out' : ''}: ${small(reason)}`
  })
  return [...stopped, ...asked.filter((model) => !model.stopped).map((model) => open(report, model))]
}

function open(report: Case, model: Model): string {
  if (report.ruled) return `${capital(model.noun)} is open, but a rule came first.`
  const [most] = ahead(report, report.answer, model, 1)
  return most === undefined
    ? `${capital(model.noun)} is open, and close.`
    : `${capital(model.noun)} is open, but ${report.answer.noun} gives you ${most}.`
}

const firstGate = ({ rubric, verdict }: Case, { id }: Model) =>
  rubric.gates.find((gate) => gate.id === rowOf(verdict.assessment.rows, id).gates[0])

function stoppedBy(report: Case, asksFor: readonly OutcomeId[]): Because[] {
  const model = report.models.find(({ id, stopped }) => asksFor.includes(id) && stopped)
  const gate = model && firstGate(report, model)
  return gate ? behind(report, gate.when) : []
}
