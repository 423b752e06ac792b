import { post } from '@/lib/route/post'
import { refusedForm } from '@/lib/route/refused-form'
import { json, seeOther } from '@/lib/route/reply'
import { saveAs } from '@/lib/route/save-as'
import { forgetTyped } from '@/lib/route/typed-fields'
import { isRefusal, notFound } from '@/lib/schemas/refusal'
import { parseVendorLink } from '@/lib/schemas/vendor-link-form'
import { renewSession } from '@/lib/session/browser-session'
import { makeVendorLink } from '@/lib/session/vendor-links'
import { askPage, vendorViewer, type VendorParams } from '../params'

const form = 'vendor-link'

export const POST = post<VendorParams>({ back: askPage }, async ({ params, body }) => {
  const viewer = await vendorViewer(params)
  if (!viewer) return notFound
  const page = askPage(params)
  const isForm = body.kind === 'form'
  const asked = parseVendorLink(isForm ? body.fields : body.value)
  const made = isRefusal(asked)
    ? asked
    : await saveAs(body.kind, asked, (form) => makeVendorLink(viewer, params.vendor, form))
  if (isRefusal(made)) return isForm ? refusedForm(made, { form, under: page, page }, body.fields) : made
  await renewSession(viewer)
  // The address names the link, which proves nothing. The key is worked out again where the link is shown.
  const next = `${page}?made=${made.id}` as const
  if (!isForm) return json({ next })
  await forgetTyped(form, page)
  return seeOther(next)
})
