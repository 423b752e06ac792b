import { getVersion } from '@/lib/data/versions'
import { followUpCalendar } from '@/lib/documents/follow-up-calendar'
import { post } from '@/lib/route/post'
import { isRefusal, notFound } from '@/lib/schemas/refusal'
import { respondent } from '@/lib/session/respondent'
import { makeLink } from '@/lib/session/resume'
import { followUpDays } from '@/lib/views/follow-up'
import { dayAfter } from '@/lib/views/report/days'

type Params = { assessment: string }

/** What one person reads is kept nowhere and named to nobody. */
const headers = {
  'Content-Type': 'text/calendar; charset=utf-8',
  'Content-Disposition': 'attachment; filename="seam-gauge-follow-up.ics"',
  'Cache-Control': 'private, no-store',
  'Referrer-Policy': 'no-referrer',
}

/** A POST, because it makes a resume link: an address that is merely opened must make nothing. */
export const POST = post<Params>({ back: ({ assessment }) => `/a/${assessment}/follow-up` }, async ({ params }) => {
  const viewer = await respondent(params.assessment)
  const latest = viewer && (await getVersion(viewer, 'latest'))
  if (!viewer || !latest) return notFound
  const made = await makeLink(viewer)
  if (isRefusal(made)) return made
  const submittedOn = latest.submittedAt.toISOString().slice(0, 10)
  const entries = followUpDays.map((day) => ({ day, on: dayAfter(submittedOn, day) }))
  return new Response(followUpCalendar(entries, viewer.assessmentId, made.link), { headers })
})
