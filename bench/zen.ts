import type { Condition, Strength, Test } from '@/lib/engine/types'
import { rubric } from '@/lib/rubric/2026-11/rubric'
import { conditional, type Outputs, type Task } from './outputs'
import { load } from './packages'

type Package = {
  readonly ZenEngine: new () => {
    createDecision(content: object): {
      evaluate(context: unknown): Promise<{ readonly result: Readonly<Record<string, unknown>> }>
    }
  }
}

const several = rubric.questions.filter(({ kind }) => kind === 'multi').map(({ id }) => id)
const text = (value: string) => `"${value}"`
const both = (parts: readonly string[], word: 'and' | 'or') => `(${parts.join(` ${word} `)})`

function inZen(condition: Condition): string {
  if ('all' in condition) return both(condition.all.map(inZen), 'and')
  if ('any' in condition) return both(condition.any.map(inZen), 'or')
  if ('not' in condition) return `(not ${inZen(condition.not)})`
  const name = condition.question
  if ('in' in condition) return `(${name} in [${condition.in.map(text).join(', ')}])`
  if ('has' in condition)
    return both(
      condition.has.map((option) => `(${text(option)} in ${name})`),
      'or',
    )
  return `(count(${name}, # != ${text(condition.besides)}) >= ${condition.atLeast})`
}

function gateInZen(test: Test): string {
  if ('every' in test) return both(test.every.map(gateInZen), 'and')
  if ('some' in test) return both(test.some.map(gateInZen), 'or')
  if ('none' in test) return `(not ${gateInZen(test.none)})`
  if ('answers' in test) return inZen(test.answers)
  if ('patterns' in test) {
    const ids = test.patterns === 'any' ? rubric.patterns.map(({ id }) => id) : test.patterns
    return `(count([${ids.map((id) => `pattern.${id}`).join(', ')}], # >= ${test.severity}) >= ${test.count})`
  }
  const name = 'need' in test ? `need.${test.need}` : `level.${test.latent}`
  if ('under' in test) return `(${name} < ${test.under})`
  return 'over' in test ? `(${name} > ${test.over})` : `(${name} >= ${test.atLeast})`
}

/** What is left of 1 after every strength that was said: the product of a noisy-OR. */
const left = (hits: readonly Strength[]) =>
  hits
    .map(({ question, option, strength }) => {
      const said = several.includes(question) ? `${text(option)} in ${question}` : `${question} == ${text(option)}`
      return `(${said} ? ${(1 - strength).toFixed(4)} : 1)`
    })
    .join(' * ') || '1'

const or = (hits: readonly Strength[]) => `100 * (1 - ${left(hits)})`

/** The first step: everything that follows from the answers alone. */
const fromAnswers: readonly (readonly [string, string])[] = [
  ...conditional.flatMap(({ id, shownWhen }) => (shownWhen ? [[`shown.${id}`, inZen(shownWhen)] as const] : [])),
  ...rubric.contradictions.map(({ id, when }) => [`contradiction.${id}`, inZen(when)] as const),
  ...rubric.patterns.map(
    ({ id, gate, evidence, mitigation }) =>
      [`pattern.${id}`, `${inZen(gate)} ? ${or(evidence)} * ${left(mitigation)} : 0`] as const,
  ),
  ...rubric.signals.map(({ id, evidence }) => [`signal.${id}`, or(evidence)] as const),
]
const fromNeeds = rubric.gates.map(({ id, when }) => [`gate.${id}`, gateInZen(when)] as const)

const step = (id: string, expressions: readonly (readonly [string, string])[]) => ({
  id,
  name: id,
  type: 'expressionNode',
  position: { x: 0, y: 0 },
  content: { passThrough: true, expressions: expressions.map(([key, value]) => ({ id: key, key, value })) },
})

const edge = (sourceId: string, targetId: string) => ({
  id: `${sourceId} ${targetId}`,
  sourceId,
  targetId,
  type: 'edge',
})

const end = (id: string, type: 'inputNode' | 'outputNode') => ({ id, name: id, type, position: { x: 0, y: 0 } })

/** The outputs by GoRules' zen-engine: two expression nodes, conditions and arithmetic all in its own language. */
export function zen(): { readonly expressions: number; readonly judge: (task: Task) => Promise<Outputs> } {
  const { ZenEngine } = load<Package>('@gorules/zen-engine')
  const decision = new ZenEngine().createDecision({
    nodes: [end('in', 'inputNode'), step('answers', fromAnswers), step('gates', fromNeeds), end('out', 'outputNode')],
    edges: [edge('in', 'answers'), edge('answers', 'gates'), edge('gates', 'out')],
  })
  const none = Object.fromEntries(several.map((id) => [id, []]))
  async function judge({ answers, level, needs }: Task): Promise<Outputs> {
    const { result } = await decision.evaluate({ ...none, ...answers, level, need: needs })
    const of = <T>(name: string) => Object.entries((result[name] ?? {}) as Readonly<Record<string, T>>)
    const holding = (name: string) => of<boolean>(name).flatMap(([id, value]) => (value ? [id] : []))
    const above = (name: string) => Object.fromEntries(of<number>(name).filter(([, value]) => value > 0))
    return {
      shown: holding('shown'),
      contradictions: holding('contradiction'),
      patterns: above('pattern'),
      signals: above('signal'),
      gates: holding('gate'),
    }
  }
  return { expressions: fromAnswers.length + fromNeeds.length, judge }
}
