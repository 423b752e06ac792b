import { randomUUID } from 'node:crypto'
import type { Viewer } from '@/lib/access/viewer'
import { post } from '@/lib/route/post'
import { json, seeOther } from '@/lib/route/reply'
import { isRefusal, notFound } from '@/lib/schemas/refusal'
import { parseShareForm, type ShareForm } from '@/lib/schemas/share-form'
import { makeShare, respondent } from '@/lib/session'

type Params = { assessment: string }

export const POST = post<Params>({ back: ({ assessment }) => `/a/${assessment}/share` }, async ({ params, body }) => {
  const viewer = await respondent(params.assessment)
  if (!viewer) return notFound
  const isForm = body.kind === 'form'
  const form = parseShareForm(isForm ? body.fields : body.value)
  if (isRefusal(form)) return form
  const made = isForm ? await makeByForm(viewer, form) : await makeShare(viewer, form)
  if (isRefusal(made)) return made
  // The address names the share, which proves nothing. The key is worked out again where the link is shown.
  const next = `/a/${viewer.assessmentId}/share?made=${made.id}` as const
  return isForm ? seeOther(next) : json({ next })
})

/** A browser may bring back a page with the form's old id in it. A person who then asks for something else means it. */
async function makeByForm(viewer: Viewer, form: ShareForm) {
  const made = await makeShare(viewer, form)
  if (!isRefusal(made) || made.refused !== 'op-reused') return made
  return makeShare(viewer, { ...form, opId: randomUUID() })
}
