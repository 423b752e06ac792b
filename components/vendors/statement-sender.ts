import { newId } from '@/components/questionnaire/answer-queue'
import { retryDelay } from '@/components/questionnaire/retry-delay'
import { failedLine, savedLine, savingLine } from '@/components/questionnaire/status-lines'
import type { CallNumber } from '@/lib/schemas/vendor-call'

/** What a form holds at one question: the choice, whether proof was seen, a note, and a link or the name of a file. */
export type Told = {
  readonly option: string | null
  readonly shown: boolean
  readonly note: string | null
  readonly evidence: string | null
}

/** Where a statement belongs. A vendor that answers by its own link has no calls. */
export type StatementKey = { readonly question: string; readonly call?: CallNumber }

/** What is sent. Sent again under the same id it adds nothing. */
export type StatementWire = StatementKey &
  Omit<Told, 'shown'> & { readonly shown?: boolean; readonly opId: string; readonly baseVersion: number }

/** A statement of somebody else, which ours took the place of unseen. */
export type StatementConflict = Told & { readonly version: number; readonly savedAt: string }

/** What the server says of one save. */
export type StatementReply = {
  readonly version: number
  readonly savedAt: string
  readonly conflict?: Omit<StatementConflict, 'shown'> & { readonly shown?: boolean }
}

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

type Means = {
  /** Rejects with `StatementRefused` or, when it is not known that it was taken, with anything else. */
  readonly post: (wire: StatementWire) => Promise<StatementReply>
  readonly say: (line: string) => void
  /** ms until a save is sent again after so many tries. */
  readonly delay?: (tries: number) => number
}

type Line = {
  readonly key: StatementKey
  known: { readonly version: number; readonly told: Told }
  /** On its way, or not known to have arrived: it keeps its id until the server answers. */
  sent: StatementWire | null
  /** The newest that waits behind it; what it takes the place of is never sent. */
  next: Told | null
  sending: boolean
  tries: number
  timer: ReturnType<typeof setTimeout> | undefined
  look: StatementLook
}

export type StatementSender = ReturnType<typeof createStatementSender>

/** Nothing told at all. */
export const nothingTold: Told = { option: null, shown: false, note: null, evidence: null }

/** What is shown of a statement that nothing was done with yet. */
export const idleLook: StatementLook = { state: 'idle', savedAt: null, problem: null, conflict: null }

/**
 * Saves statements as they are given, each question by itself: one save is on its way at a time, the newest that waits
 * wins, and what was not answered is sent again under the same id after 1, 2, 4, 8, then every 30 s (Trust §5 Save).
 * What was typed stays on the page.
 */
export function createStatementSender({ post, say, delay = retryDelay }: Means) {
  const lines = new Map<string, Line>()
  const listeners = new Set<() => void>()

  function put(line: Line, look: Partial<StatementLook>) {
    line.look = { ...line.look, ...look }
    for (const listener of listeners) listener()
  }

  function lineOf(key: StatementKey): Line {
    const id = idOf(key)
    const found = lines.get(id)
    if (found) return found
    const known = { version: 0, told: nothingTold }
    const line = { key, known, sent: null, next: null, sending: false, tries: 0, timer: undefined, look: idleLook }
    lines.set(id, line)
    return line
  }

  /** Sends what waits at one question until nothing does. @returns whether the server has it all */
  async function run(line: Line): Promise<boolean> {
    clearTimeout(line.timer)
    if (line.sending) return settled(line)
    line.sending = true
    let fine = line.look.problem === null
    while (line.sent ?? line.next) {
      const sent = line.sent ?? wire(line.key, line.next ?? line.known.told, line.known.version)
      if (line.sent === null) line.next = null
      line.sent = sent
      try {
        const reply = await post(sent)
        line.known = { version: reply.version, told: toldOf(sent) }
        line.tries = 0
        if (line.next && sameTold(line.next, line.known.told)) line.next = null
        const conflict = reply.conflict ? { shown: false, ...reply.conflict } : line.look.conflict
        line.sent = null
        fine = true
        put(line, { state: line.next ? 'saving' : 'saved', savedAt: reply.savedAt, problem: null, conflict })
        if (!line.next) say(savedLine(reply.savedAt))
      } catch (error) {
        say(failedLine)
        const refused = error instanceof StatementRefused
        put(line, { state: 'failed', problem: refused ? error.message : null })
        fine = false
        if (!refused) {
          line.timer = setTimeout(() => void run(line), delay(line.tries))
          line.tries += 1
          break
        }
        line.sent = null
      }
    }
    line.sending = false
    for (const listener of listeners) listener()
    return fine
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
      if (version < line.known.version || line.sent || line.next) return
      line.known = { version, told }
      put(line, conflict ? { conflict } : {})
    },

    /** What was last given at a statement in this tab, else what its page was drawn from. */
    latest(key: StatementKey): Told {
      const { next, sent, known } = lineOf(key)
      return next ?? (sent && toldOf(sent)) ?? known.told
    },

    /** Takes what is told now, to be sent once changes have paused for `after` ms. The same again changes nothing. */
    save(key: StatementKey, given: Told, after = 300) {
      const line = lineOf(key)
      // Proof is proof of an answer.
      const told = { ...given, shown: given.shown && given.option !== null }
      if (sameTold(this.latest(key), told) && line.look.problem === null) return
      line.next = told
      put(line, { state: 'saving', problem: null })
      say(savingLine)
      clearTimeout(line.timer)
      line.timer = setTimeout(() => void run(line), after)
    },

    /** Sends what waits, now. @returns true once the server has all of it */
    async flush(): Promise<boolean> {
      const done = await Promise.all([...lines.values()].map(run))
      return done.every(Boolean)
    },

    /** Whether something that was given could not be saved so far. */
    isStuck: () => [...lines.values()].some(({ look }) => look.state === 'failed'),

    look: (key: StatementKey): StatementLook => lineOf(key).look,

    /** The person has chosen between two statements: the question is closed. `use` takes the other one. */
    decide(key: StatementKey, choice: 'keep' | 'use') {
      const { conflict } = lineOf(key).look
      put(lineOf(key), { conflict: null })
      if (choice === 'use' && conflict) this.save(key, toldOf(conflict), 0)
    },
  }
}

const idOf = ({ question, call }: StatementKey) => `${call ?? ''} ${question}`

/** A vendor's own answers carry no call, and nothing of proof seen. */
const wire = (key: StatementKey, { shown, ...told }: Told, baseVersion: number): StatementWire => ({
  ...key,
  ...told,
  ...(key.call !== undefined && { shown }),
  opId: newId(),
  baseVersion,
})

const toldOf = ({ option, shown = false, note, evidence }: Omit<Told, 'shown'> & { shown?: boolean }): Told => ({
  option,
  shown,
  note,
  evidence,
})

/** Whether two say the same. */
export const sameTold = (one: Told, other: Told): boolean =>
  one.option === other.option && one.shown === other.shown && one.note === other.note && one.evidence === other.evidence
