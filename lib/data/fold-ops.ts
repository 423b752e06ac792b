import type { AnswerOp } from '@/lib/schemas/answer-ops'
import type { AnswerValue } from '@/lib/schemas/answer-value'
import type { Refusal } from '@/lib/schemas/refusal'

/** One acknowledged save as the log has it. */
export type AnswerEvent = AnswerOp & { readonly seq: number; readonly version: number; readonly savedAt: Date }

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

/** Where the log stands: the last number, the events that already carry one of the ids, the latest of each question. */
export type Log = {
  readonly lastSeq: number
  readonly known: readonly AnswerEvent[]
  readonly latest: ReadonlyMap<string, Latest>
}

/**
 * Numbers new saves and leaves out those the log already has. The order is the server's alone; no clock takes part.
 * @returns the events to append, or a refusal when an id comes again with something else in it
 */
export function foldOps(ops: readonly AnswerOp[], log: Log, now: Date): readonly AnswerEvent[] | Refusal {
  const known = new Map(log.known.map((event) => [event.opId, event]))
  const versions = new Map([...log.latest].map(([id, { version }]) => [id, version]))
  const fresh: AnswerEvent[] = []
  for (const op of ops) {
    const earlier = known.get(op.opId)
    if (earlier && !sameOp(earlier, op)) return reused
    if (earlier) continue
    const version = (versions.get(op.questionId) ?? 0) + 1
    const event = { ...op, version, seq: log.lastSeq + fresh.length + 1, savedAt: now }
    versions.set(op.questionId, version)
    known.set(op.opId, event)
    fresh.push(event)
  }
  return fresh
}

/**
 * What is said of one event, now or when it is sent again: the version it made, and the answer just before it when the
 * sender had not seen that one and it was another.
 */
export function resultOf(event: AnswerEvent, before: Latest | undefined): SaveResult {
  const { opId, questionId, version, savedAt } = event
  const said = { opId, questionId, version, savedAt }
  if (!before || event.baseVersion === before.version || sameValue(before.value, event.value)) return said
  return { ...said, conflict: { value: before.value, version: before.version, savedAt: before.savedAt } }
}

const reused: Refusal = {
  refused: 'op-reused',
  field: 'opId',
  message: 'This save was already taken with another answer.',
}

function sameOp(one: AnswerOp, other: AnswerOp): boolean {
  const same = one.questionId === other.questionId && one.baseVersion === other.baseVersion
  return same && sameValue(one.value, other.value)
}

const sameValue = (one: AnswerValue, other: AnswerValue): boolean => JSON.stringify(one) === JSON.stringify(other)
