import type { AnswerValue } from '@/lib/schemas/answer-value'
import { createQueue, same, settleMs, type Conflict, type Op, type Waiting } from './answer-queue'
import type { Copy } from './device'
import { createDeviceSide } from './device-side'
import { createLooks, type Look } from './looks'
import { retryDelay } from './retry-delay'
import { createTimes } from './save-times'
import { Gone, Refused, Unheard, type Means, type News, type Reply } from './sender-means'
import { awayLine, failedLine, isToday, savedLine, savingLine } from './status-lines'

export type Sender = ReturnType<typeof createSender>

/**
 * The sender of saves of one assessment in one tab. What is chosen is kept on this device first. A burst of changes
 * becomes one save, one tab sends at a time, and what was not answered is sent again under the same id (Trust §5 Save).
 */
export function createSender({ post, say, shelf, alone = (work) => work(), tell, gone, now = Date.now }: Means) {
  const queue = createQueue()
  const looks = createLooks()
  const { conflicts, changed, put, look, subscribe } = looks
  const times = createTimes()
  const device = createDeviceSide({ shelf, queue, looks, times })
  let sending: Promise<boolean> | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let savedAt: string | null = null
  let seq = 0
  let tries = 0
  /** ms from the end of the send that failed until the next. */
  let again: number | null = null
  let away = false
  let ended = false
  /** The page shows something of the assessment, as it was when it was still there. */
  let shown = false

  function speak(line: string, loudly = true) {
    say(line)
    if (loudly) tell?.({ line })
  }

  function take(ops: readonly Op[], reply: Reply, elsewhere = false) {
    seq = Math.max(seq, reply.seq)
    savedAt = reply.savedAt
    const visible = ops.filter(({ opId }) => queue.saw(opId))
    const change = queue.answered(ops, reply.results)
    const found: Record<string, Conflict> = {}
    for (const { questionId, opId, value } of ops) {
      times.measure('answer saved', opId)
      times.end(opId)
      const conflict = reply.results.find((one) => one.opId === opId)?.conflict
      // What was chosen since may be what the other one chose.
      const last = queue.waiting().findLast((op) => op.questionId === questionId)
      if (conflict && !same(conflict.value, (last ?? { value }).value)) found[questionId] = conflict
    }
    for (const [question, conflict] of Object.entries(found)) conflicts.set(question, conflict)
    for (const { questionId } of visible) {
      const conflict = found[questionId]
      put(questionId, {
        value: queue.latest(questionId),
        failed: false,
        next: reply.next,
        ...(conflict && { conflict }),
      })
    }
    const copied = device.copyAfter(ops, reply)
    changed()
    if (elsewhere) return
    void device.keep({ ...change, conflicts: found, ...copied })
    tell?.({ took: ops, reply })
  }

  function fail(error: unknown): boolean {
    away = error instanceof Unheard
    speak(away && device.isKept() ? awayLine : failedLine)
    for (const { questionId, opId } of queue.waiting()) if (!device.has(opId)) put(questionId, { failed: true })
    clearTimeout(timer)
    again = retryDelay(tries)
    tries += 1
    return false
  }

  function refuse([op]: readonly Op[]) {
    if (!op) return
    void device.keep(queue.refused(op))
    put(op.questionId, { failed: true })
    speak(failedLine)
  }

  function end(): false {
    ended = true
    clearTimeout(timer)
    speak(failedLine, false)
    tell?.({ gone: true })
    if (shown) gone?.()
    return false
  }

  async function sendAll(): Promise<boolean> {
    await device.sync()
    let [oneByOne, fine] = [false, true]
    for (;;) {
      const ops = queue.next(now()).slice(0, oneByOne ? 1 : undefined)
      if (ops.length === 0) break
      queue.sends(ops)
      try {
        take(ops, await post(ops.map(wire)))
        ;[tries, away] = [0, false]
      } catch (error) {
        if (error instanceof Gone) return end()
        if (!(error instanceof Refused)) return fail(error)
        if (ops.length === 1) refuse(ops)
        fine &&= ops.length > 1
        oneByOne = true
      }
    }
    // Another tab may be about to replace what it has not sent yet.
    if (!queue.isEmpty()) timer = setTimeout(flush, settleMs)
    else if (fine && savedAt !== null) speak(savedLine(savedAt))
    return fine
  }

  /** Sends what waits, now. True once the server has all that was given in this tab, and all that earlier tabs left. */
  function flush(): Promise<boolean> {
    clearTimeout(timer)
    if (ended) return Promise.resolve(false)
    sending ??= alone(sendAll)
      .catch(fail)
      .finally(() => {
        sending = null
        // Whoever asks until now is told of the send that failed, and may not stop the one that follows.
        if (again !== null && !ended) timer = setTimeout(flush, again)
        again = null
      })
    return sending
  }

  /** What was left on this device is there once this settles, and on its way. */
  let read = false
  const ready = device.sync().then((found) => {
    read = true
    if (found) void flush()
  })

  return {
    ready,
    isReady: () => read,
    flush,
    isKept: device.isKept,

    /** Tells what the page of a question was drawn from. What this device knows of a later save wins. */
    open(question: string, version: number, drawn: Omit<Look, 'next'>) {
      shown = true
      queue.drawn(question, version, drawn.value)
      if (drawn.conflict) conflicts.set(question, drawn.conflict)
      put(question, { failed: drawn.failed, conflict: conflicts.get(question) ?? null, value: drawn.value, next: null })
    },

    /** The answer that the page is to show, and shows from now on. */
    show(question: string): AnswerValue | undefined {
      const value = queue.show(question)
      put(question, { value, conflict: conflicts.get(question) ?? null })
      return value
    },

    /** Takes an answer, keeps it on this device and saves it once changes have paused. @returns whether it is kept */
    async save(question: string, value: AnswerValue): Promise<boolean> {
      const change = queue.want(question, value, now())
      if (!change) return device.isKept()
      for (const { opId } of change.put) times.begin(opId)
      say(away && tries > 0 ? awayLine : savingLine)
      clearTimeout(timer)
      timer = setTimeout(flush, settleMs)
      put(question, { value })
      return device.keep(change)
    },

    /** The page may end now: what waits goes out at once, beside what is under way. */
    leave() {
      const ops = ended ? [] : queue.next(now(), true)
      if (ops.length === 0) return
      queue.sends(ops)
      post(ops.map(wire)).then(
        (reply) => {
          take(ops, reply)
          if (queue.isEmpty()) speak(savedLine(reply.savedAt))
        },
        () => undefined,
      )
    },

    /** The person has seen a conflict and decided. */
    decided(question: string) {
      conflicts.delete(question)
      put(question, { conflict: null })
      void device.keep({ conflicts: { [question]: null } })
      tell?.({ decided: question })
    },

    /** Hears what another tab of the assessment did. */
    async hear(news: News) {
      if ('gone' in news) {
        ended = true
        return shown ? gone?.() : undefined
      }
      if ('took' in news) return take(news.took, news.reply, true)
      if ('decided' in news) {
        conflicts.delete(news.decided)
        return put(news.decided, { conflict: null })
      }
      await device.sync()
      if (queue.isEmpty() || news.line === awayLine) say(news.line)
    },

    look,
    subscribe,

    /** Questions with two different answers that nobody has decided between. */
    undecided: (): readonly string[] => [...conflicts.keys()],

    draft: device.draft,
    copy: device.copy,

    /** Keeps a copy of the assessment as the server has it. */
    async keepCopy(fresh: Copy) {
      const copy = device.copy()
      if (ended || (copy && copy.seq > fresh.seq)) return
      device.takeCopy(fresh)
      await device.keep({ copy: fresh })
      changed()
    },

    /** The assessment is deleted: nothing of it stays on this device, and the other tabs hear of it. */
    async forget() {
      ended = true
      clearTimeout(timer)
      await device.clear()
      tell?.({ gone: true })
    },

    /** The number of saves the server is known to have had. */
    seq: () => seq,

    isEmpty: queue.isEmpty,
    latest: queue.latest,

    /**
     * Tells how many saves a page was drawn after, and when the last one was.
     * @returns whether the page is older than a save of this tab, so that it has to be drawn again
     */
    drawn(after: number, lastSavedAt: string | null): boolean {
      shown = true
      if (savedAt === null && lastSavedAt !== null && isToday(lastSavedAt)) {
        // Only what this device keeps tells whether that was the last of it.
        void ready.then(() => queue.isEmpty() && say(savedLine(savedAt ?? lastSavedAt)))
      }
      savedAt ??= lastSavedAt
      const old = seq > after
      seq = Math.max(seq, after)
      return old
    },
  }
}

/** What the server is told of a save: where it stands among ours is no matter of its. */
const wire = ({ opId, questionId, value, baseVersion }: Waiting): Op => ({ opId, questionId, value, baseVersion })
