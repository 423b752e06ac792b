import { saveVendorCall } from '@/lib/data/vendor-calls'
import { post } from '@/lib/route/post'
import { addressOf, refusedForm } from '@/lib/route/refused-form'
import { json, seeOther } from '@/lib/route/reply'
import { forgetTyped } from '@/lib/route/typed-fields'
import { isRefusal, notFound } from '@/lib/schemas/refusal'
import { parseVendorCall } from '@/lib/schemas/vendor-call'
import { renewSession } from '@/lib/session'
import { vendorPage, vendorViewer, type VendorParams } from '../params'

const form = 'vendor-call'
const anchor = 'calls'

export const POST = post<VendorParams>({ back: vendorPage }, async ({ params, body }) => {
  const viewer = await vendorViewer(params)
  if (!viewer) return notFound
  const page = vendorPage(params)
  const call = parseVendorCall(body.kind === 'form' ? body.fields : body.value)
  const saved = isRefusal(call) ? call : await saveVendorCall(viewer, params.vendor, call, new Date())
  if (isRefusal(saved)) {
    return body.kind === 'form' ? refusedForm(saved, { form, under: page, page, anchor }, body.fields) : saved
  }
  await renewSession(viewer)
  if (body.kind === 'json') return json(saved)
  await forgetTyped(form, page)
  const told = saved.conflict ? { problem: 'conflict', field: 'calls' } : { saved: 'calls' }
  return seeOther(addressOf(page, { ...told, call: String(saved.number) }, anchor))
})
