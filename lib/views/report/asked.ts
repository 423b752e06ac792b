import type { OutcomeId } from '@/lib/engine/types'
import { behind } from './behind'
import { outcomeNoun, rowOf, said, type Because, type Case, type Model } from './case'
import { ahead } from './changes'
import { capital, series, small } from './sentences'

export type AskedBlock = {
  readonly heading: string
  readonly lead: readonly string[]
  readonly because: readonly Because[]
  readonly note: string | null
  readonly footnote: readonly string[]
}

/** The wish against the evidence (Decision model §8, row 7). The wish barely moves the score. */
export function asked(report: Case): AskedBlock {
  const { verdict, words, answer } = report
  const option = String(verdict.answers['presenting_ask'] ?? '')
  const wish = words.wishes[option]
  if (!wish) {
    return {
      heading: 'You did not say what you want first',
      lead: [`The evidence points to ${answer.noun} without it, because a wish barely moves the score.`],
      because: [],
      note: null,
      footnote: [],
    }
  }
  const agrees = wish.asksFor.includes(answer.id)
  const asks = series(wish.asksFor.map((id) => words.outcomes[id].noun)).replace(' and ', ' or ')
  return {
    heading: agrees
      ? 'What you asked for is what the evidence says'
      : wish.asksFor.length === 0
        ? 'What you asked for names no model'
        : `You asked for ${asks}; the evidence says ${outcomeNoun(report, verdict.assessment.outcome, verdict.assessment.variant)}`,
    lead: [
      ...said(report, 'presenting_ask').map(({ clause }) => `You said that ${clause}.`),
      ...(agrees || wish.asksFor.length === 0 ? [] : against(report, wish.asksFor)),
    ],
    because: agrees ? [] : stoppedBy(report, wish.asksFor),
    note: wish.note,
    footnote: option === 'get_built' || option === 'fix_bugs' ? words.aiNote : [],
  }
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
    const names = capital(series(models.map(({ noun }) => noun)))
    return `${models.length === 1 ? `${names} is` : 'Both are'} stopped: ${small(reason)}`
  })
  return [...stopped, ...asked.filter((model) => !model.stopped).map((model) => open(report, model))]
}

function open(report: Case, model: Model): string {
  if (report.ruled) return `${capital(model.noun)} is open, but a rule came first.`
  const [most] = ahead(report, report.answer, model, 1)
  return most
    ? `${capital(model.noun)} is open, and falls behind most on one thing: ${small(most.name)}.`
    : `${capital(model.noun)} is open, and close.`
}

const firstGate = ({ rubric, verdict }: Case, { id }: Model) =>
  rubric.gates.find((gate) => gate.id === rowOf(verdict.assessment.rows, id).gates[0])

function stoppedBy(report: Case, asksFor: readonly OutcomeId[]): Because[] {
  const model = report.models.find(({ id, stopped }) => asksFor.includes(id) && stopped)
  const gate = model && firstGate(report, model)
  return gate ? behind(report, gate.when) : []
}
