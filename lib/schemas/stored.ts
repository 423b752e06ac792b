import { z } from 'zod'
import type { Verdict } from '@/lib/engine/judgement'
import type { Answers } from '@/lib/engine/types'
import type { AnswerValue } from './answer-value'

const answer = z.union([z.string(), z.array(z.string())])
const value: z.ZodType<AnswerValue> = answer.nullable()
const answers: z.ZodType<Answers> = z.record(z.string(), answer)
// We wrote it, from the engine's own type, and the table forbids changing it; its parts are not checked again.
const verdict = z.custom<Verdict>((json) => typeof json === 'object' && json !== null && 'assessment' in json)

/** One stored answer. @throws when the column holds anything we could not have written */
export const storedValue = (json: unknown): AnswerValue => value.parse(json)

/** The answers of a stored version. @throws when the column holds anything we could not have written */
export const storedAnswers = (json: unknown): Answers => answers.parse(json)

/** The verdict of a stored version, as said. @throws when the column holds anything we could not have written */
export const storedVerdict = (json: unknown): Verdict => verdict.parse(json)
