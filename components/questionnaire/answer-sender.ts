import type { AnswerValue } from '@/lib/schemas/answer-value'
import { createQueue, type Conflict, type Op, type Result } from './answer-queue'

/** What the server says of some saves: `seq` is the number of saves it has had, `next` where to go from the last one. */
export type Reply = {
  readonly results: readonly Result[]
  readonly next: string
  readonly savedAt: string
  readonly seq: number
}

/** The server understood, and will never take what was sent. */
export class Refused extends Error {}

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
 * The one sender of saves of a tab. A burst of changes becomes one save, one request is under way at a time, and what
 * was not answered is sent again under the same id (Trust §5 Save).
 *
 * @param post sends operations in order; rejects when it is not known that the server took them, with `Refused` when it
 *   is known that it did not
 * @param say what the status region shows
 */
export function createSender(post: (ops: readonly Op[]) => Promise<Reply>, say: (line: string) => void) {
  const queue = createQueue()
  const looks = new Map<string, Look>()
  const listeners = new Set<() => void>()
  let sending: Promise<boolean> | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let savedAt: string | null = null
  let seq = 0

  function put(question: string, change: Partial<Look>) {
    looks.set(question, { ...(looks.get(question) ?? unsaid), ...change })
    for (const listener of listeners) listener()
  }

  function take(ops: readonly Op[], reply: Reply) {
    seq = Math.max(seq, reply.seq)
    savedAt = reply.savedAt
    queue.answered(ops, reply.results)
    for (const { questionId, value, opId } of ops) {
      const conflict = reply.results.find((one) => one.opId === opId)?.conflict
      put(questionId, { value, failed: false, next: reply.next, ...(conflict && { conflict }) })
    }
  }

  async function sendAll(): Promise<boolean> {
    let ops: readonly Op[] = []
    try {
      for (ops = queue.next(); ops.length > 0; ops = queue.next()) take(ops, await post(ops))
      if (savedAt !== null) say(savedLine(savedAt))
      return true
    } catch (error) {
      if (error instanceof Refused) queue.refused(ops)
      say('Not saved. Try again')
      for (const { questionId } of ops) put(questionId, { failed: true })
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
      queue.drawn(question, version, drawn.value)
      put(question, { ...drawn, value: queue.known(question), next: null })
    },

    latest: queue.latest,

    /** Takes an answer and saves it once changes have paused. */
    save(question: string, value: AnswerValue) {
      if (!queue.want(question, value)) return
      say('Saving…')
      clearTimeout(timer)
      timer = setTimeout(flush, settleMs)
    },

    /** The page may end now: what waits goes out at once, behind what is under way. */
    leave() {
      if (queue.isEmpty()) return
      clearTimeout(timer)
      if (sending === null) void flush()
      else void post(queue.next()).catch(() => undefined)
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
