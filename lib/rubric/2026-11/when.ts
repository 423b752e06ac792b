import type { Condition, Strength } from '../../engine/types'
import { questions, type OptionOf, type QuestionId } from './questions'

type Severally = Extract<(typeof questions)[number], { exclusive: string }>['id']

const exclusiveOf = (id: Severally) => {
  for (const question of questions) if (question.id === id) return question.exclusive
  throw new Error(`${id} has no clearing option`)
}

/** The answer to a single choice is one of these. */
export const is = <Q extends QuestionId>(question: Q, ...options: OptionOf<Q>[]): Condition => ({
  question,
  in: options,
})

/** A question with several choices lists any of these. */
export const has = <Q extends QuestionId>(question: Q, ...options: OptionOf<Q>[]): Condition => ({
  question,
  has: options,
})

/** A question with several choices lists at least this many, its clearing option not counted. */
export const lists = (question: Severally, atLeast: number): Condition => ({
  question,
  atLeast,
  besides: exclusiveOf(question),
})

export const all = (...conditions: Condition[]): Condition => ({ all: conditions })
export const any = (...conditions: Condition[]): Condition => ({ any: conditions })
export const not = (condition: Condition): Condition => ({ not: condition })

/** An answer that speaks for (or against) a pattern or signal, with its strength 0–1. */
export const says = <Q extends QuestionId>(question: Q, option: OptionOf<Q>, strength: number): Strength => ({
  question,
  option,
  strength,
})
