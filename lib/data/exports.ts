import 'server-only'
import { randomBytes } from 'node:crypto'
import { may } from '@/lib/access/permissions'
import { ownWorkspace } from '@/lib/access/policy'
import type { Member } from '@/lib/access/viewer'
import type { ExportForm } from '@/lib/schemas/export-form'
import { readInboxQuery } from '@/lib/schemas/inbox-query'
import { forbidden, notFound, type Refusal } from '@/lib/schemas/refusal'
import { audit } from './audit'
import { ceilings, most } from './ceilings'
import { db, type Transaction } from './db'
import { dropParts } from './export-run'
import { Prisma } from './generated/client'
import { inWorkspace } from './in-workspace'
import { orderOf, partsOf } from './inbox-order'
import { inboxWhere } from './inbox-where'
import { daysAfter, exportDays, exportToldDays } from './lifetime'

/** A file of submissions that somebody asked for. */
export type Export = {
  readonly id: string
  /** Who asked for it, as they were called then. */
  readonly by: string
  readonly format: 'csv' | 'xlsx'
  readonly state: 'queued' | 'running' | 'ready' | 'failed' | 'cancelled'
  /** Rows there were when it was asked for, and rows written. */
  readonly total: number
  readonly done: number
  readonly columns: number
  /** The list it is made of, as its address says it; null where rows were named. */
  readonly query: string | null
  readonly problem: string | null
  readonly askedAt: Date
  readonly settledAt: Date | null
  /** When its file is deleted. */
  readonly expiresAt: Date
}

/** Submissions of one stretch: read, written and kept at once. Notes in full make them long. */
const STRETCH = { plain: 2_000, withNotes: 200 }
/** Rows that a sheet can have, less its titles. */
const SHEET = 1_048_575
/** A million ids are found and put in order in a few seconds. */
const PATIENCE = 30_000

/** How many exports the list shows. */
const SHOWN = 50

/**
 * Asks for a file of the submissions that a list shows at this moment, or of those that are named, in the list's order.
 * A worker makes it; which rows it has is settled here. The same form sent again gives the same export.
 * @returns its id and its rows; `nothing-chosen` where there is no row, `too-many` at 50 exports, `unprocessable` where a
 * sheet cannot have so many rows, `op-reused` where the form asked for something else before
 */
export async function askExport(
  member: Member,
  form: ExportForm,
  now: Date,
): Promise<{ readonly id: string; readonly total: number } | Refusal> {
  if (!may(member, 'submissions.export')) return forbidden
  try {
    return await inWorkspace(member, (tx) => asked(tx, member, form, now), PATIENCE)
  } catch (error) {
    if (error instanceof Refused) return error.refusal
    // Of two that come at once, the second finds what the first asked for.
    const twice = error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002'
    if (!twice) throw error
    return inWorkspace(member, async (tx) => (await askedBefore(tx, member, form)) ?? opReused)
  }
}

/** Takes the whole transaction back. */
class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.message)
  }
}

async function asked(tx: Transaction, member: Member, form: ExportForm, now: Date) {
  const before = await askedBefore(tx, member, form)
  if (before) return before
  const own = ownWorkspace(member)
  const live = { ...own, state: { in: ['queued', 'running', 'ready'] as const }, expiresAt: { gt: now } }
  if ((await tx.export.count({ where: { ...live, state: { in: [...live.state.in] } } })) >= most.exports) {
    return ceilings.exports
  }
  const id = randomBytes(10).toString('hex')
  const author = { authorId: member.userId, authorName: await nameOf(tx, member) }
  const { opId, columns, format } = form
  const row = { ...own, id, opId, ...author, query: queryOf(form), columns: [...columns], format, total: 0 }
  await tx.export.createMany({ data: [{ ...row, createdAt: now, expiresAt: daysAfter(now, exportDays) }] })
  const total = await stretched(tx, member, id, form, now)
  if (total === 0) throw new Refused(nothing)
  if (format === 'xlsx' && total > SHEET) throw new Refused(tooLong)
  await tx.export.updateMany({ where: { ...own, id }, data: { total } })
  const meta = { format, rows: total, columns: columns.join(' '), of: 'query' in form.of ? 'list' : 'ids' }
  await audit(tx, member, { action: 'submissions.exported', object: `export ${id}`, meta }, now)
  return { id, total }
}

async function askedBefore(tx: Transaction, member: Member, form: ExportForm) {
  const where = { ...ownWorkspace(member), opId: form.opId }
  const select = { id: true, total: true, query: true, columns: true, format: true }
  const before = await tx.export.findFirst({ where, select })
  if (!before) return null
  const same =
    before.query === queryOf(form) && before.format === form.format && before.columns.join() === form.columns.join()
  return same ? { id: before.id, total: before.total } : opReused
}

const queryOf = ({ of }: ExportForm) => ('query' in of ? of.query : null)

