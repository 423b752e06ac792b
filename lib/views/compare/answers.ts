import { shown } from '@/lib/engine/heard'
import type { Question } from '@/lib/engine/types'
import { optionsOf } from '../report/case'
import { counted, series } from '../report/sentences'
import { answerIn, inBoth, labelIn, type Run } from './run'

/** One answer given in one version alone. */
export type OneSided = {
  readonly question: string
  readonly label: string
  readonly answer: string
  /** Whether the other version asked for it as well, where it was passed over. */
  readonly asked: boolean
}

export type AnswersCompared = {
  readonly heading: string
  readonly changed: readonly {
    readonly question: string
    readonly label: string
    readonly from: string
    readonly to: string
  }[]
  /** Answered in the later version alone. */
  readonly added: readonly OneSided[]
  /** Answered in the earlier version alone. */
  readonly gone: readonly OneSided[]
  /** Answered alike in both. */
  readonly alike: number
}

/** Which answers are other ones, new or gone, in the order of the later rubric; each question once at most. */
export function compareAnswers(one: Run, other: Run): AnswersCompared {
  const questions = inBoth(one.published.rubric.questions, other.published.rubric.questions)
  const said = (run: Run, { id }: Question) => run.verdict.answers[id]
  const both = questions.filter((question) => said(one, question) !== undefined && said(other, question) !== undefined)
  const changed = both.filter((question) => !same(said(one, question), said(other, question)))
  const only = (run: Run, elsewhere: Run) =>
    questions
      .filter((question) => said(run, question) !== undefined && said(elsewhere, question) === undefined)
      .map((question) => oneSided(run, elsewhere, question))
  const [added, gone] = [only(other, one), only(one, other)]
  return {
    heading: heading(changed.length, added.length, gone.length),
    changed: changed.map(({ id }) => ({
      question: id,
      label: labelIn(other, id),
      from: answerIn(one, id, one.verdict.answers[id]),
      to: answerIn(other, id, other.verdict.answers[id]),
    })),
    added,
    gone,
    alike: both.length - changed.length,
  }
}

function oneSided(run: Run, elsewhere: Run, { id }: Question): OneSided {
  const there = elsewhere.published.rubric.questions.find((question) => question.id === id)
  return {
    question: id,
    label: labelIn(run, id),
    answer: answerIn(run, id, run.verdict.answers[id]),
    asked: there !== undefined && shown(there, elsewhere.verdict.answers),
  }
}

const same = (one: Parameters<typeof optionsOf>[0], other: Parameters<typeof optionsOf>[0]) =>
  [...optionsOf(one)].sort().join() === [...optionsOf(other)].sort().join()

function heading(changed: number, added: number, gone: number): string {
  if (changed + added + gone === 0) return 'Your answers are the same'
  return series([
    ...(changed > 0 ? [counted(changed, 'answer changed', 'answers changed')] : []),
    ...(added > 0 ? [counted(added, 'answer is new', 'answers are new')] : []),
    ...(gone > 0 ? [counted(gone, 'answer is gone', 'answers are gone')] : []),
  ])
}
