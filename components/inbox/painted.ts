import { usualStatuses, type Status } from '@/lib/schemas/status'
import type { Asked } from '@/lib/schemas/change-form'
import type { InboxRow } from '@/lib/views/inbox/row'

/** What a person calls the things that a change names by an id. */
export type NamesHere = {
  readonly statuses: Readonly<Partial<Record<Status, string>>>
  readonly people: Readonly<Record<string, string>>
}

/** No names but ours. */
export const usualNames: NamesHere = { statuses: {}, people: {} }

/** The fields of a row that a change may move. */
export type Moved = Partial<Pick<InboxRow, 'status' | 'statusName' | 'ownerId' | 'ownerName' | 'snoozedUntil' | 'tags'>>

/** A row as it will be once the server has done what is asked. A removal paints nothing: its row is taken away. */
export function movedBy(row: InboxRow, asked: Asked, names: NamesHere): Moved {
  switch (asked.do) {
    case 'status':
      return { status: asked.status, statusName: statusNameIn(asked.status, names) }
    case 'owner':
      return { ownerId: asked.owner, ownerName: asked.owner === null ? null : (names.people[asked.owner] ?? null) }
    case 'snooze':
      return { snoozedUntil: asked.until }
    case 'tags':
      return { tags: tagsWith(row.tags, asked.add, asked.remove) }
    case 'removal':
      return {}
  }
}

/** The same fields as they are now: what undoing paints. */
export function fieldsOf(row: InboxRow, asked: Asked): Moved {
  switch (asked.do) {
    case 'status':
      return { status: row.status, statusName: row.statusName }
    case 'owner':
      return { ownerId: row.ownerId, ownerName: row.ownerName }
    case 'snooze':
      return { snoozedUntil: row.snoozedUntil }
    case 'tags':
      return { tags: row.tags }
    case 'removal':
      return {}
  }
}

function tagsWith(tags: readonly string[], add: readonly string[], remove: readonly string[]): readonly string[] {
  const same = (one: string) => (other: string) => one.toLowerCase() === other.toLowerCase()
  const stay = tags.filter((tag) => !remove.some(same(tag)))
  return [...stay, ...add.filter((tag) => !stay.some(same(tag)))]
}

/** What the workspace calls a status. */
export const statusNameIn = (status: Status, names: NamesHere) => names.statuses[status] ?? usualStatuses[status].name

/** What was done, for the notice that offers to undo it: "Set to Won", or "Set 4 to Won". */
export function doneWords(asked: Asked, count: number, names: NamesHere): string {
  const those = count === 1 ? '' : ` ${count}`
  switch (asked.do) {
    case 'status':
      return `Set${those} to ${statusNameIn(asked.status, names)}`
    case 'owner':
      if (asked.owner === null) return `Unassigned${those}`
      return `Assigned${those} to ${names.people[asked.owner] ?? 'somebody else'}`
    case 'snooze':
      return asked.until === null ? `Brought${those} back` : `Snoozed${those} until ${day(asked.until)}`
    case 'tags':
      return `Changed the tags${count === 1 ? '' : ` of ${count}`}`
    case 'removal':
      return count === 1 ? 'Deleted 1' : `Deleted${those}`
  }
}

/** What is said at a row that somebody else changed meanwhile: "Sam set it to Won at 14:02". `row` is as it is now. */
export function conflictWords(asked: Asked, row: InboxRow, by: string | null, at: string): string {
  const who = by ?? 'Somebody'
  return `${who} ${whatTheyDid(asked, row)} at ${clock.format(new Date(at))}. Yours was not kept.`
}

function whatTheyDid(asked: Asked, row: InboxRow): string {
  switch (asked.do) {
    case 'status':
      return `set it to ${row.statusName}`
    case 'owner':
      return row.ownerId === null ? 'unassigned it' : `assigned it to ${row.ownerName ?? 'somebody else'}`
    case 'snooze':
      return row.snoozedUntil === null ? 'brought it back' : `snoozed it until ${day(row.snoozedUntil)}`
    case 'tags':
      return 'changed its tags'
    case 'removal':
      return 'changed it'
  }
}

/** The time of a moment, on this device. */
export const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })
const days = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' })
/** An ISO day in words. */
export const day = (iso: string) => days.format(new Date(iso))
