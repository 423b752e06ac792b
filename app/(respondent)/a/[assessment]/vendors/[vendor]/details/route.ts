import { changeVendor } from '@/lib/data/vendor-details'
import { post } from '@/lib/route/post'
import { addressOf, refusedForm } from '@/lib/route/refused-form'
import { json, seeOther } from '@/lib/route/reply'
import { forgetTyped } from '@/lib/route/typed-fields'
import { isRefusal, notFound } from '@/lib/schemas/refusal'
import { parseVendorChange } from '@/lib/schemas/vendor-details'
import { renewSession } from '@/lib/session/browser-session'
import { vendorPage, vendorViewer, type VendorParams } from '../params'

const form = 'vendor-details'
const anchor = 'details'

export const POST = post<VendorParams>({ back: vendorPage }, async ({ params, body }) => {
  const viewer = await vendorViewer(params)
  if (!viewer) return notFound
  const page = vendorPage(params)
  const change = parseVendorChange(body.kind === 'form' ? body.fields : body.value)
  const saved = isRefusal(change) ? change : await changeVendor(viewer, params.vendor, change, new Date())
  if (isRefusal(saved)) {
    return body.kind === 'form' ? refusedForm(saved, { form, under: page, page, anchor }, body.fields) : saved
  }
  await renewSession(viewer)
  if (body.kind === 'json') return json(saved)
  await forgetTyped(form, page)
  return seeOther(
    addressOf(page, saved.conflict ? { problem: 'conflict', field: 'details' } : { saved: 'details' }, anchor),
  )
})
