import type { OptionOf, QuestionId } from '../questions'

export type Precondition = {
  readonly id: string
  readonly term: string
  readonly text: string
  readonly question: string
  /** Answers by which it holds already. */
  readonly met: readonly string[]
}

type Condition = { readonly [Q in QuestionId]: Precondition & { question: Q; met: readonly OptionOf<Q>[] } }[QuestionId]

/** What has to be there before help can work (Decision model §8, row 14). */
export const preconditions: readonly Condition[] = [
  {
    id: 'mandate',
    term: 'A mandate',
    text: 'The right to decide, to see and to stop.',
    question: 'mandate',
    met: ['agreed'],
  },
  {
    id: 'sponsor',
    term: 'A sponsor',
    text: 'One executive who backs an unpopular decision and has time for it.',
    question: 'sponsor',
    met: ['named_time'],
  },
  {
    id: 'priorities',
    term: 'Priorities',
    text: 'Three or fewer, written down and agreed by the business.',
    question: 'priorities_agreed',
    met: ['few_written'],
  },
]
