import 'server-only'
import { may } from '@/lib/access/permissions'
import { ownWorkspace } from '@/lib/access/policy'
import type { Member } from '@/lib/access/viewer'
import type { Asked, ChangeForm } from '@/lib/schemas/change-form'
import { readInboxQuery } from '@/lib/schemas/inbox-query'
import { forbidden, notFound, type Refusal } from '@/lib/schemas/refusal'
import { askable, planChange } from './change-plan'
import { holdWorkspace } from './change-rows'
import { answerOf, finish, keepChange, madeAnother, madeBy, verbOf, type Changed } from './change-record'
import type { Transaction } from './db'
import { Prisma } from './generated/client'
import { inWorkspace } from './in-workspace'
import { inboxWhere } from './inbox-where'
import { daysAfter, undoDays } from './lifetime'

export type { Changed } from './change-record'

/** The most submissions of a list that are changed at once; of more, a worker changes batch after batch. */
export const mostAtOnce = 200
/** The longest that counting a list and changing a thousand submissions may take, in ms. */
const patience = 20_000

/**
 * Changes one submission or many, under the member's name: those that are named, or all that a list shows now. The same
 * form sent again is answered as it was. Of more than 200 of a list it only begins: `getChange` tells how far it came.
 * @returns `notFound` where none of those that are named is there, `nothing-chosen` where the list shows none,
 *   `op-reused` where the form made another change, `unprocessable` by field where this workspace has no such owner or
 *   status, where the day has begun, and where one would have more than 20 tags; `forbidden` by rank
 */
export async function change(member: Member, form: ChangeForm, now: Date): Promise<Changed | Refusal> {
  if (!may(member, verbOf(form.asked))) return forbidden
  return inWorkspace(
    member,
    async (tx) => {
      const made = await madeBy(tx, member, form.opId)
      if (made) return again(tx, member, made, form)
      await holdWorkspace(tx, member)
      const refused = await askable(tx, member, form.asked, now)
      if (refused) return refused
      return 'query' in form.on
        ? changeList(tx, member, { ...form, query: form.on.query }, now)
        : changeSome(tx, member, { ...form, ...form.on, query: null }, now)
    },
    patience,
  )
}

type Some = Pick<ChangeForm, 'opId' | 'asked'> & {
  readonly ids: readonly string[]
  readonly seen?: Readonly<Record<string, number>>
  readonly query: string | null
}

async function changeSome(tx: Transaction, member: Member, some: Some, now: Date): Promise<Changed | Refusal> {
  const { opId, asked, ids, query } = some
  const plan = await planChange(tx, member, some, now)
  if (plan.there === 0) return notFound
  if (plan.tooMany > 0) return tooManyTags
  const id = await keepChange(tx, member, { opId, asked, query, total: ids.length, runs: false, undoes: null }, now)
  // The same press came twice at once, and the other one was first.
  return id === null ? repeated(tx, member, some) : finish(tx, member, { id, asked }, plan, now)
}

type List = Pick<ChangeForm, 'opId' | 'asked'> & { readonly query: string }

async function changeList(tx: Transaction, member: Member, list: List, now: Date): Promise<Changed | Refusal> {
  const { opId, asked, query } = list
  const where = inboxWhere(member, readInboxQuery(new URLSearchParams(query)), now)
  const first = await tx.$queryRaw<{ id: string }[]>`
    SELECT s.id FROM submission s WHERE ${where} ORDER BY s.id LIMIT ${mostAtOnce + 1}`
  if (first.length === 0) return nothingListed
  if (first.length <= mostAtOnce) {
    return changeSome(tx, member, { opId, asked, query, ids: first.map(({ id }) => id) }, now)
  }
  const [counted] = await tx.$queryRaw<{ n: bigint }[]>`SELECT count(*) AS n FROM submission s WHERE ${where}`
  const total = Number(counted?.n ?? 0)
  const id = await keepChange(tx, member, { opId, asked, query, total, runs: true, undoes: null }, now)
  if (id === null) return repeated(tx, member, list)
  return { id, changed: [], untouched: [], conflicts: [], total, state: 'running' }
}

