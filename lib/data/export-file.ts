import 'server-only'
import { may } from '@/lib/access/permissions'
import { ownWorkspace } from '@/lib/access/policy'
import type { Member } from '@/lib/access/viewer'
import { forbidden, notFound, type Refusal } from '@/lib/schemas/refusal'
import { actingMember } from './acting-member'
import { audit } from './audit'
import { inWorkspace } from './in-workspace'

/** A file that is ready, to be read part by part. */
export type ExportFile = {
  readonly format: 'csv' | 'xlsx'
  readonly askedAt: Date
  readonly bytes: number
  /** The number of the last part; they are numbered from 0. */
  readonly last: number
}

/**
 * Opens the file of an export and notes that it was. @returns `notFound` alike where there is no such export, and where
 * its file is not ready or is gone: a part of a file is never given
 */
export async function openExport(member: Member, id: string, now: Date): Promise<ExportFile | Refusal> {
  return lookedAt(member, id, now, true)
}

/** The same without a note of it, for whoever asks about the file and takes nothing. */
export async function getExportFile(member: Member, id: string, now: Date): Promise<ExportFile | Refusal> {
  return lookedAt(member, id, now, false)
}

async function lookedAt(member: Member, id: string, now: Date, taken: boolean): Promise<ExportFile | Refusal> {
  if (!may(member, 'submissions.export')) return forbidden
  const own = ownWorkspace(member)
  return inWorkspace(member, async (tx) => {
    const row = await tx.export.findFirst({
      where: { ...own, id, state: 'ready', expiresAt: { gt: now } },
      select: { format: true, createdAt: true },
    })
    if (!row) return notFound
    const [written] = await tx.$queryRaw<{ bytes: bigint; last: number }[]>`
      SELECT coalesce(sum(octet_length(bytes)), 0)::bigint AS bytes, coalesce(max(number), -1) AS last FROM export_part
      WHERE workspace_id = ${own.workspaceId} AND export_id = ${id}`
    if (!written || written.last < 0) return notFound
    if (taken) await audit(tx, member, { action: 'export.downloaded', object: `export ${id}` }, now)
    return { format: row.format, askedAt: row.createdAt, bytes: Number(written.bytes), last: written.last }
  })
}

/**
 * One part of such a file. Whether the member may still take it is read anew for each part: whoever is removed while they
 * download gets no more of it. @returns `forbidden` then, and `notFound` where the file is gone
 */
export async function getExportPart(
  member: Member,
  id: string,
  number: number,
  now: Date,
): Promise<Uint8Array<ArrayBuffer> | Refusal> {
  if (!may(member, 'submissions.export')) return forbidden
  const asking = await actingMember(member.workspaceId, member.userId)
  if (!asking || !may(asking, 'submissions.export')) return forbidden
  const own = ownWorkspace(asking)
  return inWorkspace(asking, async (tx) => {
    const found = await tx.exportPart.findFirst({
      where: { ...own, exportId: id, number, export: { is: { state: 'ready', expiresAt: { gt: now } } } },
      select: { bytes: true },
    })
    return found?.bytes ?? notFound
  })
}
