import { post } from '@/lib/route/post'
import { json, seeOther } from '@/lib/route/reply'
import { saveAs } from '@/lib/route/save-as'
import { isRefusal, notFound } from '@/lib/schemas/refusal'
import { parseShareForm } from '@/lib/schemas/share-form'
import { respondent } from '@/lib/session/respondent'
import { makeShare } from '@/lib/session/shares'

type Params = { assessment: string }

export const POST = post<Params>({ back: ({ assessment }) => `/a/${assessment}/share` }, async ({ params, body }) => {
  const viewer = await respondent(params.assessment)
  if (!viewer) return notFound
  const isForm = body.kind === 'form'
  const form = parseShareForm(isForm ? body.fields : body.value)
  if (isRefusal(form)) return form
  const made = await saveAs(body.kind, form, (sent) => makeShare(viewer, sent))
  if (isRefusal(made)) return made
  // The address names the share, which proves nothing. The key is worked out again where the link is shown.
  const next = `/a/${viewer.assessmentId}/share?made=${made.id}` as const
  return isForm ? seeOther(next) : json({ next })
})