type Press = Pick<ChangeForm, 'opId' | 'asked'> & { readonly query: string | null; readonly ids?: readonly string[] }

async function repeated(tx: Transaction, member: Member, press: Press): Promise<Changed | Refusal> {
  const made = await madeBy(tx, member, press.opId)
  const { opId, asked, query, ids = [] } = press
  return made ? again(tx, member, made, { opId, asked, on: query === null ? { ids } : { query } }) : madeAnother
}

type Made = NonNullable<Awaited<ReturnType<typeof madeBy>>>

/** What the form was answered the first time, if it asks for the same now. */
async function again(tx: Transaction, member: Member, made: Made, form: ChangeForm): Promise<Changed | Refusal> {
  const { on, asked } = form
  const sameAsked = made.undoes === null && JSON.stringify(made.asked) === JSON.stringify(asked)
  if (!sameAsked || made.query !== ('query' in on ? on.query : null)) return madeAnother
  const answer = await answerOf(tx, member, made)
  if ('query' in on) return answer
  const named = new Set([...answer.changed, ...answer.untouched, ...answer.conflicts.map(({ id }) => id)])
  return on.ids.length === answer.total && on.ids.every((id) => named.has(id)) ? answer : madeAnother
}

/** How far a change came. */
export type ChangeProgress = {
  readonly id: string
  readonly asked: Asked
  /** Who asked for it, as they were called then. */
  readonly by: string
  readonly at: Date
  readonly state: 'running' | 'done' | 'cancelled'
  /** Submissions it is for, gone through and changed, and those that somebody else changed meanwhile. */
  readonly total: number
  readonly seen: number
  readonly changed: number
  readonly conflicts: number
  /** The change that it takes back. */
  readonly undoes: string | null
  readonly undoneAt: Date | null
  /** Whether whoever asks can undo it now. */
  readonly undoable: boolean
}

/** How far a change of the member's workspace came; `notFound` alike for another's and for none. */
export async function getChange(member: Member, id: string, now: Date): Promise<ChangeProgress | Refusal> {
  if (!may(member, 'submissions.read')) return forbidden
  return inWorkspace(member, (tx) => progressOf(tx, member, id, now))
}

/** Stops a change that runs: what it changed by then stays, and can be undone. One that has ended stays as it is. */
export async function cancelChange(member: Member, id: string, now: Date): Promise<ChangeProgress | Refusal> {
  if (!may(member, 'submissions.work')) return forbidden
  return inWorkspace(member, async (tx) => {
    const own = { ...ownWorkspace(member), id }
    const found = await tx.change.findFirst({ where: own, select: { asked: true } })
    if (!found) return notFound
    if (!may(member, verbOf(found.asked as Asked))) return forbidden
    await tx.change.updateMany({ where: { ...own, state: 'running' }, data: { state: 'cancelled' } })
    return progressOf(tx, member, id, now)
  })
}

const progressColumns = {
  ...{ id: true, asked: true, authorName: true, at: true, state: true, total: true, seen: true, changed: true },
  ...{ conflicted: true, undoes: true, undoneAt: true },
} satisfies Prisma.ChangeSelect

async function progressOf(tx: Transaction, member: Member, id: string, now: Date): Promise<ChangeProgress | Refusal> {
  const found = await tx.change.findFirst({ where: { ...ownWorkspace(member), id }, select: progressColumns })
  if (!found) return notFound
  const { authorName: by, conflicted: conflicts, ...row } = found
  const asked = found.asked as Asked
  const inTime = found.at > daysAfter(now, -undoDays)
  const undoable = inTime && found.undoneAt === null && found.changed > 0 && may(member, verbOf(asked))
  return { ...row, asked, by, conflicts, undoable }
}

const nothingListed: Refusal = {
  refused: 'nothing-chosen',
  message: 'This list shows nothing now. Clear a filter, then try again.',
}

const tooManyTags: Refusal = {
  refused: 'unprocessable',
  field: 'add',
  message: 'A submission can have 20 tags at most. Remove one to add another.',
}
