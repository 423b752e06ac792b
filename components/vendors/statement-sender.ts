import { retryDelay } from '@/components/questionnaire/retry-delay'
import { failedLine, savedLine, savingLine } from '@/components/questionnaire/status-lines'
import {
  nothingTold,
  sameTold,
  toldOf,
  wire,
  type StatementConflict,
  type StatementKey,
  type StatementReply,
  type StatementWire,
  type Told,
} from './statement'

/** How one statement stands: what a page shows beside it. */
export type StatementLook = {
  readonly state: 'idle' | 'saving' | 'saved' | 'failed'
  /** An ISO date, once it was saved. */
  readonly savedAt: string | null
  /** What has to change before it can be saved; null where sending again is enough. */
  readonly problem: string | null
  readonly conflict: StatementConflict | null
}

/** The server understood and will not take it as it is; the message says what to change. */
export class StatementRefused extends Error {}

/** Nothing is at the address any more: not for this statement nor for any other. */
export class StatementGone extends Error {}

type Means = {
  /** Rejects with `StatementRefused`, `StatementGone` or, when it is not known that it was taken, with anything else. */
  readonly post: (wire: StatementWire) => Promise<StatementReply>
  readonly say: (line: string) => void
  /** ms until a save is sent again after so many tries. */
  readonly delay?: (tries: number) => number
}

type Line = {
  readonly key: StatementKey
  known: { readonly version: number; readonly told: Told }
  /**
   * On their way, or not known to have arrived, oldest first: each keeps its id until the server answers. There is more
   * than one only since a page was about to end.
   */
  sent: readonly StatementWire[]
  /** The newest that waits behind them; what it takes the place of is never sent. */
  next: Told | null
  sending: boolean
  tries: number
  timer: ReturnType<typeof setTimeout> | undefined
  look: StatementLook
}

export type StatementSender = ReturnType<typeof createStatementSender>

/** What is shown of a statement that nothing was done with yet. */
export const idleLook: StatementLook = { state: 'idle', savedAt: null, problem: null, conflict: null }

/**
 * Saves statements as they are given, each question by itself: one save is on its way at a time, the newest that waits
 * wins, and what was not answered is sent again under the same id after 1, 2, 4, 8, then every 30 s (Trust §5 Save).
 * What was typed stays on the page. Once there is nothing at the address, only who asks for it sends again: each save
 * would count against the network (Trust §2.5, case 10).
 */
