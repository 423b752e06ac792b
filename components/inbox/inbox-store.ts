import { newId as randomId } from '@/components/questionnaire/answer-queue'
import type { Asked, ChangeForm } from '@/lib/schemas/change-form'
import type { InboxRow } from '@/lib/views/inbox/row'
import { DoneStack, type Done, type Undoable } from './done-stack'
import { conflictWords, movedBy, usualNames, type Moved, type NamesHere } from './painted'
import { inParts } from './in-parts'
import type { ChangeAnswer, SendChange } from './send-change'

/** A row as it is shown: what the server said, with what was asked since painted over it. */
export type ShownRow = InboxRow & {
  /** Something asked of it has no answer yet. */
  readonly pending: boolean
  /** One sentence about what was not done. */
  readonly problem: string | null
}

export type InboxStore = {
  /** The rows in their order; the same array until it changes. */
  readonly ids: () => readonly string[]
  readonly row: (id: string) => ShownRow | undefined
  /** Whether a row is in the list, or was. */
  readonly knows: (id: string) => boolean
  /** Hears of the order and of what can be undone; not of single rows. */
  readonly subscribe: (listener: () => void) => () => void
  readonly subscribeRow: (id: string, listener: () => void) => () => void
  /** Rows as the server has them, new ones at the end. Older ones than those here change nothing. */
  readonly put: (rows: readonly InboxRow[]) => void
  /** Takes rows away that the server has no more. */
  readonly drop: (ids: readonly string[]) => void
  /** Another list: what was asked and not answered stays painted on the rows that are in it. */
  readonly replace: (rows: readonly InboxRow[]) => void
  /** Paints at once, sends, and takes the paint off with a sentence where it failed. */
  readonly act: (ids: readonly string[], asked: Asked) => Promise<void>
  /** Takes the last thing back. Again takes back the one before. */
  readonly undoLast: () => Promise<void>
  readonly last: () => Undoable | null
  /** Sends what failed at this row once more. */
  readonly retry: (id: string) => Promise<void>
  /** Takes the sentence off a row. */
  readonly dismiss: (id: string) => void
  /** The rows that are painted for a change that goes on by itself. */
  readonly waitingFor: (changeId: string) => readonly string[]
  /** A change that went on by itself has come to its end: the rows were put as they now are. */
  readonly settle: (changeId: string) => void
  /** Whether anything asked has no answer yet. */
  readonly busy: () => boolean
}

type Op = {
  readonly opId: string
  readonly ids: readonly string[]
  readonly asked: Asked
  /** What it shows at each row until it is answered. */
  readonly paint: ReadonlyMap<string, Moved>
  readonly hides: boolean
  /** The revision of each row that the person saw. */
  readonly seen: Map<string, number>
  changeId: string | null
}
/** What was not done; with the form, where nobody knows whether it arrived. */
type Problem = { readonly words: string; readonly op: Op | null; readonly form: ChangeForm | null }
/** The most rows that one change names. */
const most = 1_000

/**
 * The rows of an inbox outside of any component: each row is drawn again alone. What is asked is painted over what the
 * server said and sent; of one row, in the order it was asked. The server's word replaces the paint, whatever comes
 * first, an answer or news.
 * @param send how changes are asked for; `sendChange` asks this server
 * @param names what the workspace calls its statuses and people
 */
export function createInboxStore(
  rows: readonly InboxRow[],
  send: SendChange,
  names: NamesHere = usualNames,
  newId: () => string = randomId,
): InboxStore {
  return new Store(rows, send, names, newId)
}

class Store implements InboxStore {
  private server = new Map<string, InboxRow>()
  private order: string[] = []
  private ordered = new Set<string>()
  private readonly gone = new Map<string, number>()
  private open: Op[] = []
  private readonly tails = new Map<string, Promise<void>>()
  private readonly problems = new Map<string, Problem>()
  private readonly shown = new Map<string, ShownRow>()
  private visible: readonly string[] = []
  private readonly done: DoneStack
  private readonly listeners = new Set<() => void>()
  private readonly rowListeners = new Map<string, Set<() => void>>()

