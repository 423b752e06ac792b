import type { AnswerValue } from '@/lib/schemas/answer-value'

/** An answer that another tab or browser gave, which ours took the place of unseen. */
export type Conflict = { readonly value: AnswerValue; readonly savedAt: string }

/** One save, under an id of its own: sent again, it adds nothing. */
export type Op = {
  readonly opId: string
  readonly questionId: string
  readonly value: AnswerValue
  readonly baseVersion: number
}

/** What became of one save. */
export type Result = Pick<Op, 'opId' | 'questionId'> & { readonly version: number; readonly conflict?: Conflict }

/** What the server is known to hold for a question; undefined when nothing was ever said. */
type Known = { readonly value: AnswerValue | undefined; readonly version: number }

/** The most operations the server takes at once. */
const most = 20

/**
 * What a tab knows of the answers on the server, and what it has still to send. A save that was sent and not answered
 * may have been taken or not, so until it is answered nothing is known of its question: it goes again, first and under
 * the same id, and what the person chose since follows it.
 */
export function createQueue() {
  const known = new Map<string, Known>()
  const wanted = new Map<string, AnswerValue>()
  let unanswered: readonly Op[] = []

  const last = (question: string) => unanswered.findLast(({ questionId }) => questionId === question)

  return {
    /** Takes an answer to be sent. @returns false when the server has it already */
    want(question: string, value: AnswerValue): boolean {
      if (!wanted.has(question) && same(known.get(question)?.value, value)) return false
      wanted.set(question, value)
      return true
    },

    /** Tells what a page was drawn from. What this tab knows of a later save wins. */
    drawn(question: string, version: number, value: AnswerValue | undefined) {
      if (version >= (known.get(question)?.version ?? 0)) known.set(question, { value, version })
    },

    /** The operations to send now, oldest first. */
    next(): readonly Op[] {
      for (const [questionId, value] of wanted) {
        const before = last(questionId)
        const held = known.get(questionId)
        if (same(before ? before.value : held?.value, value)) {
          if (!before) wanted.delete(questionId)
          continue
        }
        const baseVersion = before ? before.baseVersion + 1 : (held?.version ?? 0)
        unanswered = [...unanswered, { opId: newId(), questionId, value, baseVersion }]
      }
      return unanswered.slice(0, most)
    },

    /** The server has answered these operations. */
    answered(ops: readonly Op[], results: readonly Result[]) {
      unanswered = unanswered.filter((op) => !ops.includes(op))
      for (const { questionId, value, opId } of ops) {
        const result = results.find((one) => one.opId === opId)
        if (result) known.set(questionId, { value, version: result.version })
        if (!last(questionId) && same(wanted.get(questionId), value)) wanted.delete(questionId)
      }
    },

    /** The server will never take these operations. What it holds for their questions is no longer certain. */
    refused(ops: readonly Op[]) {
      unanswered = unanswered.filter((op) => !ops.includes(op))
      for (const { questionId } of ops)
        known.set(questionId, { value: undefined, version: known.get(questionId)?.version ?? 0 })
    },

    /** The answer as the person last gave it here, else as the server is known to have it. */
    latest: (question: string): AnswerValue | undefined => wanted.get(question) ?? known.get(question)?.value,

    known: (question: string): AnswerValue | undefined => known.get(question)?.value,

    isEmpty: () => wanted.size === 0,
  }
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

/** A random UUID. Browsers keep `randomUUID` from pages that are not encrypted; these numbers they do not. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = (bytes[6]! & 0x0f) | 0x40
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
