import type { AnswerOp } from '@/lib/schemas/answer-ops'
import type { AnswerValue } from '@/lib/schemas/answer-value'
import type { Refusal } from '@/lib/schemas/refusal'
import { fold, unseen, type Event, type Kind, type Log } from './fold'

/** One acknowledged save as the log has it. */
export type AnswerEvent = Event<AnswerOp>

/** What a sender is told of one save. */
export type SaveResult = {
  readonly opId: string
  readonly questionId: string
  readonly version: number
  readonly savedAt: Date
  /** The answer this one took the place of, when the sender had not seen it. Both stay in the log. */
  readonly conflict?: { readonly value: AnswerValue; readonly version: number; readonly savedAt: Date }
}

type Latest = Pick<AnswerEvent, 'value' | 'version' | 'savedAt'>

/** Numbers new answers, each a version of its question. @see fold */
export const foldOps = (ops: readonly AnswerOp[], log: Log<AnswerOp>, now: Date): readonly AnswerEvent[] | Refusal =>
  fold(answers, ops, log, now)

/**
 * What is said of one event, now or when it is sent again: the version it made, and the answer just before it when the
 * sender had not seen that one and it was another.
 */
export function resultOf(event: AnswerEvent, before: Latest | undefined): SaveResult {
  const { opId, questionId, version, savedAt } = event
  const said = { opId, questionId, version, savedAt }
  const other = unseen<Pick<AnswerOp, 'value'>>(event, before, content)
  return other ? { ...said, conflict: { value: other.value, version: other.version, savedAt: other.savedAt } } : said
}

const content = ({ value }: Pick<AnswerOp, 'value'>): AnswerValue => value

const answers: Kind<AnswerOp> = { about: ({ questionId }) => questionId, content }