/** Keeps which submissions an export is to hold, a stretch to a row, in its order. @returns how many there are */
async function stretched(tx: Transaction, member: Member, id: string, { of, columns }: ExportForm, now: Date) {
  const { workspaceId } = ownWorkspace(member)
  const each = columns.includes('notes') ? STRETCH.withNotes : STRETCH.plain
  const [row] = await tx.$queryRaw<{ total: number }[]>`
    WITH found AS (
      SELECT s.id::text AS id, row_number() OVER (ORDER BY ${'query' in of ? listed(of.query) : named(of.ids)}) - 1 AS place
      FROM submission s WHERE ${'query' in of ? inboxWhere(member, readInboxQuery(new URLSearchParams(of.query)), now) : among(member, of.ids)}
    ), kept AS (
      INSERT INTO export_stretch (workspace_id, export_id, number, ids)
      SELECT ${workspaceId}, ${id}, (place / ${each}::int)::int, array_agg(id ORDER BY place) FROM found GROUP BY 3
      RETURNING cardinality(ids) AS rows
    )
    SELECT coalesce(sum(rows), 0)::int AS total FROM kept`
  return row?.total ?? 0
}

/** The order of a list, from its beginning to its end. */
function listed(query: string): Prisma.Sql {
  const order = orderOf(readInboxQuery(new URLSearchParams(query)))
  const [{ by } = { by: Prisma.sql`s.id` }] = partsOf(order, null, false)
  return order.valued ? Prisma.sql`(${order.valued.yes}) DESC, ${by}` : by
}

const named = (ids: readonly string[]) => Prisma.sql`array_position(${[...ids]}::text[], s.id::text)`
const among = (member: Member, ids: readonly string[]) =>
  Prisma.sql`s.workspace_id = ${ownWorkspace(member).workspaceId} AND s.removed_at IS NULL AND s.id = ANY(${[...ids]}::text[])`

/** What was asked for in the member's workspace within 90 days, the latest first, 50 at most. */
export async function listExports(member: Member): Promise<readonly Export[] | Refusal> {
  if (!may(member, 'submissions.export')) return forbidden
  return inWorkspace(member, async (tx) => {
    const rows = await tx.export.findMany({
      where: ownWorkspace(member),
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: SHOWN,
      select: {
        ...{
          id: true,
          authorName: true,
          format: true,
          state: true,
          total: true,
          done: true,
          columns: true,
          query: true,
        },
        ...{ problem: true, createdAt: true, settledAt: true, expiresAt: true },
      },
    })
    return rows.map(({ authorName: by, createdAt: askedAt, columns, ...row }) => ({
      ...row,
      by,
      askedAt,
      columns: columns.length,
    }))
  })
}

/**
 * Stops an export, or deletes the file of one that is ready. Doing it again changes nothing.
 * @returns `notFound` where the member's workspace has no such export
 */
export async function cancelExport(member: Member, id: string, now: Date): Promise<{ readonly id: string } | Refusal> {
  if (!may(member, 'submissions.export')) return forbidden
  const own = ownWorkspace(member)
  const found = await inWorkspace(member, async (tx) => {
    const there = await tx.export.findFirst({ where: { ...own, id }, select: { id: true } })
    if (!there) return notFound
    const state = { in: ['queued', 'running', 'ready'] as ('queued' | 'running' | 'ready')[] }
    const { count } = await tx.export.updateMany({
      where: { ...own, id, state },
      data: { state: 'cancelled', settledAt: now },
    })
    if (count > 0) await audit(tx, member, { action: 'export.cancelled', object: `export ${id}` }, now)
    return there
  })
  if ('id' in found) await dropParts(own.workspaceId, id)
  return found
}

/**
 * Deletes the files of exports whose days are over, and after 90 days the exports as well. Takes no member: time asks, not
 * a person. @returns how many files
 */
export async function deleteOldExports(now: Date): Promise<number> {
  const due = {
    OR: [{ expiresAt: { lte: now } }, { state: { in: ['failed', 'cancelled'] as ('failed' | 'cancelled')[] } }],
  }
  const where = { ...due, AND: { OR: [{ written: { some: {} } }, { stretches: { some: {} } }] } }
  const over = await db().export.findMany({ where, select: { id: true, workspaceId: true } })
  for (const { id, workspaceId } of over) await dropParts(workspaceId, id)
  await db().export.deleteMany({ where: { createdAt: { lte: daysAfter(now, -exportToldDays) } } })
  return over.length
}

async function nameOf(tx: Transaction, member: Member): Promise<string> {
  const user = await tx.user.findFirst({ where: { id: member.userId }, select: { name: true, email: true } })
  return user?.name.trim() || user?.email || 'A member'
}

const nothing: Refusal = { refused: 'nothing-chosen', message: 'Nothing to export. No submission is in this list.' }

const tooLong: Refusal = {
  refused: 'unprocessable',
  field: 'format',
  message: 'A sheet holds 1,048,575 rows, and this list has more. Choose CSV.',
}

const opReused: Refusal = {
  refused: 'op-reused',
  field: 'opId',
  message: 'This form asked for another export already. Open the page again to ask for one more.',
}