  constructor(
    rows: readonly InboxRow[],
    private readonly send: SendChange,
    private readonly names: NamesHere,
    private readonly newId: () => string,
  ) {
    this.done = new DoneStack(names)
    this.replace(rows)
  }

  ids = (): readonly string[] => this.visible

  knows = (id: string) => this.ordered.has(id)

  row = (id: string): ShownRow | undefined => {
    const kept = this.shown.get(id)
    if (kept) return kept
    const row = this.server.get(id)
    if (!row) return undefined
    const over = this.open.filter((op) => op.paint.has(id))
    const painted = over.reduce<InboxRow>((under, op) => ({ ...under, ...op.paint.get(id) }), row)
    const shown = { ...painted, pending: over.length > 0, problem: this.problems.get(id)?.words ?? null }
    this.shown.set(id, shown)
    return shown
  }

  subscribe = (listener: () => void) => {
    this.listeners.add(listener)
    return () => void this.listeners.delete(listener)
  }

  subscribeRow = (id: string, listener: () => void) => {
    const heard = this.rowListeners.get(id) ?? new Set()
    this.rowListeners.set(id, heard.add(listener))
    return () => {
      heard.delete(listener)
      if (heard.size === 0) this.rowListeners.delete(id)
    }
  }

  put = (rows: readonly InboxRow[]) => {
    const news = rows.filter((row) => this.isFresher(row))
    if (news.length === 0) return
    const comes = news.some(({ id }) => !this.server.has(id))
    for (const row of news) {
      this.server.set(row.id, row)
      this.gone.delete(row.id)
      if (!this.ordered.has(row.id)) this.order.push(row.id)
      this.ordered.add(row.id)
    }
    this.tell(
      news.map(({ id }) => id),
      comes,
    )
  }

  drop = (ids: readonly string[]) => {
    for (const id of ids) {
      const row = this.server.get(id)
      if (!row) continue
      this.gone.set(id, row.revision)
      this.server.delete(id)
      this.problems.delete(id)
    }
    this.tell(ids, true)
  }

  replace = (rows: readonly InboxRow[]) => {
    const before = this.server
    this.server = new Map(rows.map((row) => [row.id, fresher(row, before.get(row.id))]))
    this.order = [...this.server.keys()]
    this.ordered = new Set(this.order)
    for (const id of this.order) this.gone.delete(id)
    for (const id of this.problems.keys()) if (!this.server.has(id)) this.problems.delete(id)
    this.tell([...before.keys(), ...this.order], true)
  }

  act = async (asked: readonly string[], what: Asked): Promise<void> => {
    const ids = [...new Set(asked)].filter((id) => this.server.has(id) && this.server.get(id)?.ended === null)
    if (ids.length === 0) return
    if (ids.length > most) {
      await Promise.all(inParts(ids, most).map((part) => this.act(part, what)))
      return
    }
    const shown = (id: string) => this.row(id) as ShownRow
    const paint = new Map(ids.map((id) => [id, movedBy(shown(id), what, this.names)]))
    const opId = this.newId()
    const done = this.done.push(opId, what, ids.map(shown))
    const op = this.paint(opId, ids, what, paint, what.do === 'removal')
    await this.inTurn(op, () => {
      const seen = Object.fromEntries(op.seen)
      return this.sendForm(op, done, { opId, on: { ids, seen }, asked: what })
    })
  }

  retry = async (id: string): Promise<void> => {
    const problem = this.problems.get(id)
    if (!problem?.op) return
    const { op, form } = problem
    const same = [...this.problems].filter(([, other]) => other.op === op).map(([failed]) => failed)
    for (const failed of same) this.dismiss(failed)
    // Nobody knows whether a lost one arrived: the same form sent again is done once.
    if (!form) return this.act(same, op.asked)
    const done = this.done.push(
      op.opId,
      op.asked,
      op.ids.flatMap((at) => this.row(at) ?? []),
    )
    const again = this.paint(op.opId, op.ids, op.asked, op.paint, op.hides)
    await this.inTurn(again, () => this.sendForm(again, done, form))
  }

