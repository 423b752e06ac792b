import { assess, contradicted } from '@/lib/engine/assess'
import { compile } from '@/lib/engine/compile'
import { findPatterns, findSignals } from '@/lib/engine/exposure'
import { shutGates } from '@/lib/engine/gates'
import { shown } from '@/lib/engine/heard'
import type { Levels } from '@/lib/engine/needs'
import type { Needs } from '@/lib/engine/judgement'
import type { Answers } from '@/lib/engine/types'
import { rubric } from '@/lib/rubric/2026-11/rubric'

/** One judging task: the answers that count, and the latents and needs they add up to (0–100). */
export type Task = { readonly answers: Answers; readonly level: Levels; readonly needs: Needs }

/** What every engine here works out of a task. */
export type Outputs = {
  /** Ids of the conditional questions that are asked. */
  readonly shown: readonly string[]
  readonly contradictions: readonly string[]
  /** Severity of every pattern found, 0–100. */
  readonly patterns: Readonly<Record<string, number>>
  /** Strength of every signal found, 0–100. */
  readonly signals: Readonly<Record<string, number>>
  /** Ids of the gates that are shut. */
  readonly gates: readonly string[]
}

/** The outputs by this project's own engine. */
export function ours({ answers, level, needs }: Task): Outputs {
  const compiled = compile(rubric)
  const patterns = findPatterns(compiled, answers)
  const signals = findSignals(compiled, answers)
  const evidence = { answers, level, needs, patterns }
  return {
    shown: conditional.filter((question) => shown(question, answers)).map(({ id }) => id),
    contradictions: contradicted(compiled, answers).map(({ id }) => id),
    patterns: Object.fromEntries(patterns.map(({ id, severity }) => [id, severity])),
    signals: Object.fromEntries(signals.map(({ id, strength }) => [id, strength])),
    gates: shutGates(rubric.gates, evidence).map(({ id }) => id),
  }
}

export const conditional = rubric.questions.filter(({ shownWhen }) => shownWhen !== undefined)

/** The task that some answers make. */
export function taskOf(given: Answers): Task {
  const { unheard, latents, needs } = assess(rubric, given)
  const answers = Object.fromEntries(Object.entries(given).filter(([id]) => !unheard.includes(id)))
  const level = Object.fromEntries(Object.entries(latents).map(([id, { mean }]) => [id, mean])) as Levels
  return { answers, level, needs }
}

/** The first difference between two outputs, in words; null when they are equal (numbers to a millionth). */
export function difference(one: Outputs, other: Outputs): string | null {
  for (const list of ['shown', 'contradictions', 'gates'] as const) {
    const [a, b] = [one[list], other[list]].map((ids) => [...ids].sort().join(' '))
    if (a !== b) return `${list}: ${a} | ${b}`
  }
  for (const table of ['patterns', 'signals'] as const) {
    for (const id of new Set([...Object.keys(one[table]), ...Object.keys(other[table])])) {
      const [a = 0, b = 0] = [one[table][id], other[table][id]]
      if (!(Math.abs(a - b) <= 1e-6)) return `${table}: ${id} ${a} | ${b}`
    }
  }
  return null
}
