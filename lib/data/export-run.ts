import 'server-only'
import { may } from '@/lib/access/permissions'
import { ownWorkspace } from '@/lib/access/policy'
import type { Member } from '@/lib/access/viewer'
import { actingMember } from './acting-member'
import { db, type Transaction } from './db'
import { exportLines, type ExportLine } from './export-lines'
import { Prisma } from './generated/client'
import { inBatches } from './in-batches'
import { inWorkspace } from './in-workspace'
import { daysAfter, exportDays } from './lifetime'

/** An export that is being written, as far as it has come. */
export type RunningExport = {
  readonly id: string
  /** Whoever asked for it, with the rank they have now. */
  readonly member: Member
  readonly columns: readonly string[]
  readonly format: 'csv' | 'xlsx'
  readonly askedAt: Date
  readonly parts: number
  readonly written: { readonly crc: number; readonly size: number; readonly packed: number }
}

/** Bytes of a part: what a download holds of a file at once. */
const PART = 1_000_000

/**
 * An export that is to be written on. Null where it was settled, and where whoever asked for it may take nothing away any
 * more: then it is cancelled. Takes no member: the worker asks, for everyone.
 */
export async function findRunningExport(id: string, now: Date): Promise<RunningExport | null> {
  const row = await db().export.findFirst({ where: { id, state: { in: ['queued', 'running'] } }, select: columns })
  if (!row) return null
  const member = await actingMember(row.workspaceId, row.authorId)
  if (!member || !may(member, 'submissions.export')) {
    await settle(id, row.workspaceId, { state: 'cancelled', settledAt: now })
    return null
  }
  if (row.state === 'queued')
    await db().export.updateMany({ where: { id, state: 'queued' }, data: { state: 'running' } })
  const { columns: chosen, format, createdAt: askedAt, parts, crc, size, packed } = row
  const written = { crc: Number(crc), size: Number(size), packed: Number(packed) }
  return { id, member, columns: chosen, format, askedAt, parts, written }
}

const columns = {
  ...{ workspaceId: true, authorId: true, columns: true, format: true, state: true, createdAt: true },
  ...{ parts: true, crc: true, size: true, packed: true },
} as const

/** The next stretch of an export, with what its submissions say now; null where all is written. */
export function nextStretch({
  id,
  member,
  columns,
}: RunningExport): Promise<{ readonly number: number; readonly lines: readonly ExportLine[] } | null> {
  return inWorkspace(
    member,
    async (tx) => {
      const stretch = await tx.exportStretch.findFirst({
        where: { ...ownWorkspace(member), exportId: id, done: false },
        orderBy: { number: 'asc' },
        select: { number: true, ids: true },
      })
      if (!stretch) return null
      const lines = await exportLines(tx, member, stretch.ids, columns.includes('notes'))
      return { number: stretch.number, lines }
    },
    20_000,
  )
}

/** What a stretch became: its bytes, its rows, and how far the file has come with them. */
type Kept = {
  readonly number: number
  readonly rows: number
  readonly bytes: Buffer
  readonly written: RunningExport['written']
}

/**
 * Keeps what a stretch became and that it is done, both or neither, so that no row is ever written twice. Where
 * somebody cancelled the export meanwhile, or another worker was quicker, nothing is kept. Takes no member: the worker
 * alone does it.
 */
export async function keepStretch({ id, member, parts }: RunningExport, { number, rows, bytes, written }: Kept) {
  const own = ownWorkspace(member)
  await orNothing(async (tx) => {
    const stretch = { ...own, exportId: id, number, done: false }
    await mustChange(tx.exportStretch.updateMany({ where: stretch, data: { done: true } }))
    const pieces = await addParts(tx, { ...own, exportId: id }, parts + 1, bytes)
    const come = { parts: parts + pieces, done: { increment: rows }, ...written }
    await mustChange(tx.export.updateMany({ where: { ...own, id, state: 'running', parts }, data: come }))
  })
}

