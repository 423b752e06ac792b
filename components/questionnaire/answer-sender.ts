import type { AnswerValue } from '@/lib/schemas/answer-value'

/** An answer that another tab or browser gave, which ours took the place of unseen. */
export type Conflict = { readonly value: AnswerValue; readonly savedAt: string }

type Op = {
  readonly opId: string
  readonly questionId: string
  readonly value: AnswerValue
  readonly baseVersion: number
}
type Result = Op & { readonly version: number; readonly conflict?: Conflict }
export type Reply = { readonly results: readonly Result[]; readonly next: string; readonly savedAt: string }

/** What the server is known to hold for a question; undefined when nothing was ever said. */
type Known = { readonly value: AnswerValue | undefined; readonly version: number }

/** How one question stands: the answer the server has, and where the last save on this page leads. */
export type Look = {
  readonly value: AnswerValue | undefined
  readonly failed: boolean
  readonly conflict: Conflict | null
  readonly next: string | null
}

export type Sender = ReturnType<typeof createSender>

const settleMs = 300
const unsaid: Look = { value: undefined, failed: false, conflict: null, next: null }

/**
 * The one queue of saves of a tab. A burst of changes becomes one save, one request is under way at a time, and the same
 * answer is sent under the same id however often it has to be sent (Trust §5 Save).
 *
 * @param post sends operations in order; rejects when the server did not take them
 * @param say what the status region shows
 */
export function createSender(post: (ops: readonly Op[]) => Promise<Reply>, say: (line: string) => void) {
  const known = new Map<string, Known>()
  const wanted = new Map<string, AnswerValue>()
  const made = new Map<string, Op>()
  const looks = new Map<string, Look>()
  const listeners = new Set<() => void>()
  let underway: readonly Op[] = []
  let sending: Promise<boolean> | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let savedAt: string | null = null
  let seq = 0

  function put(question: string, change: Partial<Look>) {
    looks.set(question, { ...(looks.get(question) ?? unsaid), ...change })
    for (const listener of listeners) listener()
  }

  /** An operation for what is wanted; the same one again as long as the answer stays the same. */
  function opFor(questionId: string, value: AnswerValue): Op {
    const before = made.get(questionId)
    if (before && same(before.value, value)) return before
    const sent = underway.filter((op) => op.questionId === questionId).length
    const op = { opId: newId(), questionId, value, baseVersion: (known.get(questionId)?.version ?? 0) + sent }
    made.set(questionId, op)
    return op
  }

  const unsent = () =>
    [...wanted].flatMap(([question, value]) => {
      const settled = same(known.get(question)?.value, value) && !underway.some((op) => op.questionId === question)
      if (settled) wanted.delete(question)
      return settled ? [] : [opFor(question, value)]
    })

  function take(ops: readonly Op[], reply: Reply) {
    seq += reply.results.length
    savedAt = reply.savedAt
    for (const { questionId, opId, version, conflict } of reply.results) {
      const op = ops.find((sent) => sent.opId === opId)
      if (!op) continue
      known.set(questionId, { value: op.value, version })
      if (same(wanted.get(questionId), op.value)) wanted.delete(questionId)
      if (made.get(questionId) === op) made.delete(questionId)
      put(questionId, { value: op.value, failed: false, next: reply.next, ...(conflict && { conflict }) })
    }
  }

  async function sendAll(): Promise<boolean> {
    try {
      for (underway = unsent(); underway.length > 0; underway = unsent()) {
        const reply = await post(underway)
        const ops = underway
        underway = []
        take(ops, reply)
      }
      if (savedAt !== null) say(savedLine(savedAt))
      return true
    } catch {
      const failed = underway
      underway = []
      say('Not saved. Try again')
      for (const { questionId } of failed) put(questionId, { failed: true })
      return false
    }
  }

  /** Sends what waits, now. True once the server has it all. */
  function flush(): Promise<boolean> {
    clearTimeout(timer)
    sending ??= sendAll().finally(() => {
      sending = null
    })
    return sending
  }

  return {
    flush,

    /** Tells what the page of a question was drawn from. What this tab knows of a later save wins. */
    open(question: string, version: number, drawn: Omit<Look, 'next'>) {
      const latest = known.get(question)
      if (version >= (latest?.version ?? 0)) known.set(question, { value: drawn.value, version })
      put(question, { ...drawn, value: known.get(question)?.value, next: null })
    },

    /** The answer as the person last gave it here, else as the server is known to have it. */
    latest: (question: string): AnswerValue | undefined => wanted.get(question) ?? known.get(question)?.value,

    /** Takes an answer and saves it once changes have paused. */
    save(question: string, value: AnswerValue) {
      if (!wanted.has(question) && sending === null && same(known.get(question)?.value, value)) return
      wanted.set(question, value)
      say('Saving…')
      clearTimeout(timer)
      timer = setTimeout(flush, settleMs)
    },

    /** The page may end now: what waits goes out at once, behind what is under way. */
    leave() {
      if (wanted.size === 0) return
      clearTimeout(timer)
      if (sending === null) void flush()
      else void post([...underway, ...unsent().filter((op) => !underway.includes(op))]).catch(() => undefined)
    },

    /** The person has seen a conflict and decided. */
    decided: (question: string) => put(question, { conflict: null }),

    look: (question: string): Look => looks.get(question) ?? unsaid,

    subscribe(listener: () => void): () => void {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },

    /**
     * Tells how many saves a page was drawn after, and when the last one was.
     * @returns whether the page is older than a save of this tab, so that it has to be drawn again
     */
    drawn(after: number, lastSavedAt: string | null): boolean {
      if (savedAt === null && lastSavedAt !== null && isToday(lastSavedAt)) say(savedLine(lastSavedAt))
      savedAt ??= lastSavedAt
      const old = seq > after
      seq = Math.max(seq, after)
      return old
    },
  }
}

const savedLine = (iso: string) => `Saved at ${clock(iso)}`

/** The time of day of an ISO date, as 24 hours, in the reader's own time. */
export const clock = (iso: string) =>
  new Date(iso).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit', hour12: false })

const isToday = (iso: string) => new Date(iso).toDateString() === new Date().toDateString()

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

/** A random UUID. Browsers keep `randomUUID` from pages that are not encrypted; these numbers they do not. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = (bytes[6]! & 0x0f) | 0x40
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
