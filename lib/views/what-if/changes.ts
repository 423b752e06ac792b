import type { Answer, Answers, QuestionId } from '@/lib/engine/types'

/** Answers that are tried out, by question. Only those that differ from the real ones. */
export type Changes = Answers

/** One answer that can be tried out: the question and every answer there is to it. */
export type Choice = {
  readonly question: QuestionId
  readonly label: string
  readonly several: boolean
  readonly options: readonly { readonly value: string; readonly label: string }[]
  /** The real answer, as a value. */
  readonly real: string
}

/** Between the options of an answer with several. No id holds one, and an address carries it as it is. */
const AND = '.'

/** An answer as it stands in an address and in a list to choose from. */
export const valueOf = (answer: Answer): string => (typeof answer === 'string' ? answer : answer.join(AND))

/** What was chosen, question by question. Values that are not offered change nothing. */
export function readChanges(choices: readonly Choice[], chosen: (question: QuestionId) => unknown): Changes {
  const changes: Record<QuestionId, Answer> = {}
  for (const { question, several, options, real } of choices) {
    const value = chosen(question)
    const offered = options.find((option) => option.value === value)
    if (offered && value !== real) changes[question] = several ? offered.value.split(AND) : offered.value
  }
  return changes
}

/** Changes as the query of an address, with its question mark; empty where nothing changed. */
export function queryOf(changes: Changes): string {
  const query = new URLSearchParams(Object.entries(changes).map(([question, answer]) => [question, valueOf(answer)]))
  return query.size > 0 ? `?${query}` : ''
}
