import { getExportFile, openExport, getExportPart } from '@/lib/data/export-file'
import { within } from '@/lib/data/limits'
import { exportReply } from '@/lib/route/export-reply'
import { memberLook } from '@/lib/route/member-look'
import { isRowId } from '@/lib/schemas/ids'
import { isRefusal, notFound, type Refusal } from '@/lib/schemas/refusal'
import type { ExportParams } from '../../exports-page'

/** The file of an export, for members who may take it away, 200 an hour. Asking about it takes nothing. */
export const GET = memberLook<ExportParams>(async ({ member, params: { export: id }, request }) => {
  if (!isRowId(id)) return notFound
  const file = await getExportFile(member, id, new Date())
  if (isRefusal(file)) return file
  if (request.method === 'HEAD') return exportReply(file, null)
  if (!(await within('export', member.userId))) return tooManyFiles
  const opened = await openExport(member, id, new Date())
  if (isRefusal(opened)) return opened
  return exportReply(opened, (number) => getExportPart(member, id, number, new Date()))
})

const tooManyFiles: Refusal = {
  refused: 'too-many-tries',
  message: 'You took 200 files within the hour. Try again in an hour.',
}
