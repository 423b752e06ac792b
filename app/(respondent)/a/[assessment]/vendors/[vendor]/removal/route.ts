import { removeVendor } from '@/lib/data/vendor-removal'
import { post } from '@/lib/route/post'
import { json, seeOther } from '@/lib/route/reply'
import { notFound } from '@/lib/schemas/refusal'
import { vendorPage, vendorViewer, type VendorParams } from '../params'

export const POST = post<VendorParams>({ back: vendorPage }, async ({ params, body }) => {
  const viewer = await vendorViewer(params)
  if (!viewer || !(await removeVendor(viewer, params.vendor, new Date()))) return notFound
  const next = `/a/${viewer.assessmentId}/vendors?removed=${params.vendor}` as const
  return body.kind === 'form' ? seeOther(next) : json({ next })
})
