import { cancelExport } from '@/lib/data/exports'
import { memberPost } from '@/lib/route/member-post'
import { json, seeOther } from '@/lib/route/reply'
import { isRowId } from '@/lib/schemas/ids'
import { isRefusal, notFound } from '@/lib/schemas/refusal'
import { exportsPage, type ExportParams } from '../../exports-page'

/** Stops an export, or deletes its file. Pressed twice, it is done once. */
export const POST = memberPost<ExportParams>({ back: () => exportsPage }, async ({ member, params, body }) => {
  const cancelled = isRowId(params.export) ? await cancelExport(member, params.export, new Date()) : notFound
  if (isRefusal(cancelled)) return cancelled
  return body.kind === 'json' ? json(cancelled) : seeOther(`${exportsPage}?cancelled=1`)
})
