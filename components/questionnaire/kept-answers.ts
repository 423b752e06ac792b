import type { AnswerValue } from '@/lib/schemas/answer-value'
import { shelfOf } from './device'
import { tabSender } from './tab-sender'

/** One answer as it was last given on this device, or last heard of from the server. */
export type KeptAnswer = { readonly question: string; readonly value: AnswerValue }

/** All that this device knows was answered in an assessment. */
export async function answersOn(assessment: string): Promise<readonly KeptAnswer[]> {
  const { copy, waiting } = await shelfOf(assessment).read()
  const latest = new Map(Object.entries(copy?.answers ?? {}).map(([question, { value }]) => [question, value]))
  const given = [...waiting].sort((one, other) => one.order - other.order)
  for (const { questionId, value } of given) latest.set(questionId, value)
  return [...latest].flatMap(([question, value]) =>
    value === undefined || value?.length === 0 ? [] : [{ question, value }],
  )
}

/** Begins a new assessment with these answers. @returns its address; null when it could not be begun */
export async function startWith(answers: readonly KeptAnswer[]): Promise<string | null> {
  try {
    const response = await fetch('/start', { method: 'POST', body: new URLSearchParams() })
    const [, home] = /^(\/a\/[0-9a-f]{20})\/q\//.exec(new URL(response.url).pathname) ?? []
    if (home === undefined) return null
    const sender = tabSender(`${home}/answers`)
    const kept = await Promise.all(answers.map(({ question, value }) => sender.save(question, value)))
    const sent = await sender.flush()
    return sent || kept.every(Boolean) ? home : null
  } catch {
    return null
  }
}
