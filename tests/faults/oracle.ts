import type { AnswerValue } from '@/lib/schemas/answer-value'
import type { Entry, Ledger } from './ledger'

/** One row of the log of saves. */
export type StoredEvent = {
  readonly assessment_id: string
  readonly op_id: string
  readonly question_id: string
  readonly value: AnswerValue
  readonly base_version: number
  readonly version: number
  readonly seq: number
}

/** One row of the answers as they are now. */
export type StoredAnswer = Pick<StoredEvent, 'assessment_id' | 'question_id' | 'value' | 'version'>

/** What went wrong, in numbers (Trust §1.1). All of it has to be 0. */
export type Verdict = {
  /** Acknowledged, and not in the log as it was acknowledged. */
  readonly lost: number
  /** In the log, and never sent; or there twice. */
  readonly phantom: number
  /** The answer is not what its log adds up to. */
  readonly divergent: number
  /** An answer of another device, replaced by a device that neither had it on screen nor was told. */
  readonly overwritten: number
}

/** Compares what devices were told with what is stored. */
export function judge(ledger: Ledger, events: readonly StoredEvent[], answers: readonly StoredAnswer[]): Verdict {
  const byOp = new Map(events.map((event) => [event.op_id, event]))
  const ordered = [...events].sort((one, other) => one.seq - other.seq)
  const fold = new Map(ordered.map((event) => [placeOf(event), event]))
  const entries = new Map(ledger.acknowledged.map((entry) => [entry.op.opId, entry]))
  const held = new Set(answers.map(placeOf))
  return {
    lost: ledger.acknowledged.filter((entry) => !isStored(entry, byOp.get(entry.op.opId))).length,
    phantom: events.filter(({ op_id }) => !ledger.sent.has(op_id)).length + (events.length - byOp.size),
    divergent:
      answers.filter((answer) => !isSame(answer, fold.get(placeOf(answer)))).length +
      [...fold.keys()].filter((place) => !held.has(place)).length,
    overwritten: ordered.filter((event) => isSilent(event, ledger, ordered, entries)).length,
  }
}

/** Whether nothing went wrong. */
export const isSound = (verdict: Verdict): boolean => Object.values(verdict).every((count) => count === 0)

const placeOf = ({ assessment_id, question_id }: Pick<StoredAnswer, 'assessment_id' | 'question_id'>) =>
  `${assessment_id} ${question_id}`

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

const isStored = ({ op, version, assessment }: Entry, event: StoredEvent | undefined) =>
  event !== undefined && event.assessment_id === assessment && event.version === version && same(event.value, op.value)

const isSame = (answer: StoredAnswer, event: StoredEvent | undefined) =>
  event !== undefined && event.version === answer.version && same(event.value, answer.value)

function isSilent(event: StoredEvent, ledger: Ledger, events: readonly StoredEvent[], entries: Map<string, Entry>) {
  const before = events.find((one) => placeOf(one) === placeOf(event) && one.version === event.version - 1)
  const device = ledger.sent.get(event.op_id)
  if (!before || same(before.value, event.value) || ledger.sent.get(before.op_id) === device) return false
  if (ledger.shown.has(`${device} ${event.assessment_id} ${event.question_id} ${before.version}`)) return false
  const told = entries.get(event.op_id)?.told
  return told === undefined || !same(told, before.value)
}
