import { chosen } from '@/lib/engine/condition'
import type { Verdict } from '@/lib/engine/judgement'
import type { Published } from '@/lib/rubric/rubrics'
import { DONT_KNOW } from './report/unknown'

/** What is known of a business by its answers, and what is not. */
export type SubmissionAnswers = {
  /** Questions that were answered with something else than “I do not know”. */
  readonly known: number
  /** What they answered “I do not know”, in the order of the questions. */
  readonly unknown: readonly string[]
  /** What applies and was not answered. */
  readonly open: readonly string[]
}

/** Sorts the questions of a report by what is known of them, each by its label. */
export function submissionAnswers({ rubric, words }: Published, said: Verdict): SubmissionAnswers {
  const label = (id: string) => words.labels[id] ?? id
  const heard = rubric.questions.map(({ id }) => id).filter((id) => id in said.answers)
  const unknown = heard.filter((id) => chosen(said.answers[id]).includes(DONT_KNOW))
  return {
    known: heard.length - unknown.length,
    unknown: unknown.map(label),
    open: rubric.questions.filter(({ id }) => said.notAsked.includes(id)).map(({ id }) => label(id)),
  }
}
