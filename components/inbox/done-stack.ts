import type { Asked } from '@/lib/schemas/change-form'
import type { InboxRow } from '@/lib/views/inbox/row'
import { doneWords, fieldsOf, type Moved, type NamesHere } from './painted'
import type { ChangeDone } from './send-change'

/** The last thing done that can be taken back. */
export type Undoable = {
  /** Differs for each thing done. */
  readonly opId: string
  /** "Set 4 to Won". */
  readonly words: string
  readonly ids: readonly string[]
  /** Of the change; null while the server has not answered. */
  readonly changeId: string | null
}

/** Something done, from the moment it was asked. */
export type Done = {
  readonly opId: string
  readonly ids: readonly string[]
  readonly asked: Asked
  /** What undoing shows until it is answered. */
  readonly before: ReadonlyMap<string, Moved>
  words: string
  /** Null until the server has answered, and where nothing was changed. */
  changeId: string | null
}

const most = 50

/** What was done in this tab and can be taken back, the last on top: 50 at most. */
export class DoneStack {
  private stack: readonly Done[] = []
  private shown: Undoable | null = null

  constructor(private readonly names: NamesHere) {}

  /** @param rows as they are shown before it is done */
  push(opId: string, asked: Asked, rows: readonly InboxRow[]): Done {
    const before = new Map(rows.map((row) => [row.id, fieldsOf(row, asked)]))
    const ids = rows.map(({ id }) => id)
    const done: Done = { opId, ids, asked, before, words: doneWords(asked, ids.length, this.names), changeId: null }
    this.back(done)
    return done
  }

  /** The last thing done, which is off the stack from now on. */
  pop(): Done | undefined {
    const done = this.stack.at(-1)
    if (done) this.remove(done)
    return done
  }

  /** On top again: it could not be taken back. */
  back(done: Done): void {
    this.stack = [...this.stack, done].slice(-most)
  }

  /** It was not done after all. */
  remove(done: Done): void {
    this.stack = this.stack.filter((other) => other !== done)
  }

  /** The server did it, to so many rows as it says. */
  answered(done: Done, change: ChangeDone): void {
    const moved = change.state === 'done' ? change.changed.length : change.total
    if (moved === 0) return this.remove(done)
    done.changeId = change.id
    done.words = doneWords(done.asked, moved, this.names)
  }

  /** What is on top; the same object until that changes. */
  last(): Undoable | null {
    const done = this.stack.at(-1)
    if (!done) return (this.shown = null)
    const { opId, words, ids, changeId } = done
    const before = this.shown
    const isSame = before?.opId === opId && before.changeId === changeId && before.words === words
    return isSame ? before : (this.shown = { opId, words, ids, changeId })
  }
}
