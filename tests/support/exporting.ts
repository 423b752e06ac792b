import { randomUUID } from 'node:crypto'
import { parse } from 'csv-parse/sync'
import type { Member } from '@/lib/access/viewer'
import { openExport, getExportPart } from '@/lib/data/export-file'
import { askExport, listExports, type Export } from '@/lib/data/exports'
import { writeExport } from '@/lib/jobs/export-job'
import { usualColumns } from '@/lib/schemas/export-columns'
import { type ExportForm } from '@/lib/schemas/export-form'
import { isRefusal } from '@/lib/schemas/refusal'
import { newMember, newWorkspace } from './members'
import { newId, plantAll, withAsk, type Ask } from './planting'
import { plantedLink } from './submitted'

/** What a form asks for: all submissions as CSV, unless it says otherwise. */
export const exportForm = (more: Partial<ExportForm> = {}): ExportForm => ({
  ...{ opId: randomUUID(), of: { query: 'view=all' }, columns: usualColumns, format: 'csv', ...more },
})

/** Many submissions of one link, each with a visit of its own, and nothing behind them. @returns their ids */
export async function plantMany(
  ask: Ask,
  workspaceId: string,
  linkId: string,
  count: number,
  more: (at: number) => object = () => ({}),
) {
  const ids = Array.from({ length: count }, newId)
  const at = (index: number) => new Date(Date.UTC(2026, 0, 1, 0, 0, index))
  const where = { workspace_id: workspaceId, link_id: linkId }
  const visits = ids.map((id, index) => ({
    id,
    ...where,
    opened_at: at(index),
    started_at: at(index),
    submitted_at: at(index),
  }))
  await plantAll(ask, 'visit', visits)
  const rows = ids.map((id, index) => ({
    ...{
      id,
      visit_id: id,
      ...where,
      created_at: at(index),
      sent_at: at(index),
      status_at: at(index),
      untouched_since: at(index),
    },
    ...{ status: 'new', note_count: 0, revision: 0, urgency: 3, close_call: false, tags: [], signs: [], patterns: [] },
    ...{
      sort_name: `business ${index}`,
      business_name: `Business ${index}`,
      contact_email: `b${index}@mail.test`,
      ...more(index),
    },
  }))
  const columns = Object.keys(rows[0] ?? {}).map((column) => `"${column}"`)
  await ask(
    `INSERT INTO submission (${columns.join(', ')})
     SELECT ${columns.join(', ')} FROM json_populate_recordset(null::submission, $1::json)`,
    [JSON.stringify(rows)],
  )
  return ids
}

/** Asks for an export. @throws when it is refused */
export async function askedFor(member: Member, more: Partial<ExportForm> = {}, now = new Date()) {
  const asked = await askExport(member, exportForm(more), now)
  if (isRefusal(asked)) throw new Error(asked.message)
  return asked
}

/** Goes through all turns of a worker. @returns how many it took */
export async function written(id: string): Promise<number> {
  let turns = 0
  for (let more = true; more; turns += 1) {
    more = false
    await writeExport(id, async () => void (more = true))
  }
  return turns
}

/** The bytes of an export as whoever downloads it gets them. @throws when it is not there */
export async function downloaded(member: Member, id: string): Promise<Buffer> {
  const file = await openExport(member, id, new Date())
  if (isRefusal(file)) throw new Error(file.message)
  const pieces: Uint8Array[] = []
  for (let number = 0; number <= file.last; number += 1) {
    const part = await getExportPart(member, id, number, new Date())
    if (isRefusal(part)) throw new Error(part.message)
    pieces.push(part)
  }
  return Buffer.concat(pieces)
}

/** A question to the database, on a connection of its own. */
export const ask: Ask = (sql, values) => withAsk(process.env.DATABASE_URL ?? '', (one) => one(sql, values))

/** The rows of a file, its titles among them. */
export const csvRows = (csv: Buffer) => parse(csv, { bom: true }) as string[][]

/** A workspace with a link, and who asks for its exports: the owner looks on. */
export async function exportingWorkspace() {
  const workspaceId = await newWorkspace()
  return {
    workspaceId,
    link: (await plantedLink(ask, workspaceId)).id,
    owner: await newMember(workspaceId, 'owner'),
    member: await newMember(workspaceId, 'member', 'Demo Member'),
  }
}

/** One export as somebody who may sees it. @throws when there is none */
export async function exportOf(owner: Member, id: string): Promise<Export> {
  const all = await listExports(owner)
  const found = isRefusal(all) ? undefined : all.find((line) => line.id === id)
  if (!found) throw new Error('There is no such export')
  return found
}

/** How many parts and stretches are kept of an export. */
export async function keptOf(id: string) {
  const [row] = await ask<{ parts: number; stretches: number }>(
    `SELECT (SELECT count(*)::int FROM export_part WHERE export_id = $1) AS parts,
      (SELECT count(*)::int FROM export_stretch WHERE export_id = $1) AS stretches`,
    [id],
  )
  return row
}

/** How many lines the audit log has of an action. */
export const auditLines = async (action: string, object: string) =>
  (await ask('SELECT 1 FROM audit WHERE action = $1 AND object = $2', [action, object])).length
