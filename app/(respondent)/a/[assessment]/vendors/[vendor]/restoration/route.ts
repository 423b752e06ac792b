import { restoreVendor } from '@/lib/data/vendor-removal'
import { post } from '@/lib/route/post'
import { json, seeOther } from '@/lib/route/reply'
import { isRefusal, notFound } from '@/lib/schemas/refusal'
import { vendorViewer, type VendorParams } from '../params'

const list = ({ assessment }: VendorParams) => `/a/${assessment}/vendors` as const

export const POST = post<VendorParams>({ back: list }, async ({ params, body }) => {
  const viewer = await vendorViewer(params)
  const restored = viewer && (await restoreVendor(viewer, params.vendor, new Date()))
  if (isRefusal(restored)) return restored
  if (!restored) return notFound
  const next = `${list(params)}?restored=${params.vendor}` as const
  return body.kind === 'form' ? seeOther(next) : json({ next })
})
