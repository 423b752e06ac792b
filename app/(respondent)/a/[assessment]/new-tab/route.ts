import { post } from '@/lib/route/post'
import { json, seeOther } from '@/lib/route/reply'
import { isRefusal, notFound } from '@/lib/schemas/refusal'
import { respondent } from '@/lib/session/respondent'
import { makeLink } from '@/lib/session/resume'

type Params = { assessment: string }

/**
 * Makes a resume link by which a frame goes on in a tab of its own, where the browser does not show what it keeps for the
 * frame. The link is told to a script alone; without one the page that makes such links does the same.
 */
export const POST = post<Params>({ back: ({ assessment }) => `/a/${assessment}/save` }, async ({ params, body }) => {
  const viewer = await respondent(params.assessment)
  if (!viewer) return notFound
  if (body.kind === 'form') return seeOther(`/a/${viewer.assessmentId}/save`)
  const made = await makeLink(viewer)
  return isRefusal(made) ? made : json({ link: made.link })
})