export function createStatementSender({ post, say, delay = retryDelay }: Means) {
  const lines = new Map<string, Line>()
  const listeners = new Set<() => void>()
  /** What the server said when there was nothing at the address any more; null while there is. */
  let ended: string | null = null

  function put(line: Line, look: Partial<StatementLook>) {
    line.look = { ...line.look, ...look }
    for (const listener of listeners) listener()
  }

  function lineOf(key: StatementKey): Line {
    const id = idOf(key)
    const found = lines.get(id)
    if (found) return found
    const known = { version: 0, told: nothingTold }
    const line = { key, known, sent: [], next: null, sending: false, tries: 0, timer: undefined, look: idleLook }
    lines.set(id, line)
    return line
  }

  /** Puts what waits behind what is on its way, upon the version that this will make. */
  function lineUp(line: Line) {
    if (line.next === null) return
    const last = line.sent.at(-1)
    line.sent = [...line.sent, wire(line.key, line.next, last ? last.baseVersion + 1 : line.known.version)]
    line.next = null
  }

  /**
   * Sends what waits at one question until nothing does.
   * @param asked somebody asks for it, so that it is tried even where nothing is left at the address
   * @returns whether the server has it all
   */
  async function run(line: Line, asked = false): Promise<boolean> {
    clearTimeout(line.timer)
    if (line.sending) return settled(line)
    line.sending = true
    let fine = line.look.state !== 'failed'
    while (ended === null || asked) {
      if (line.sent.length === 0) lineUp(line)
      const [sent] = line.sent
      if (!sent) break
      try {
        take(line, sent, await post(sent))
        fine = true
      } catch (error) {
        fine = false
        say(failedLine)
        if (error instanceof StatementGone) {
          end(error.message, line)
          break
        }
        const refused = error instanceof StatementRefused
        put(line, { state: 'failed', problem: refused ? error.message : null })
        if (!refused) {
          line.timer = setTimeout(() => void run(line), delay(line.tries))
          line.tries += 1
          break
        }
        line.sent = line.sent.slice(1)
      }
    }
    line.sending = false
    for (const listener of listeners) listener()
    return fine
  }

  /** The server has taken a save. */
  function take(line: Line, sent: StatementWire, reply: StatementReply) {
    line.tries = 0
    line.sent = line.sent.slice(1)
    const { conflict } = reply
    // What this tab has known, or has sent itself, is nobody else's.
    const isOurs =
      conflict &&
      (conflict.version <= line.known.version || line.sent.some((one) => sameTold(toldOf(one), toldOf(conflict))))
    if (reply.version < line.known.version) line.next ??= line.sent.length === 0 ? toldOf(sent) : null
    else line.known = { version: reply.version, told: toldOf(sent) }
    if (line.sent.length === 0 && line.next && sameTold(line.next, line.known.told)) line.next = null
    const isLast = line.sent.length === 0 && line.next === null
    put(line, {
      state: isLast ? 'saved' : 'saving',
      savedAt: reply.savedAt,
      problem: null,
      conflict: conflict && !isOurs ? { shown: false, ...conflict } : line.look.conflict,
    })
    if (isLast) say(savedLine(reply.savedAt))
    if (ended === null) return
    ended = null
    for (const other of lines.values()) if (other !== line) void run(other)
  }

  /** Nothing is at the address: what waits anywhere stays, and is not sent by itself. */
  function end(message: string, of: Line) {
    ended = message
    of.next = latestOf(of)
    of.sent = []
    for (const line of lines.values()) {
      clearTimeout(line.timer)
      if (line === of || waits(line)) put(line, { state: 'failed', problem: message })
    }
  }

  /** Waits for what is on its way already. */
  function settled(line: Line): Promise<boolean> {
    return new Promise((resolve) => {
      const end = subscribe(() => {
        if (line.sending) return
        end()
        resolve(line.look.state !== 'failed')
      })
    })
  }

  function subscribe(listener: () => void): () => void {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }

  return {
    subscribe,

    /** Tells what the page of a statement was drawn from. What this tab knows of a later save wins. */
    open(key: StatementKey, version: number, told: Told, conflict: StatementConflict | null = null) {
      const line = lineOf(key)
      if (version < line.known.version || waits(line)) return
      line.known = { version, told }
      put(line, conflict ? { conflict } : {})
    },

    /** What was last given at a statement in this tab, else what its page was drawn from. */
    latest: (key: StatementKey): Told => latestOf(lineOf(key)),

    /** Takes what is told now, to be sent once changes have paused for `after` ms. The same again changes nothing. */
    save(key: StatementKey, given: Told, after = 300) {
      const line = lineOf(key)
      // Proof is proof of an answer.
      const told = { ...given, shown: given.shown && given.option !== null }
      if (sameTold(this.latest(key), told) && line.look.problem === null) return
      line.next = told
      clearTimeout(line.timer)
      if (ended !== null) {
        put(line, { state: 'failed', problem: ended })
        return say(failedLine)
      }
      put(line, { state: 'saving', problem: null })
      say(savingLine)
      line.timer = setTimeout(() => void run(line), after)
    },

    /** Sends what waits, now: at one question, because a person asks for it, or at all. @returns true once the server has it */
    async flush(only?: StatementKey): Promise<boolean> {
      if (only) return run(lineOf(only), true)
      const done = await Promise.all([...lines.values()].map((line) => run(line)))
      return done.every(Boolean)
    },

    /**
     * The page may end now: what waits goes out at once, beside what is on its way. Should the page go on, it is sent
     * once more in its turn, which tells how it went and adds nothing.
     */
    leave() {
      if (ended !== null) return
      for (const line of lines.values()) {
        const under = line.sending ? line.sent.length : 1
        lineUp(line)
        const beside = line.sent.slice(under)
        if (!line.sending) void run(line)
        for (const one of beside) post(one).catch(() => undefined)
      }
    },

    /** Whether something that was given could be lost with the page: it was not saved, or waits behind what is on its way. */
    isStuck: () =>
      [...lines.values()].some(({ look, sent, next }) => look.state === 'failed' || (sent.length > 0 && next !== null)),

    look: (key: StatementKey): StatementLook => lineOf(key).look,

    /** The person has chosen between two statements: the question is closed. `use` takes the other one. */
    decide(key: StatementKey, choice: 'keep' | 'use') {
      const { conflict } = lineOf(key).look
      put(lineOf(key), { conflict: null })
      if (choice === 'use' && conflict) this.save(key, toldOf(conflict), 0)
    },
  }
}

const waits = ({ sent, next }: Line) => sent.length > 0 || next !== null

/** What was last given at a statement in this tab, else what its page was drawn from. */
function latestOf({ next, sent, known }: Line): Told {
  const last = sent.at(-1)
  return next ?? (last ? toldOf(last) : known.told)
}

const idOf = ({ question, call }: StatementKey) => `${call ?? ''} ${question}`
