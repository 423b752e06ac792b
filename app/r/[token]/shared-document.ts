import { refusedSentence, seeOther } from '@/lib/route/reply'
import { isRefusal } from '@/lib/schemas/refusal'
import type { Report } from '@/lib/views/report/report'
import { openShared } from './open-shared'
import { sharedReport } from './shared-report'

export type Params = { token: string }

/**
 * A shared report as a file. What opens nothing leads to the page of the link, which answers as any missing page does;
 * so does a what-if, which is to be read on its page alone.
 */
export async function sharedDocument(
  { token }: Params,
  make: (report: Report, by: string | null) => Response | Promise<Response>,
) {
  const opened = await openShared(token)
  if (!isRefusal(opened) && !opened.shared.whatIf) return make(sharedReport(opened), opened.look?.workspace ?? null)
  if (isRefusal(opened) && opened.refused === 'too-many-misses') return refusedSentence(opened)
  return seeOther(`/r/${encodeURIComponent(token.toWellFormed())}`)
}
