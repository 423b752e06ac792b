import { newId as randomId } from '@/components/questionnaire/answer-queue'
import type { Waiting } from '@/components/waiting/waiting'
import type { Asked, ChangeForm } from '@/lib/schemas/change-form'
import type { InboxRow } from '@/lib/views/inbox/row'
import { DoneStack, type Done, type Undoable } from './done-stack'
import { inParts } from './in-parts'
import { conflictWords, movedBy, usualNames, type Moved, type NamesHere } from './painted'
import { PaintedRows, type Op } from './painted-rows'
import type { ChangeAnswer, SendChange } from './send-change'
import type { InboxStore } from './store-types'
import { Turns } from './turns'

export type { InboxStore, ShownRow } from './store-types'

/** The most rows that one change names. */
const most = 1_000

/**
 * The rows of an inbox outside of any component: each row is drawn again alone. What is asked is painted over what the
 * server said and sent; of one row, in the order it was asked. The server's word replaces the paint, whatever comes
 * first, an answer or news.
 * @param send how changes are asked for; `waitingChanges` asks this server, and keeps what it does not hear
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

class Store extends PaintedRows implements InboxStore {
  private readonly turns = new Turns()
  /** What waits is looked at in a browser alone. */
  private begun = false
  private readonly done: DoneStack

  constructor(
    rows: readonly InboxRow[],
    private readonly send: SendChange,
    readonly names: NamesHere,
    private readonly newId: () => string,
  ) {
    super()
    this.done = new DoneStack(names)
    this.replace(rows)
  }

  last = (): Undoable | null => this.done.last()

  replace = (rows: readonly InboxRow[]) => {
    const ids = this.server.replace(rows)
    for (const id of this.problems.keys()) if (!this.server.has(id)) this.problems.delete(id)
    this.draw(ids, true)
    if (this.begun) this.resume()
  }

  act = async (asked: readonly string[], what: Asked): Promise<void> => {
    const ids = this.changeable(asked)
    if (ids.length === 0) return
    if (ids.length > most) {
      await Promise.all(inParts(ids, most).map((part) => this.act(part, what)))
      return
    }
    const opId = this.newId()
    const { op, done } = this.asks(opId, ids, what)
    await this.turns.run(ids, (kept) => {
      const form = { opId, on: { ids, seen: Object.fromEntries(op.seen) }, asked: what }
      return this.sendForm(op, done, form, kept)
    })
  }

  resume = () => {
    this.begun = true
    for (const one of this.send.waiting?.() ?? []) if (!this.known.has(one.opId)) void this.takeUp(one)
  }

  retry = async (id: string): Promise<void> => {
    const problem = this.problems.get(id)
    if (!problem?.op) return
    const { op, form } = problem
    const same = [...this.problems].filter(([, other]) => other.op === op).map(([failed]) => failed)
    for (const failed of same) this.dismiss(failed)
    // Nobody knows whether a lost one arrived: the same form sent again is done once.
    if (!form) return this.act(same, op.asked)
    const shown = op.ids.flatMap((at) => this.row(at) ?? [])
    const done = this.done.push(op.opId, op.asked, shown)
    const again = this.paint(op)
    await this.turns.run(op.ids, (kept) => this.sendForm(again, done, form, kept))
  }

  undoLast = async (): Promise<void> => {
    const done = this.done.pop()
    if (!done) return
    const ids = done.ids.filter(this.server.wasThere)
    const op = this.paint({ opId: this.newId(), ids, asked: done.asked, paint: done.before, hides: false })
    this.draw([])
    await this.turns.run(ids, (kept) => this.takeBack(op, done, kept))
  }

  private changeable = (ids: readonly string[]) => [...new Set(ids)].filter((id) => this.server.get(id)?.ended === null)

  /** Paints a change, and keeps how to take it back. */
  private asks(opId: string, ids: readonly string[], asked: Asked): { op: Op; done: Done } {
    const rows = ids.flatMap((id) => this.row(id) ?? [])
    const paint = new Map(rows.map((row) => [row.id, movedBy(row, asked, this.names)]))
    const done = this.done.push(opId, asked, rows)
    return { op: this.paint({ opId, ids, asked, paint, hides: asked.do === 'removal' }), done }
  }

  private async sendForm(op: Op, done: Done, form: ChangeForm, kept: () => void): Promise<void> {
    this.changed(op, done, form, await this.send.change(form, this.waits(op, kept)))
  }

  private changed(op: Op, done: Done, form: ChangeForm, answer: ChangeAnswer): void {
    if ('change' in answer) this.done.answered(done, answer.change)
    else this.done.remove(done)
    this.answered(op, answer, (words, lost) => {
      for (const id of op.ids) this.problems.set(id, { words, op, form: lost ? form : null })
    })
  }

  private async takeBack(op: Op, done: Done, kept: () => void): Promise<void> {
    const { asked, before, changeId } = done
    const undone = { asked, before, ids: op.ids }
    const after = changeId === null && this.send.takeBack?.(done.opId, op.opId, undone) === 'after'
    // It failed, or was never sent, so there is nothing to take back.
    if (changeId === null && !after) return this.close(op)
    const waits = this.waits(op, kept)
    if (after) waits()
    const answer =
      changeId === null ? await this.send.answerOf?.(op.opId) : await this.send.undo(changeId, op.opId, undone, waits)
    this.answered(op, answer ?? { gone: true }, (words) => {
      this.done.back(done)
      for (const id of op.ids) this.problems.set(id, { words, op: null, form: null })
    })
  }

  private async takeUp({ opId, ids: all, asked, body, before, undoneBy }: Waiting): Promise<void> {
    const ids = this.changeable(all)
    if (!asked || ids.length === 0 || !this.send.answerOf) return
    if (before) return this.takeUpUndo(opId, ids, asked, before)
    const { op, done } = this.asks(opId, ids, asked)
    this.waits(op, () => {})()
    const heard = this.send.answerOf(opId)
    if (undoneBy) {
      this.done.remove(done)
      void this.takeUpUndo(undoneBy.opId, ids, asked, undoneBy.before)
    }
    this.changed(op, done, body as ChangeForm, await heard)
  }

  private async takeUpUndo(
    opId: string,
    ids: readonly string[],
    asked: Asked,
    before: readonly (readonly [string, Moved])[],
  ): Promise<void> {
    const op = this.paint({ opId, ids, asked, paint: new Map(before), hides: false })
    this.waits(op, () => {})()
    const answer = await this.send.answerOf?.(opId)
    this.answered(op, answer ?? { gone: true }, (words) => {
      for (const id of ids) this.problems.set(id, { words, op: null, form: null })
    })
  }

  private answered(op: Op, answer: ChangeAnswer, failed: (words: string, lost: boolean) => void): void {
    op.waits = false
    if ('problem' in answer) failed(answer.problem, answer.lost)
    if (!('change' in answer)) return this.close(op)
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
    this.draw(op.ids)
  }
}
