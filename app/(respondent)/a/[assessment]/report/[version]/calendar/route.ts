import { calendar } from '@/lib/documents/calendar'
import { look } from '@/lib/route/look'
import { refusedSentence } from '@/lib/route/reply'
import { notFound } from '@/lib/schemas/refusal'
import { openReport } from '../../open-report'
import { versionNumber } from '../version-number'

type Params = { assessment: string; version: string }

/** What one person reads is kept nowhere and named to nobody. */
const headers = {
  'Content-Type': 'text/calendar; charset=utf-8',
  'Content-Disposition': 'attachment; filename="seam-gauge-plan.ics"',
  'Cache-Control': 'private, no-store',
  'Referrer-Policy': 'no-referrer',
}

export const GET = look<Params>(async ({ assessment, version }) => {
  const number = versionNumber(version)
  const open = number === null ? null : await openReport(assessment, number)
  if (!open?.report) return refusedSentence(notFound)
  return new Response(calendar(open.report, assessment), { headers })
})
