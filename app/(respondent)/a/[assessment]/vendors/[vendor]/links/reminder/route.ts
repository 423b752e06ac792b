import { noteReminder } from '@/lib/data/vendor-links'
import { post } from '@/lib/route/post'
import { json, seeOther } from '@/lib/route/reply'
import { notFound } from '@/lib/schemas/refusal'
import { askPage, vendorViewer, type VendorParams } from '../../params'

export const POST = post<VendorParams>({ back: askPage }, async ({ params, body }) => {
  const viewer = await vendorViewer(params)
  if (!viewer || !(await noteReminder(viewer, params.vendor, new Date()))) return notFound
  const next = `${askPage(params)}?reminded=1` as const
  return body.kind === 'form' ? seeOther(next) : json({ next })
})
