import { saveVendorCall } from '@/lib/data/vendor-calls'
import { post } from '@/lib/route/post'
import { addressOf, refusedForm, type Return } from '@/lib/route/refused-form'
import { json, seeOther } from '@/lib/route/reply'
import { forgetTyped } from '@/lib/route/typed-fields'
import { isRefusal, notFound } from '@/lib/schemas/refusal'
import { parseVendorCall } from '@/lib/schemas/vendor-call'
import { renewSession } from '@/lib/session/browser-session'
import { vendorPage, vendorViewer, type VendorParams } from '../params'

const form = 'vendor-call'
type Page = `/${string}`

export const POST = post<VendorParams>({ back: vendorPage }, async ({ params, body }) => {
  const viewer = await vendorViewer(params)
  if (!viewer) return notFound
  const under = vendorPage(params)
  const isForm = body.kind === 'form'
  const sent = parseVendorCall(isForm ? body.fields : body.value)
  if (isRefusal(sent)) return isForm ? refusedForm(sent, afterRefusal(under, body.fields), body.fields) : sent
  const saved = await saveVendorCall(viewer, params.vendor, sent.change, new Date())
  if (isRefusal(saved)) return isForm ? refusedForm(saved, afterRefusal(under, body.fields), body.fields) : saved
  await renewSession(viewer)
  if (!isForm) return json(saved)
  await forgetTyped(form, under)
  const told = saved.conflict ? { problem: 'conflict', field: 'calls' } : { saved: 'calls' }
  const { page, anchor } = place(under, sent.from)
  return seeOther(addressOf(page, { ...told, call: String(saved.number) }, anchor))
})

/** A refused call leads back to its form, as far as the fields say which that is. */
function afterRefusal(under: Page, fields: URLSearchParams): Return {
  const number = fields.get('number') ?? ''
  // Call mode shows one call; the vendor's page lists them all, and goes on recording where it did.
  const isShown = fields.get('from') === 'call' && /^[1-4]$/.test(number)
  return { form, under, ...(isShown && { query: { call: number } }), ...place(under, fields.get('from')) }
}

function place(vendor: Page, from: string | null) {
  return from === 'call' ? { page: `${vendor}/call` as const, anchor: '' } : { page: vendor, anchor: 'calls' }
}