  undoLast = async (): Promise<void> => {
    const done = this.done.pop()
    if (!done) return
    const ids = done.ids.filter((id) => this.server.has(id) || this.gone.has(id))
    const op = this.paint(this.newId(), ids, done.asked, done.before, false)
    this.tell([])
    await this.inTurn(op, async () => {
      // It failed, so there is nothing to take back.
      if (done.changeId === null) return this.close(op)
      this.answered(op, await this.send.undo(done.changeId, op.opId), (words) => {
        this.done.back(done)
        for (const id of ids) this.problems.set(id, { words, op: null, form: null })
      })
    })
  }

  last = (): Undoable | null => this.done.last()

  dismiss = (id: string) => {
    if (this.problems.delete(id)) this.tell([id])
  }

  waitingFor = (changeId: string) =>
    this.open.filter((op) => op.changeId === changeId).flatMap((op) => op.ids.filter((id) => this.server.has(id)))

  settle = (changeId: string) => {
    const ended = this.open.filter((op) => op.changeId === changeId)
    for (const op of ended) this.close(op)
  }

  busy = () => this.open.length > 0

  private isFresher(row: InboxRow): boolean {
    const known = this.server.get(row.id)?.revision ?? this.gone.get(row.id)
    // A row that went away with this revision is not brought back by an answer that is late.
    return known === undefined || row.revision > known || (row.revision === known && this.server.has(row.id))
  }

  private paint(
    opId: string,
    ids: readonly string[],
    asked: Asked,
    paint: ReadonlyMap<string, Moved>,
    hides: boolean,
  ): Op {
    const seen = new Map(ids.map((id) => [id, this.server.get(id)?.revision ?? 0]))
    const op: Op = { opId, ids, asked, paint, hides, seen, changeId: null }
    this.open = [...this.open, op]
    for (const id of ids) this.problems.delete(id)
    this.tell(ids, hides)
    return op
  }

  /** Runs what is asked of a row after what was asked of it before. */
  private async inTurn(op: Op, run: () => Promise<void> | void): Promise<void> {
    const before = [...new Set(op.ids.map((id) => this.tails.get(id)))]
    const mine = Promise.all(before).then(run)
    for (const id of op.ids) this.tails.set(id, mine)
    await mine
    for (const id of op.ids) if (this.tails.get(id) === mine) this.tails.delete(id)
  }

  private async sendForm(op: Op, done: Done, form: ChangeForm): Promise<void> {
    const answer = await this.send.change(form)
    if ('change' in answer) this.done.answered(done, answer.change)
    else this.done.remove(done)
    this.answered(op, answer, (words, lost) => {
      for (const id of op.ids) this.problems.set(id, { words, op, form: lost ? form : null })
    })
  }

  private answered(op: Op, answer: ChangeAnswer, failed: (words: string, lost: boolean) => void): void {
    if ('problem' in answer) {
      failed(answer.problem, answer.lost)
      return this.close(op)
    }
    const { change, rows } = answer
    this.put(rows)
    for (const row of rows) this.sawMine(row)
    if (op.hides) this.drop(change.changed)
    for (const { id, by, at } of change.conflicts) {
      const row = this.server.get(id)
      if (row) this.problems.set(id, { words: conflictWords(op.asked, row, by, at), op: null, form: null })
    }
    if (change.state === 'done') return this.close(op)
    op.changeId = change.id
    this.tell(op.ids)
  }

  /** What is asked next of this row was asked by somebody who saw what they themselves did. */
  private sawMine(row: InboxRow) {
    for (const op of this.open) if (op.seen.has(row.id)) op.seen.set(row.id, row.revision)
  }

  private close(op: Op) {
    this.open = this.open.filter((other) => other !== op)
    this.tell(op.ids, op.hides)
  }

  /** @param list whether rows came or went */
  private tell(ids: readonly string[], list = false) {
    if (list) {
      const hidden = new Set(this.open.filter((op) => op.hides).flatMap((op) => op.ids))
      this.visible = this.order.filter((id) => this.server.has(id) && !hidden.has(id))
    }
    for (const id of ids) this.shown.delete(id)
    for (const id of new Set(ids)) for (const listener of this.rowListeners.get(id) ?? []) listener()
    for (const listener of this.listeners) listener()
  }
}

const fresher = (row: InboxRow, known: InboxRow | undefined): InboxRow =>
  known && known.revision > row.revision ? known : row
