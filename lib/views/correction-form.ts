import { chosen } from '@/lib/engine/condition'
import type { Answer, Answers, OptionId, Question, QuestionId, Rubric } from '@/lib/engine/types'
import { choicesOf, errorWords, mixedWords, type Choice, type Labels } from './question'

/** One question as a form in a report, where its answer is read. */
export type CorrectionForm = {
  readonly question: QuestionId
  readonly label: string
  readonly text: string
  readonly hint: string | null
  readonly kind: Question['kind']
  readonly choices: readonly Choice[]
  /** What is saved now. */
  readonly selected: readonly OptionId[]
  /** The version of that answer; 0 where there is none. */
  readonly baseVersion: number
  /** What the answer became after the report was worked out, in words; null where it stayed. */
  readonly since: string | null
}

/** What is saved of an assessment. */
export type Saved = {
  readonly answers: Answers
  readonly versions: Readonly<Record<QuestionId, number>>
}

/**
 * The form that corrects one answer of a report.
 *
 * @param reported the answers that the report was worked out from
 * @returns null for a question that the rubric does not know
 */
export function correctionForm(
  rubric: Rubric,
  { labels }: Labels,
  { answers, versions }: Saved,
  reported: Answers,
  id: QuestionId,
): CorrectionForm | null {
  const question = rubric.questions.find((candidate) => candidate.id === id)
  if (!question) return null
  const selected = chosen(answers[id])
  return {
    question: id,
    label: labels[id] ?? question.text,
    text: question.text,
    hint: question.hint ?? null,
    kind: question.kind,
    choices: choicesOf(question),
    selected,
    baseVersion: versions[id] ?? 0,
    since: selected.join() === chosen(reported[id]).join() ? null : inWords(question, answers[id]),
  }
}

/** What to do where a correction could not be taken, in at most 16 words. */
export function correctionError({ labels }: Labels, question: Question, refused: string): string {
  if (refused === 'mixed-choices') return mixedWords(question) ?? errorWords(labels[question.id] ?? question.text)
  return errorWords(labels[question.id] ?? question.text)
}

/** An answer in the words of its options. */
export function inWords({ options }: Question, answer: Answer | null | undefined): string {
  const picked = chosen(answer ?? undefined)
  const labels = options.filter(({ id }) => picked.includes(id)).map(({ label }) => label)
  return labels.length === 0 ? 'no answer' : `“${labels.join('; ')}”`
}
