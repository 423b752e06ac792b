import { addVendor } from '@/lib/data/vendor-adding'
import { post } from '@/lib/route/post'
import { refusedForm } from '@/lib/route/refused-form'
import { json, seeOther } from '@/lib/route/reply'
import { saveAs } from '@/lib/route/save-as'
import { forgetTyped } from '@/lib/route/typed-fields'
import { isRefusal, notFound } from '@/lib/schemas/refusal'
import { parseNewVendor } from '@/lib/schemas/vendor-details'
import { renewSession } from '@/lib/session/browser-session'
import { respondent } from '@/lib/session/respondent'

type Params = { assessment: string }

const page = ({ assessment }: Params) => `/a/${assessment}/vendors/new` as const

export const POST = post<Params>({ back: page }, async ({ params, body }) => {
  const viewer = await respondent(params.assessment)
  if (!viewer) return notFound
  const under = `/a/${viewer.assessmentId}/vendors` as const
  const isForm = body.kind === 'form'
  const vendor = parseNewVendor(isForm ? body.fields : body.value)
  const added = isRefusal(vendor)
    ? vendor
    : await saveAs(body.kind, vendor, (sent) => addVendor(viewer, sent, new Date()))
  if (isRefusal(added)) {
    return isForm ? refusedForm(added, { form: 'new-vendor', under, page: page(params) }, body.fields) : added
  }
  await renewSession(viewer)
  const next = `${under}/${added.id}` as const
  if (!isForm) return json({ id: added.id, next })
  await forgetTyped('new-vendor', under)
  return seeOther(next)
})
