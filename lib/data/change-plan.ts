import 'server-only'
import type { Member } from '@/lib/access/viewer'
import type { Asked } from '@/lib/schemas/change-form'
import type { Refusal } from '@/lib/schemas/refusal'
import {
  movedTo,
  takenBack,
  tooManyTags,
  type Conflict,
  type Move,
  type Plan,
  type Row,
  type Stood,
} from './change-moves'
import { holdOwners, holdRows, lastMoved } from './change-rows'
import type { Transaction } from './db'
import { usesStatus } from './status-names'

/** A submission that a change moved: where it stood before, and where it stood after. */
export type MovedRow = {
  readonly submissionId: string
  readonly before: Stood
  readonly after: Stood & { readonly revision: number }
}

/** Whether what is asked can be done in the member's workspace at all, whatever the submissions; null where it can. */
export async function askable(tx: Transaction, member: Member, asked: Asked, now: Date): Promise<Refusal | null> {
  const owners = asked.do === 'owner' && asked.owner !== null ? [asked.owner] : []
  const held = await holdOwners(tx, member, owners)
  if (owners.some((owner) => !held.has(owner))) return unknownOwner
  if (asked.do === 'status' && !(await usesStatus(tx, member, asked.status))) return unusedStatus
  const isPast = asked.do === 'snooze' && asked.until !== null && asked.until <= now.toISOString().slice(0, 10)
  return isPast ? pastDay : null
}

/**
 * Holds submissions and works out what becomes of each. What was removed is not there for a change, and what has ended
 * is only removed.
 * @param seen the revision that somebody saw each at: who changed the same of it since then is told as a conflict
 */
export async function planChange(
  tx: Transaction,
  member: Member,
  { ids, seen = {}, asked }: { readonly ids: readonly string[]; readonly seen?: Seen; readonly asked: Asked },
  now: Date,
): Promise<Plan & { readonly there: number; readonly tooMany: number }> {
  const rows = await holdRows(tx, member, ids)
  const there = rows.filter(({ stands }) => stands.removedAt === null)
  const wanted = there.flatMap((row) => {
    const to = row.endedAt === null || asked.do === 'removal' ? movedTo(row.stands, asked, now.toISOString()) : null
    return to === null ? [] : [{ row, to }]
  })
  const moved = await meanwhile(tx, member, wanted, seen, asked)
  const full = wanted.filter(({ to }) => tooManyTags(to)).map(({ row }) => row.id)
  const moves = wanted.filter(({ row }) => !moved.has(row.id) && !full.includes(row.id))
  const concerned = new Set([...moves.map(({ row }) => row.id), ...moved.keys()])
  const untouched = ids.filter((id) => !concerned.has(id))
  return { moves, untouched, conflicts: [...moved.values()], there: there.length, tooMany: full.length }
}

type Seen = Readonly<Record<string, number>>

function meanwhile(tx: Transaction, member: Member, wanted: readonly Move[], seen: Seen, asked: Asked) {
  const since = wanted.flatMap(({ row: { id, revision } }) => {
    const at = seen[id]
    return at === undefined || at >= revision ? [] : [{ id, revision: at }]
  })
  return lastMoved(tx, member, since, { what: asked.do, but: member.userId })
}

/** Holds submissions that a change moved and works out how each comes to stand where it stood before. */
export async function planUndo(
  tx: Transaction,
  member: Member,
  { asked, moved }: { readonly asked: Asked; readonly moved: readonly MovedRow[] },
  now: Date,
): Promise<Plan> {
  const owners = moved.flatMap(({ before: { ownerId } }) => ownerId ?? [])
  const held = await holdOwners(tx, member, [...new Set(owners)])
  const rows = await holdRows(
    tx,
    member,
    moved.map(({ submissionId }) => submissionId),
  )
  const of = new Map(moved.map((row) => [row.submissionId, row]))
  const planned = rows.map((row) => ({ row, to: backTo(row, of.get(row.id), held) }))
  const moves = planned.filter((plan): plan is Move => plan.to !== null && plan.to !== 'conflict')
  const stuck = planned.filter(({ to }) => to === 'conflict').map(({ row }) => row)
  const since = stuck.map(({ id }) => ({ id, revision: of.get(id)?.after.revision ?? 0 }))
  const last = await lastMoved(tx, member, since, { what: asked.do, but: null })
  const conflicts = stuck.map((row) => last.get(row.id) ?? byNobody(row, now))
  const concerned = new Set([...moves.map(({ row }) => row.id), ...conflicts.map(({ id }) => id)])
  const untouched = moved.map(({ submissionId }) => submissionId).filter((id) => !concerned.has(id))
  return { moves, untouched, conflicts }
}

function backTo(row: Row, moved: MovedRow | undefined, members: ReadonlySet<string>): Stood | null | 'conflict' {
  if (!moved) return null
  const to = takenBack(row.stands, moved.before, moved.after)
  if (to === null || to === 'conflict') return to
  // What has ended says nothing any more, and nobody owns what is not theirs to see.
  const ended = row.endedAt !== null && to.removedAt === undefined
  const gone = to.ownerId !== undefined && to.ownerId !== null && !members.has(to.ownerId)
  return ended || gone ? 'conflict' : to
}

/** No change did it: it ended, was sent again, or its owner left. */
const byNobody = ({ id, endedAt }: Row, now: Date): Conflict => ({ id, by: null, at: (endedAt ?? now).toISOString() })

const unknownOwner: Refusal = {
  refused: 'unprocessable',
  field: 'owner',
  message: 'Choose the owner from the list of people in this workspace.',
}

const unusedStatus: Refusal = {
  refused: 'unprocessable',
  field: 'status',
  message: 'This workspace does not use that status. Choose another one.',
}

const pastDay: Refusal = { refused: 'unprocessable', field: 'until', message: 'Choose a day from tomorrow on.' }
