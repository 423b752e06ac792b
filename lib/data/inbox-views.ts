import 'server-only'
import { randomBytes } from 'node:crypto'
import { may } from '@/lib/access/permissions'
import { ownWorkspace } from '@/lib/access/policy'
import type { Member } from '@/lib/access/viewer'
import { readInboxQuery, type InboxQuery } from '@/lib/schemas/inbox-query'
import { forbidden, notFound, type Refusal } from '@/lib/schemas/refusal'
import type { ViewForm } from '@/lib/schemas/view-form'
import { audit } from './audit'
import { ceilings, most } from './ceilings'
import type { Transaction } from './db'
import { inWorkspace } from './in-workspace'

/** A list that somebody saved under a name. */
export type SavedView = {
  readonly id: string
  readonly name: string
  readonly query: InboxQuery
  /** Whether everybody in the workspace sees it. */
  readonly shared: boolean
  /** Whether the member who asks saved it, and so may save something else in its place. */
  readonly own: boolean
  /** Whether they may remove it: their own, or a shared one by rank. */
  readonly removable: boolean
}

/** The views that the member saved and those that are shared in their workspace, by name. */
export async function listViews(member: Member): Promise<readonly SavedView[] | Refusal> {
  if (!may(member, 'submissions.read')) return forbidden
  const rows = await inWorkspace(member, (tx) =>
    tx.inboxView.findMany({
      where: { ...ownWorkspace(member), OR: seenBy(member) },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      select: { id: true, name: true, query: true, shared: true, authorId: true },
    }),
  )
  return rows.map(({ authorId, query, ...view }) => ({
    ...view,
    query: readInboxQuery(new URLSearchParams(query)),
    own: authorId === member.userId,
    removable: mayRemove(member, authorId),
  }))
}

/**
 * Saves a list under a name, or in the place of a view of the member's own. The same form sent again gives the view that
 * is there already.
 * @returns its id; `op-reused` where the form saved another one, `too-many` at 200 views of the workspace; `notFound` for
 * a view to replace that they do not see, and `forbidden` for one that is somebody else's, or to share by a rank that may
 * not
 */
export async function saveView(member: Member, form: ViewForm, now: Date): Promise<{ id: string } | Refusal> {
  if (!may(member, 'views.save') || (form.shared && !may(member, 'views.share'))) return forbidden
  const { opId, name, query, shared, view } = form
  return inWorkspace(member, async (tx) => {
    const own = ownWorkspace(member)
    const kept = { name, query, shared, savedAt: now }
    if (view !== null) return replaceView(tx, member, view, kept)
    await lockViews(tx, own.workspaceId)
    const before = await tx.inboxView.findFirst({ where: { ...own, opId }, select: madeColumns })
    if (before) {
      const same = before.authorId === member.userId && before.name === name && before.query === query
      return same && before.shared === shared ? { id: before.id } : opReused
    }
    if ((await tx.inboxView.count({ where: own })) >= most.views) return ceilings.views
    const id = randomBytes(10).toString('hex')
    await tx.inboxView.create({
      data: { ...own, id, opId, authorId: member.userId, ...kept },
      select: { id: true },
    })
    if (shared) await audit(tx, member, { action: 'view.shared', object: `view ${id}` }, now)
    return { id }
  })
}

/**
 * Removes a view for good: one's own, or a shared one by rank. What it showed is where it was.
 * @returns `notFound` alike for what is of another workspace, was removed, or is somebody else's alone
 */
export async function removeView(member: Member, id: string, now: Date): Promise<{ id: string } | Refusal> {
  if (!may(member, 'views.save')) return forbidden
  return inWorkspace(member, async (tx) => {
    const where = { ...ownWorkspace(member), id }
    const view = await tx.inboxView.findFirst({ where: { ...where, OR: seenBy(member) }, select: shownColumns })
    if (!view) return notFound
    if (!mayRemove(member, view.authorId)) return forbidden
    const { count } = await tx.inboxView.deleteMany({ where })
    if (count > 0 && view.shared) await audit(tx, member, { action: 'view.removed', object: `view ${id}` }, now)
    return { id }
  })
}

const madeColumns = { id: true, authorId: true, name: true, query: true, shared: true } as const

const shownColumns = { authorId: true, shared: true } as const

const seenBy = (member: Member) => [{ shared: true }, { authorId: member.userId }]

const mayRemove = (member: Member, authorId: string | null) => authorId === member.userId || may(member, 'views.remove')

type Kept = { readonly name: string; readonly query: string; readonly shared: boolean; readonly savedAt: Date }

async function replaceView(tx: Transaction, member: Member, id: string, kept: Kept): Promise<{ id: string } | Refusal> {
  const where = { ...ownWorkspace(member), id }
  const view = await tx.inboxView.findFirst({ where: { ...where, OR: seenBy(member) }, select: shownColumns })
  if (!view) return notFound
  if (view.authorId !== member.userId) return forbidden
  const { count } = await tx.inboxView.updateMany({ where: { ...where, authorId: member.userId }, data: kept })
  if (count === 0) return notFound
  // What only its author sees, before and after, is nobody else's matter.
  const action = kept.shared ? 'view.shared' : 'view.unshared'
  if (kept.shared || view.shared) await audit(tx, member, { action, object: `view ${id}` }, kept.savedAt)
  return { id }
}

/** One at a time saves views in a workspace, so that a form sent twice at once saves one and the ceiling holds. */
const lockViews = (tx: Transaction, workspaceId: string) =>
  tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended('views ' || ${workspaceId}, 0))::text`

const opReused: Refusal = {
  refused: 'op-reused',
  field: 'opId',
  message: 'This form saved another view already. Open the page again to save one more.',
}
