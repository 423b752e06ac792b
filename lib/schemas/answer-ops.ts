import { z } from 'zod'
import type { Rubric } from '@/lib/engine/types'
import { answerValue, findQuestion, type AnswerValue } from './answer-value'
import { opId } from './op-id'
import { isRefusal, type Refusal } from './refusal'
import { refuse } from './refuse'

/** One answer to be saved, checked against the rubric. */
export type AnswerOp = {
  /** The sender's id of this save; sending it again adds nothing. */
  readonly opId: string
  readonly questionId: string
  readonly value: AnswerValue
  /** The version of the answer the sender had seen; 0 when none. */
  readonly baseVersion: number
}

/** One save of a browser: 1–20 answers in the order they were given. */
export type AnswerOps = { readonly ops: readonly AnswerOp[]; readonly fromCheck: boolean }

const optionId = z.string().max(64)

const shape = z.strictObject({
  ops: z
    .array(
      z.strictObject({
        opId,
        questionId: z.string().max(64),
        value: z.union([optionId, z.array(optionId).max(50), z.null()]),
        baseVersion: z.int().min(0).max(2_147_483_647),
      }),
    )
    .min(1)
    .max(20),
  from: z.literal('check').optional(),
})

/** Reads the JSON body of a save. What does not fit is refused with the name of the field. */
export function parseAnswerOps(rubric: Rubric, body: unknown): AnswerOps | Refusal {
  const parsed = shape.safeParse(body)
  if (!parsed.success) return refuse(parsed.error)
  const ops: AnswerOp[] = []
  for (const [index, op] of parsed.data.ops.entries()) {
    const question = findQuestion(rubric, op.questionId, `ops.${index}.questionId`)
    if (isRefusal(question)) return question
    const value = answerValue(question, op.value, `ops.${index}.value`)
    if (isRefusal(value)) return value
    ops.push({ ...op, value })
  }
  return { ops, fromCheck: parsed.data.from === 'check' }
}