/** Keeps the two ends of an export and says that it is ready. Takes no member: the worker alone does it. */
export async function finishExport(
  { id, member, parts }: RunningExport,
  { head, tail }: { readonly head: Buffer; readonly tail: Buffer },
  now: Date,
): Promise<void> {
  const own = ownWorkspace(member)
  await orNothing(async (tx) => {
    const pieces = await addParts(tx, { ...own, exportId: id }, parts + 1, tail)
    await tx.exportPart.createMany({ data: [{ ...own, exportId: id, number: 0, bytes: new Uint8Array(head) }] })
    const ready = {
      state: 'ready',
      parts: parts + pieces,
      settledAt: now,
      expiresAt: daysAfter(now, exportDays),
    } as const
    await mustChange(tx.export.updateMany({ where: { ...own, id, state: 'running', parts }, data: ready }))
  })
}

/** Says that an export failed, and why; what was written of it goes. Takes no member: the worker alone does it. */
export async function failExport(id: string, problem: string, now: Date): Promise<void> {
  const row = await db().export.findFirst({ where: { id }, select: { workspaceId: true } })
  if (row) await settle(id, row.workspaceId, { state: 'failed', problem, settledAt: now })
}

/**
 * Says of exports whose job used up its tries without saying so itself that they failed: a worker that is killed leaves
 * no word. Takes no member: the worker alone does it. @returns how many
 */
export async function failForsakenExports(now: Date): Promise<number> {
  return db().$executeRaw(Prisma.sql`
    UPDATE "export" SET "state" = 'failed', "settled_at" = ${now}, "problem" = 'It was cut off every time it was tried.'
    WHERE "state" IN ('queued', 'running') AND EXISTS (
      SELECT 1 FROM "graphile_worker"."jobs" j
      WHERE j."key" = 'export ' || "export"."id" AND j."locked_at" IS NULL AND j."attempts" >= j."max_attempts")`)
}

/** Deletes what was written of an export, a hundred parts at a time, and what it holds. */
export async function dropParts(workspaceId: string, exportId: string): Promise<void> {
  await db().exportStretch.deleteMany({ where: { workspaceId, exportId } })
  await inBatches({ batch: 100, most: 10_000 }, async (batch) => {
    const some = { where: { workspaceId, exportId }, select: { number: true }, take: batch }
    const numbers = (await db().exportPart.findMany(some)).map(({ number }) => number)
    await db().exportPart.deleteMany({ where: { workspaceId, exportId, number: { in: numbers } } })
    return numbers.length
  })
}

type Settled = { readonly state: 'failed' | 'cancelled'; readonly problem?: string; readonly settledAt: Date }

async function settle(id: string, workspaceId: string, data: Settled): Promise<void> {
  await db().export.updateMany({ where: { id, workspaceId, state: { in: ['queued', 'running'] } }, data })
  await dropParts(workspaceId, id)
}

async function addParts(
  tx: Transaction,
  of: { readonly workspaceId: string; readonly exportId: string },
  from: number,
  bytes: Buffer,
): Promise<number> {
  const pieces = Math.ceil(bytes.length / PART)
  for (let piece = 0; piece < pieces; piece += 1) {
    const part = new Uint8Array(bytes.subarray(piece * PART, (piece + 1) * PART))
    await tx.exportPart.createMany({ data: [{ ...of, number: from + piece, bytes: part }] })
  }
  return pieces
}

class Overtaken extends Error {}

async function mustChange(change: Promise<{ count: number }>): Promise<void> {
  if ((await change).count !== 1) throw new Overtaken()
}

async function orNothing(work: (tx: Transaction) => Promise<void>): Promise<void> {
  try {
    await db().$transaction(work, { timeout: 20_000 })
  } catch (error) {
    if (error instanceof Overtaken) return
    // Of two workers that write the same part at once, the second finds it there.
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002') return
    throw error
  }
}
