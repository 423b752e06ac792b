import { fieldsOf, movedBy, type Moved } from '@/components/inbox/painted'
import type { ChangeAnswer, ChangeDone, SendChange } from '@/components/inbox/send-change'
import type { Asked, ChangeForm } from '@/lib/schemas/change-form'
import type { InboxRow } from '@/lib/views/inbox/row'

/** A row as the list draws it, with nothing done to it. */
export const inboxRow = (id: string): InboxRow => ({
  ...{ id, revision: 1, href: `/studio/submissions/${id}`, who: `Demo ${id}`, business: null },
  ...{ link: { id: 'l', name: 'Demo link' }, sentOn: '2026-11-20T12:00:00.000Z' },
  ...{ untouchedSince: '2026-11-20T12:00:00.000Z', status: 'new', statusName: 'New', ownerId: null, ownerName: null },
  ...{ noteCount: 0, tags: [], snoozedUntil: null, advice: null, outcome: null, firm: null, closeCall: false },
  ...{ fit: { band: 'unset', words: 'Not known' }, urgency: { band: 3, words: 'When there is time', because: [] } },
  ended: null,
})

type Fate = 'done' | 'refused' | 'lost'
type Row = InboxRow & { readonly removed: boolean }
type Entry = { readonly id: string; readonly before: Moved | null; readonly after: Moved | null }
type Change = ChangeDone & { readonly asked: Asked; readonly entries: readonly Entry[] }
type Ways = { readonly fates?: Fate[]; readonly pause?: () => number }

const names = { statuses: {}, people: { sam: 'Demo Sam', ann: 'Demo Ann' } }
const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

/** What the server does with changes, in memory: revisions, conflicts, undo, and the same form done once. */
export class FakeInbox {
  private readonly table = new Map<string, Row>()
  private readonly changes = new Map<string, Change>()
  /** Which revision moved which field last. */
  private readonly moved = new Map<string, number>()
  private readonly forms = new Map<string, string>()
  private count = 0

  constructor(
    ids: readonly string[],
    private readonly ways: Ways = {},
  ) {
    for (const id of ids) this.table.set(id, { ...inboxRow(id), removed: false })
  }

  readonly newId = (): string => `op-${(this.count += 1)}`

  rows(): readonly InboxRow[] {
    return [...this.table.values()].filter(({ removed }) => !removed).map(({ removed: _, ...row }) => row)
  }

  row = (id: string): InboxRow | undefined => this.rows().find((row) => row.id === id)

  readonly send: SendChange = {
    change: (form) => this.answered(() => this.once(form)),
    undo: (changeId, opId) => this.answered(() => this.undo(changeId, opId)),
  }

  /** @param seen the revisions that were seen; without them nothing conflicts */
  change(opId: string, ids: readonly string[], asked: Asked, seen: Readonly<Record<string, number>> = {}): Change {
    const found = ids.flatMap((id) => this.table.get(id) ?? []).filter(({ removed }) => !removed)
    const late = found.filter(({ id }) => (this.moved.get(`${id} ${asked.do}`) ?? 0) > (seen[id] ?? Infinity))
    const entries = found
      .filter((row) => !late.includes(row))
      .map((row): Entry => {
        if (asked.do === 'removal') return { id: row.id, before: null, after: null }
        return { id: row.id, before: fieldsOf(row, asked), after: movedBy(row, asked, names) }
      })
      .filter(({ before, after }) => asked.do === 'removal' || !same(before, after))
    for (const { id, after } of entries) this.set(id, asked, { ...after, removed: asked.do === 'removal' })
    return this.keep(opId, asked, entries, late)
  }

  private undo(changeId: string, opId: string): Change {
    const known = this.changes.get(opId)
    if (known) return known
    const { asked, entries } = this.changes.get(changeId)!
    const stands = ({ id, after }: Entry) => {
      const row = this.table.get(id)!
      return after === null ? row.removed : !row.removed && same(fieldsOf(row, asked), after)
    }
    const back = entries.filter(stands)
    const others = entries.filter((entry) => !stands(entry)).map(({ id }) => this.table.get(id)!)
    for (const { id, before } of back) this.set(id, asked, { ...before, removed: false })
    return this.keep(
      opId,
      asked,
      back.map(({ id, before, after }) => ({ id, before: after, after: before })),
      others,
    )
  }

  private set(id: string, asked: Asked, to: Partial<Row>) {
    const row = this.table.get(id)!
    this.table.set(id, { ...row, ...to, revision: row.revision + 1 })
    this.moved.set(`${id} ${asked.do}`, row.revision + 1)
  }

  private keep(opId: string, asked: Asked, entries: readonly Entry[], late: readonly Row[]): Change {
    const conflicts = late.map(({ id }) => ({ id, by: 'Demo Sam', at: '2026-11-22T14:02:00.000Z' }))
    const changed = entries.map(({ id }) => id)
    const change: Change = {
      ...{ id: opId, changed, untouched: [], conflicts, total: changed.length, state: 'done' },
      ...{ asked, entries },
    }
    this.changes.set(opId, change)
    return change
  }

  private once({ opId, on, asked }: ChangeForm): Change {
    const known = this.changes.get(opId)
    if (known && this.forms.get(opId) !== JSON.stringify({ on, asked })) throw new Error('One id for two forms')
    this.forms.set(opId, JSON.stringify({ on, asked }))
    return known ?? this.change(opId, 'ids' in on ? on.ids : [], asked, 'ids' in on ? on.seen : {})
  }

  private async answered(run: () => Change): Promise<ChangeAnswer> {
    const fate = this.ways.fates?.shift() ?? 'done'
    await this.wait()
    if (fate === 'refused') return { problem: 'Your role does not allow this.', lost: false }
    const change = run()
    const ids = new Set([...change.changed, ...change.conflicts.map(({ id }) => id)])
    const rows = this.rows().filter(({ id }) => ids.has(id))
    await this.wait()
    return fate === 'lost' ? { problem: 'This was not saved.', lost: true } : { change, rows }
  }

  private async wait() {
    for (let turns = this.ways.pause?.() ?? 0; turns > 0; turns -= 1) await Promise.resolve()
  }
}
