import type { ChangeForm, Asked } from '@/lib/schemas/change-form'
import type { InboxRow } from '@/lib/views/inbox/row'
import type { Moved } from './painted'
import { RowListeners } from './row-listeners'
import { ServerRows } from './server-rows'
import type { ShownRow } from './store-types'

/** Something asked of rows that has no answer yet. */
export type Op = {
  readonly opId: string
  readonly ids: readonly string[]
  readonly asked: Asked
  /** What it shows at each row until it is answered. */
  readonly paint: ReadonlyMap<string, Moved>
  readonly hides: boolean
  /** The revision of each row that the person saw. */
  readonly seen: Map<string, number>
  changeId: string | null
  /** It waits on this device for a connection. */
  waits: boolean
}

/** What was not done; with the form, where nobody knows whether it arrived. */
export type Problem = { readonly words: string; readonly op: Op | null; readonly form: ChangeForm | null }

/** What an operation is made of. */
export type Painted = Pick<Op, 'opId' | 'ids' | 'asked' | 'paint' | 'hides'>

/** Rows as the server has them, with what is asked of them painted over. Each is drawn again alone. */
export class PaintedRows {
  protected readonly server = new ServerRows()
  protected open: Op[] = []
  protected readonly problems = new Map<string, Problem>()
  /** What was asked here, or was taken up. */
  protected readonly known = new Set<string>()
  private readonly tried = new Map<string, string>()
  private readonly shown = new Map<string, ShownRow>()
  private readonly listeners = new RowListeners()
  private visible: readonly string[] = []

  ids = (): readonly string[] => this.visible
  knows = (id: string) => this.server.knows(id)
  plainRows = (): readonly InboxRow[] => this.server.ids().flatMap((id) => this.server.get(id) ?? [])
  subscribe = this.listeners.subscribe
  subscribeRow = this.listeners.subscribeRow
  busy = () => this.open.length > 0

  row = (id: string): ShownRow | undefined => {
    const kept = this.shown.get(id)
    if (kept) return kept
    const row = this.server.get(id)
    if (!row) return undefined
    const over = this.open.filter((op) => op.paint.has(id))
    const painted = over.reduce<InboxRow>((under, op) => ({ ...under, ...op.paint.get(id) }), row)
    const problem = this.problems.get(id)
    const shown = {
      ...painted,
      ...{ pending: over.some((op) => !op.waits), waiting: over.some((op) => op.waits) },
      ...{ problem: problem?.words ?? null, canRetry: !!problem?.op, tried: this.tried.get(id) ?? null },
    }
    this.shown.set(id, shown)
    return shown
  }

  put = (rows: readonly InboxRow[]) => {
    const { ids, came } = this.server.put(rows)
    if (ids.length > 0) this.draw(ids, came)
  }

  drop = (ids: readonly string[]) => {
    for (const id of this.server.drop(ids)) this.problems.delete(id)
    this.draw(ids, true)
  }

  tell = (id: string, words: string) => {
    if (!this.server.has(id)) return
    this.tried.set(id, words)
    this.draw([id])
  }

  dismiss = (id: string) => {
    const had = [this.problems.delete(id), this.tried.delete(id)]
    if (had.includes(true)) this.draw([id])
  }

  waitingFor = (changeId: string) =>
    this.open.filter((op) => op.changeId === changeId).flatMap((op) => op.ids.filter(this.server.has))

  settle = (changeId: string) => {
    for (const op of this.open.filter((one) => one.changeId === changeId)) this.close(op)
  }

  protected paint({ opId, ids, asked, paint, hides }: Painted): Op {
    const seen = new Map(ids.map((id) => [id, this.server.get(id)?.revision ?? 0]))
    const op: Op = { opId, ids, asked, paint, hides, seen, changeId: null, waits: false }
    this.known.add(opId)
    this.open = [...this.open, op]
    for (const id of ids) this.problems.delete(id)
    this.draw(ids, hides)
    return op
  }

  /** What is called once something waits on this device. */
  protected waits = (op: Op, kept: () => void) => () => {
    op.waits = true
    this.draw(op.ids)
    kept()
  }

  /** What is asked next of this row was asked by somebody who saw what they themselves did. */
  protected sawMine(row: InboxRow) {
    for (const op of this.open) if (op.seen.has(row.id)) op.seen.set(row.id, row.revision)
  }

  protected close(op: Op) {
    this.open = this.open.filter((other) => other !== op)
    this.draw(op.ids, op.hides)
  }

  /** @param list whether rows came or went */
  protected draw(ids: readonly string[], list = false) {
    if (list) {
      const hidden = new Set(this.open.filter((op) => op.hides).flatMap((op) => op.ids))
      this.visible = this.server.ids().filter((id) => !hidden.has(id))
    }
    for (const id of ids) this.shown.delete(id)
    this.listeners.tell(ids)
  }
}
