import { randomUUID } from 'node:crypto'
import type { Member } from '@/lib/access/viewer'
import { change, type Changed } from '@/lib/data/changes'
import { undoChange } from '@/lib/data/change-undo'
import { daysAfter } from '@/lib/data/lifetime'
import type { Asked, ChangeForm, ChangeOn } from '@/lib/schemas/change-form'
import { isRefusal, type Refusal } from '@/lib/schemas/refusal'
import { noon } from './factories'
import { plainRow, plantInbox, type InboxRow } from './inbox-rows'
import { asked } from './member-role'
import { newMember, newWorkspace } from './members'
import { plantedLink } from './submitted'

/** A change as a script sends it. */
export const formOf = (on: ChangeOn | readonly string[], what: Asked, opId: string = randomUUID()): ChangeForm => ({
  ...{ opId, asked: what },
  on: 'length' in on ? { ids: on } : on,
})

/** What was done, where nothing may be refused. */
export async function did(done: Promise<Changed | Refusal>): Promise<Changed> {
  const answer = await done
  if (isRefusal(answer)) throw new Error(answer.message)
  return answer
}

/** A change that may not be refused. */
export const changed = (who: Member, on: ChangeOn | readonly string[], what: Asked, at: Date): Promise<Changed> =>
  did(change(who, formOf(on, what), at))

/** The same for taking one back. */
export const undone = (who: Member, id: string, at: Date): Promise<Changed> =>
  did(undoChange(who, id, randomUUID(), at))

/** Every column of some submissions but the revision, which only goes up; in the order of their ids. */
export async function rowsAsKept(ids: readonly string[]): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const rows = await asked((ask) =>
    ask<Record<string, unknown>>('SELECT * FROM submission WHERE id = ANY($1) ORDER BY id', [ids]),
  )
  return rows.map(({ revision: _, ...row }) => row)
}

/** A workspace whose submissions can be changed: three of them, sent three days before noon, and who is there. */
export type Changeable = {
  readonly workspaceId: string
  readonly link: string
  readonly ids: readonly string[]
  readonly owner: Member
  readonly sam: Member
  readonly kim: Member
  readonly viewer: Member
  readonly planted: (rows: readonly Partial<InboxRow>[]) => Promise<readonly string[]>
}

/** A new one of them. Sam and Kim are members. */
export async function changeable(): Promise<Changeable> {
  const workspaceId = await newWorkspace()
  const people = {
    owner: await newMember(workspaceId, 'owner', 'Demo Owner'),
    sam: await newMember(workspaceId, 'member', 'Demo Sam'),
    kim: await newMember(workspaceId, 'member', 'Demo Kim'),
    viewer: await newMember(workspaceId, 'viewer'),
  }
  const link = (await asked((ask) => plantedLink(ask, workspaceId))).id
  const planted = async (rows: readonly Partial<InboxRow>[]) => {
    const all = rows.map((row) => plainRow(link, daysAfter(noon, -3), row))
    await asked((ask) => plantInbox(ask, workspaceId, all))
    return all.map(({ id }) => id).toSorted()
  }
  return { workspaceId, link, ids: await planted([{}, {}, {}]), ...people, planted }
}
