import type { Condition, Test } from '@/lib/engine/types'
import { rubric } from '@/lib/rubric/2026-11/rubric'
import { conditional, type Outputs, type Task } from './outputs'
import { load } from './packages'

type Leaf = { readonly fact: string; readonly operator: string; readonly value: unknown }
type Rule = Leaf | { readonly all: Rule[] } | { readonly any: Rule[] } | { readonly not: Rule }
type Event = { readonly type: string; readonly params: { readonly id: string; readonly uses?: readonly Use[] } }
type Use = { readonly id: string; readonly of: 'for' | 'against' | 'signal'; readonly strength: number }
type Engine = {
  addRule(rule: { readonly conditions: Rule; readonly event: Event }): void
  addOperator(name: string, operator: (fact: unknown, value: unknown) => boolean): void
  run(facts: Readonly<Record<string, unknown>>): Promise<{ readonly events: readonly Event[] }>
}
type Package = { readonly Engine: new (rules: readonly never[], options: { allowUndefinedFacts: boolean }) => Engine }

const several = rubric.questions.filter(({ kind }) => kind === 'multi').map(({ id }) => id)
const severities = [...new Set(rubric.gates.flatMap(({ when }) => counted(when)))]

function counted(test: Test): Extract<Test, { readonly patterns: unknown }>[] {
  if ('patterns' in test) return [test]
  if ('none' in test) return counted(test.none)
  return 'every' in test ? test.every.flatMap(counted) : 'some' in test ? test.some.flatMap(counted) : []
}

function ruleOf(condition: Condition): Rule {
  if ('all' in condition) return { all: condition.all.map(ruleOf) }
  if ('any' in condition) return { any: condition.any.map(ruleOf) }
  if ('not' in condition) return { not: ruleOf(condition.not) }
  const fact = condition.question
  if ('in' in condition) return { fact, operator: 'in', value: condition.in }
  if ('has' in condition) return { any: condition.has.map((value) => ({ fact, operator: 'contains', value })) }
  return { fact, operator: 'lists', value: condition }
}

function gateRule(test: Test): Rule {
  if ('every' in test) return { all: test.every.map(gateRule) }
  if ('some' in test) return { any: test.some.map(gateRule) }
  if ('none' in test) return { not: gateRule(test.none) }
  if ('answers' in test) return ruleOf(test.answers)
  if ('patterns' in test)
    return { fact: `severe ${severities.indexOf(test)}`, operator: 'greaterThanInclusive', value: test.count }
  const fact = 'need' in test ? `need ${test.need}` : `level ${test.latent}`
  if ('under' in test) return { fact, operator: 'lessThan', value: test.under }
  if ('over' in test) return { fact, operator: 'greaterThan', value: test.over }
  return { fact, operator: 'greaterThanInclusive', value: test.atLeast }
}

/** Rules ask for `all`, `any` or `not` at the top. */
const top = (rule: Rule): Rule => ('fact' in rule ? { all: [rule] } : rule)

/** What each option speaks for or against: one rule per option, however many patterns it touches. */
function uses(): Map<string, { readonly question: string; readonly option: string; readonly uses: Use[] }> {
  const found = new Map<string, { question: string; option: string; uses: Use[] }>()
  const note = (id: string, of: Use['of'], hits: (typeof rubric.patterns)[number]['evidence']) => {
    for (const { question, option, strength } of hits) {
      const key = `${question} ${option}`
      const at = found.get(key) ?? { question, option, uses: [] }
      found.set(key, at)
      at.uses.push({ id, of, strength })
    }
  }
  for (const { id, evidence, mitigation } of rubric.patterns) {
    note(id, 'for', evidence)
    note(id, 'against', mitigation)
  }
  for (const { id, evidence } of rubric.signals) note(id, 'signal', evidence)
  return found
}

/**
 * The outputs by json-rules-engine: one pass over the answers, one over the gates. Rules say which options count and
 * which gates hold; the arithmetic between them (noisy-OR, counting) is ours, since rules have none.
 */
export function jsonRules(): { readonly rules: number; readonly judge: (task: Task) => Promise<Outputs> } {
  const { Engine } = load<Package>('json-rules-engine')
  const lists = (fact: unknown, value: unknown) => {
    const { atLeast, besides } = value as { atLeast: number; besides: string }
    return Array.isArray(fact) && fact.filter((option) => option !== besides).length >= atLeast
  }
  const [first, second] = [0, 1].map(() => {
    const engine = new Engine([], { allowUndefinedFacts: true })
    engine.addOperator('lists', lists)
    return engine
  }) as [Engine, Engine]
  let rules = 0
  const add = (engine: Engine, rule: Rule, event: Event) => {
    rules += 1
    engine.addRule({ conditions: top(rule), event })
  }
  for (const { id, shownWhen } of conditional)
    if (shownWhen) add(first, ruleOf(shownWhen), { type: 'shown', params: { id } })
  for (const { id, when } of rubric.contradictions) add(first, ruleOf(when), { type: 'contradiction', params: { id } })
  for (const { id, gate } of rubric.patterns) add(first, ruleOf(gate), { type: 'open', params: { id } })
  for (const [id, { question, option, uses: used }] of uses()) {
    const operator = several.includes(question) ? 'contains' : 'equal'
    add(first, { fact: question, operator, value: option }, { type: 'said', params: { id, uses: used } })
  }
  for (const { id, when } of rubric.gates) add(second, gateRule(when), { type: 'gate', params: { id } })

  async function judge({ answers, level, needs }: Task): Promise<Outputs> {
    const none = Object.fromEntries(several.map((id) => [id, []]))
    const { events } = await first.run({ ...none, ...answers })
    const ids = (type: string) => events.filter((event) => event.type === type).map(({ params }) => params.id)
    const open = new Set(ids('open'))
    const left: Record<Use['of'], Record<string, number>> = { for: {}, against: {}, signal: {} }
    for (const { params } of events) {
      for (const { id, of, strength } of params.uses ?? []) left[of][id] = (left[of][id] ?? 1) * (1 - strength)
    }
    const found = Object.entries(left.for).filter(([id]) => open.has(id))
    const patterns = Object.fromEntries(found.map(([id, part]) => [id, 100 * (1 - part) * (left.against[id] ?? 1)]))
    const facts: Record<string, unknown> = { ...none, ...answers }
    for (const [id, value] of Object.entries(needs)) facts[`need ${id}`] = value
    for (const [id, value] of Object.entries(level)) facts[`level ${id}`] = value
    severities.forEach(({ patterns: of, severity }, index) => {
      const severe = Object.entries(patterns).filter(
        ([id, value]) => value >= severity && (of === 'any' || of.includes(id)),
      )
      facts[`severe ${index}`] = severe.length
    })
    const gates = await second.run(facts)
    return {
      shown: ids('shown'),
      contradictions: ids('contradiction'),
      patterns,
      signals: Object.fromEntries(Object.entries(left.signal).map(([id, part]) => [id, 100 * (1 - part)])),
      gates: gates.events.map(({ params }) => params.id),
    }
  }
  return { rules, judge }
}
