import { getAssessment } from '@/lib/data/assessments'
import { holderAt } from '@/lib/route/holder-at'
import { resumePath } from '@/lib/route/next-path'
import { post } from '@/lib/route/post'
import { seeOther } from '@/lib/route/reply'
import { isRefusal, notFound } from '@/lib/schemas/refusal'
import { resumer, resumeSession } from '@/lib/session/resume'

type Params = { key: string }

/**
 * Exchanges the key of a resume link for a key of this browser, and leaves the link for a clean address. What is unknown
 * goes back to the page of the link, which answers as any missing page does.
 */
export const POST = post<Params>({ back: ({ key }) => `/resume/${key}` }, async ({ params, request }) => {
  const viewer = await holderAt(() => resumer(params.key), request.headers)
  if (isRefusal(viewer)) return viewer
  const assessment = await getAssessment(viewer)
  if (!assessment) return notFound
  return (await resumeSession(viewer)) ?? seeOther(resumePath(assessment))
})
