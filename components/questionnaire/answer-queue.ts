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

/** A save that waits on this device until the server has answered it. */
export type Waiting = Op & {
  /** Its place among the saves of this device: above all it knows of, whatever the clock says. */
  readonly order: number
  /** When changes to it have paused, ms since 1970. Until then its own tab may still replace it. */
  readonly due: number
  /** The save on the same question that it was given after, while that one waits as well. */
  readonly after?: string
}

/** What became of one save. */
export type Result = Pick<Op, 'opId' | 'questionId'> & { readonly version: number; readonly conflict?: Conflict }

/** What has to change where saves are kept. */
export type Change = { readonly put: readonly Waiting[]; readonly drop: readonly string[] }

/** What the server is known to hold for a question; undefined when nothing was ever said. */
export type Known = { readonly value: AnswerValue | undefined; readonly version: number }

/** Changes that come within this many ms of each other are one save. */
export const settleMs = 300

/** A save that is this near to being due counts as sent: another tab may be about to. */
const marginMs = 50

/** The most saves the server takes at once. */
const most = 20

/**
 * What a tab knows of the answers on the server, and what this device has still to send. A save keeps its id and its
 * base for as long as it waits, so that sending it again adds nothing; what the person chose after it follows it.
 */
export function createQueue() {
  const known = new Map<string, Known>()
  /** Saves that were made in this tab. */
  const mine = new Set<string>()
  /** Saves whose answer was on screen in this tab: what is chosen next is chosen in their sight. */
  const seen = new Set<string>()
  const sent = new Set<string>()
  /** Saves that are answered for: they do not come back, whatever an older look at the device says. */
  const done = new Set<string>()
  let waiting: readonly Waiting[] = []
  let top = 0

  const lastSeen = (question: string) => waiting.findLast((op) => op.questionId === question && seen.has(op.opId))
  const latest = (question: string) => (lastSeen(question) ?? known.get(question))?.value

  function remove(opId: string) {
    done.add(opId)
    waiting = waiting.filter((op) => op.opId !== opId)
  }

  function add(op: Waiting) {
    top = Math.max(top, op.order)
    waiting = [...waiting, op].sort((one, other) => one.order - other.order)
  }

  /** Saves that follow another get the base it turned out to be. They may have been sent, so they get new ids too. */
  function rebase(before: string, version: number): Change {
    const next = waiting.find(({ after }) => after === before)
    if (!next || next.baseVersion === version) return { put: [], drop: [] }
    const { after: _before, ...op } = next
    const moved: Waiting = { ...op, opId: newId(), baseVersion: version }
    for (const marks of [mine, seen]) if (marks.has(next.opId)) marks.add(moved.opId)
    remove(next.opId)
    add(moved)
    waiting = waiting.map((one) => (one.after === next.opId ? { ...one, after: moved.opId } : one))
    const rest = rebase(moved.opId, version + 1)
    return { put: [moved, ...rest.put], drop: [next.opId, ...rest.drop] }
  }

  return {
    /** Takes an answer to be sent. @returns what that changes; null when it is the answer already */
    want(question: string, value: AnswerValue, now: number): Change | null {
      const last = lastSeen(question)
      if (same(latest(question), value)) return null
      const open = last && mine.has(last.opId) && !sent.has(last.opId) && now < last.due - marginMs
      if (open) remove(last.opId)
      const drop = open ? [last.opId] : []
      if (open && same(latest(question), value)) return { put: [], drop }
      const before = lastSeen(question)
      const op: Waiting = {
        opId: newId(),
        questionId: question,
        value,
        baseVersion: before ? before.baseVersion + 1 : (known.get(question)?.version ?? 0),
        order: Math.max(top + 1, now),
        due: now + settleMs,
        ...(before && { after: before.opId }),
      }
      mine.add(op.opId)
      seen.add(op.opId)
      add(op)
      return { put: [op], drop }
    },

    /** Tells what a page was drawn from. What this tab knows of a later save wins. */
    drawn(question: string, version: number, value: AnswerValue | undefined) {
      if (version >= (known.get(question)?.version ?? 0)) known.set(question, { value, version })
    },

    /**
     * Takes over what waits on this device.
     * @param certain saves that were there before the device was looked at: those that are gone were answered elsewhere
     * @param held what the server was last heard to hold
     */
    adopt(kept: readonly Waiting[], certain: ReadonlySet<string>, held: Readonly<Record<string, Known>>) {
      const there = new Set(kept.map(({ opId }) => opId))
      for (const { opId, questionId } of waiting.filter((op) => certain.has(op.opId) && !there.has(op.opId))) {
        const heard = held[questionId]
        if (seen.has(opId) && heard && heard.version > (known.get(questionId)?.version ?? 0))
          known.set(questionId, heard)
        remove(opId)
      }
      const here = new Set(waiting.map(({ opId }) => opId))
      for (const op of kept) if (!here.has(op.opId) && !done.has(op.opId)) add(op)
    },

    /** The answer is on screen now: what is chosen next is chosen in its sight. @returns that answer */
    show(question: string): AnswerValue | undefined {
      for (const op of waiting) if (op.questionId === question) seen.add(op.opId)
      return latest(question)
    },

    /**
     * The saves to send now, oldest first. One of each question: the base of the next is certain once it is answered.
     * @param leaving the page may end, so that all go that can
     */
    next(now: number, leaving = false): readonly Waiting[] {
      const asked = new Set<string>()
      const ready = waiting.filter(({ opId, questionId, due }) => {
        const first = !asked.has(questionId)
        asked.add(questionId)
        return (first || leaving) && (mine.has(opId) || now >= due || due - now > settleMs)
      })
      return ready.slice(0, most)
    },

    /** These operations are on their way. */
    sends(ops: readonly Op[]) {
      for (const { opId } of ops) sent.add(opId)
    },

    /** The server has answered these operations. @returns what is to be kept otherwise from now on */
    answered(ops: readonly Op[], results: readonly Result[]): Change {
      const change: { put: Waiting[]; drop: string[] } = { put: [], drop: [] }
      for (const { opId, questionId, value } of ops) {
        const result = results.find((one) => one.opId === opId)
        if (!result || done.has(opId)) continue
        remove(opId)
        if (seen.has(opId)) known.set(questionId, { value, version: result.version })
        const rest = rebase(opId, result.version)
        change.put.push(...rest.put)
        change.drop.push(opId, ...rest.drop)
      }
      return change
    },

    /** The server will never take this operation. What it holds for its question is no longer certain. */
    refused({ opId, questionId, baseVersion }: Op): Change {
      remove(opId)
      known.set(questionId, { value: undefined, version: known.get(questionId)?.version ?? baseVersion })
      const { put, drop } = rebase(opId, baseVersion)
      return { put, drop: [opId, ...drop] }
    },

    /** The answer as the person last gave it in sight of this tab, else as the server is known to have it. */
    latest,

    /** Whether this tab showed the answer of a save. */
    saw: (opId: string): boolean => seen.has(opId),

    waiting: () => waiting,
    isEmpty: () => waiting.length === 0,
  }
}

/** Whether two answers are the same. Several choices stand in the order of the rubric. */
export const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

/** A random UUID. Browsers keep `randomUUID` from pages that are not encrypted; these numbers they do not. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = (bytes[6]! & 0x0f) | 0x40
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
