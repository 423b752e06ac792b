import type { Answer, QuestionId } from '@/lib/engine/types'
import type { Verdict } from '@/lib/engine/judgement'
import type { Published } from '@/lib/rubric/rubrics'
import { optionsOf, outcomeNoun, standing, type Standing } from '../report/case'

/** One version that is compared with another: what was said, under the rubric it was said by. */
export type Run = {
  /** 0 for what was said last time, in an assessment that was begun from those answers. */
  readonly number: number
  /** ISO day. */
  readonly submittedOn: string
  readonly published: Published
  readonly verdict: Verdict
}

/** The same with how its models stand to each other. */
export type Stood = Run & { readonly standing: Standing }

export const stood = (run: Run): Stood => ({ ...run, standing: standing(run.published.words, run.verdict) })

/** What a version is called inside a sentence: “version 2”, “last time”. */
export const runName = (number: number) => (number === 0 ? 'last time' : `version ${number}`)

/** What tells one answer from another; null where nothing led. */
export function answerId({ verdict, standing }: Stood): string | null {
  const { outcome, variant } = verdict.assessment
  return standing.closeness === 'none' ? null : `${outcome} ${variant}`
}

/** The answer as it stands after “from” and “to”; null where nothing led. */
export function answerNoun({ published, verdict, standing }: Stood): string | null {
  const { outcome, variant } = verdict.assessment
  if (standing.closeness === 'none') return null
  return outcomeNoun(published, outcome, variant).replace(/^to settle /, 'settling ')
}

/** What a question is about. */
export const labelIn = ({ published }: Run, question: QuestionId) => published.words.labels[question] ?? question

/** An answer in the words of its options. */
export function answerIn({ published }: Run, question: QuestionId, answer: Answer | undefined): string {
  const options = published.rubric.questions.find(({ id }) => id === question)?.options ?? []
  const chosen = optionsOf(answer)
  return options
    .filter(({ id }) => chosen.includes(id))
    .map(({ label }) => label)
    .join('; ')
}

type Named = { readonly id: string }

/** What two rubrics both know of one kind, as the later one has it. */
export const inBoth = <T extends Named>(one: readonly Named[], other: readonly T[]): readonly T[] =>
  other.filter(({ id }) => one.some((known) => known.id === id))
