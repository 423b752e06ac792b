import 'server-only'
import { getPipeline } from '@/lib/data/status-names'
import { failExport, findRunningExport, finishExport, keepStretch, nextStretch } from '@/lib/data/export-run'
import type { RunningExport } from '@/lib/data/export-run'
import { exportRow, type ExportCell } from '@/lib/documents/export-columns'
import { tableFiles } from '@/lib/documents/table-files'
import { exportColumns } from '@/lib/schemas/export-columns'
import { isRefusal } from '@/lib/schemas/refusal'

/** Milliseconds after which a worker lets others go first: letters wait for no file. */
const TURN = 1_000

/**
 * Writes an export for about a second, a stretch of rows at a time, and goes on in another turn. What is kept is whole
 * stretches: whoever is cut off goes on, here or in another process, where the last one ended.
 * @param again asks the queue for another turn
 * @param last whether the queue tries no more after this
 * @throws when it has to be tried again
 */
export async function writeExport(id: string, again: () => Promise<void>, last = false): Promise<void> {
  const until = performance.now() + TURN
  try {
    for (;;) {
      const running = await findRunningExport(id, new Date())
      if (!running) return
      await writeOn(running)
      if (performance.now() >= until) return await again()
    }
  } catch (error) {
    if (!last) throw error
    console.error('An export could not be written:', error)
    await failExport(id, 'The file could not be made. This is a mistake of ours. Ask for it again.', new Date())
  }
}

/** Writes the next stretch, or the ends of the file where there is none. */
async function writeOn(running: RunningExport): Promise<void> {
  const chosen = exportColumns.filter(({ id }) => running.columns.includes(id))
  const titles = chosen.map(({ title }) => title)
  const file = tableFiles[running.format]
  const stretch = await nextStretch(running)
  if (!stretch) return finishExport(running, await file.ends(titles, running.written), new Date())
  const pipeline = await getPipeline(running.member)
  if (isRefusal(pipeline)) return
  const cells: readonly ExportCell[] = chosen.map(({ id }) => id)
  const told = { ...pipeline, now: running.askedAt }
  const rows = stretch.lines.map((line) => exportRow(line, cells, told))
  const { bytes, written } = await file.more(titles, rows, running.written)
  await keepStretch(running, { number: stretch.number, rows: rows.length, bytes, written })
}
