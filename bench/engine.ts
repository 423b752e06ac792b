// `npm run bench`: the engine beside two rule engines on the same rubric, and its quick ways beside the plain ones; and vendors.
import { acceptability, DRAWS } from '@/lib/engine/acceptability'
import { assess } from '@/lib/engine/assess'
import { counterfactuals } from '@/lib/engine/counterfactuals'
import type { Answers } from '@/lib/engine/types'
import { verdict } from '@/lib/engine/verdict'
import { rubric } from '@/lib/rubric/2026-11/rubric'
import { recalculate } from '@/lib/views/what-if/recalculate'
import { buyers, checked } from './answer-sets'
import { jsonRules } from './json-rules'
import { difference, ours, taskOf, type Outputs, type Task } from './outputs'
import { measure, table } from './time'
import { vendorContests, verifyVendors } from './vendors'
import { zen } from './zen'

const others = { 'json-rules-engine': jsonRules(), 'zen-engine': zen() } as const
const ROUNDS = 9

async function verify() {
  for (const task of checked.map(taskOf)) {
    const own = ours(task)
    for (const [name, { judge }] of Object.entries(others)) {
      const differs = difference(own, await judge(task))
      if (differs) throw new Error(`${name} says otherwise about ${JSON.stringify(task.answers)}\n${differs}`)
    }
  }
  const sizes = `${others['json-rules-engine'].rules} rules, ${others['zen-engine'].expressions} expressions`
  console.log(`Equal results on ${checked.length} answer sets (${sizes}).\n`)
}

const few = buyers.slice(0, 40)
const tasks = few.map(taskOf)
const each = async (judge: (task: Task) => Promise<Outputs>) => {
  for (const task of tasks) await judge(task)
}

/** Every change of one answer that the counterfactuals look at. */
const singles = (answers: Answers): Answers[] =>
  rubric.questions.flatMap(({ id, options }) => {
    const now = answers[id]
    if (typeof now !== 'string' || rubric.levers.fixed.includes(id)) return []
    return options
      .filter((option) => option.id !== now && option.id !== 'dont_know')
      .map((option) => ({ ...answers, [id]: option.id }))
  })

const shown = (microseconds: number) => (microseconds < 100 ? microseconds.toFixed(1) : microseconds.toFixed(0))

async function compare(title: string, baseline: string, contests: Parameters<typeof measure>[0], rounds = ROUNDS) {
  const times = await measure(contests, rounds)
  const base = times.get(baseline) ?? NaN
  const lines = [...times].map(([name, time]) => [name, shown(time), `${(time / base).toFixed(2)} ×`])
  console.log(`${table([[title, 'µs', 'ratio'], ...lines])}\n`)
}

await verify()
await compare('The same outputs from one answer set', 'ours', [
  { name: 'ours', count: 40 * few.length, run: () => repeat(40, () => tasks.forEach(ours)) },
  { name: 'ours, all of assess', count: 40 * few.length, run: () => repeat(40, () => few.forEach(judge)) },
  { name: 'zen-engine', count: few.length, run: () => each(others['zen-engine'].judge) },
  { name: 'json-rules-engine', count: few.length, run: () => each(others['json-rules-engine'].judge) },
])
await compare(`How firm: ${DRAWS} re-runs of one buyer`, 'acceptability', [
  { name: 'acceptability', count: 5, run: () => few.slice(0, 5).forEach((answers) => acceptability(rubric, answers)) },
  {
    name: `${DRAWS} calls of assess`,
    count: 5,
    run: () => few.slice(0, 5).forEach((one) => repeat(DRAWS, () => judge(one))),
  },
])
const one = few.map((answers) => ({ answers, changes: singles(answers)[0] ?? answers }))
await compare('A what-if: one answer changed', 'recalculate', [
  {
    name: 'recalculate',
    count: 5,
    run: () => one.slice(0, 5).forEach(({ answers, changes }) => recalculate(rubric, answers, changes)),
  },
  {
    name: 'the whole verdict',
    count: 5,
    run: () => one.slice(0, 5).forEach(({ changes }) => verdict(rubric, changes)),
  },
])
const changes = few.map(singles)
await compare('What would change it, for one buyer', 'counterfactuals', [
  { name: 'counterfactuals', count: few.length, run: () => few.forEach((answers) => counterfactuals(rubric, answers)) },
  {
    name: 'assess for every single change',
    count: few.length,
    run: () => changes.forEach((all) => all.forEach(judge)),
  },
])
console.log(`Equal posteriors for ${verifyVendors()} vendors.\n`)
await compare('One vendor', 'plain Bayes', vendorContests)
console.log(
  `Single changes per buyer: ${(changes.flat().length / few.length).toFixed(0)}. Medians of ${ROUNDS} interleaved rounds.`,
)

function judge(answers: Answers) {
  return assess(rubric, answers)
}

function repeat(times: number, work: () => void) {
  for (let time = 0; time < times; time++) work()
}
