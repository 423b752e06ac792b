import { getVendor } from '@/lib/data/vendors'
import { askCalendar } from '@/lib/documents/ask-calendar'
import { look } from '@/lib/route/look'
import { originFor } from '@/lib/route/origin'
import { refusedSentence, sentence } from '@/lib/route/reply'
import { notFound } from '@/lib/schemas/refusal'
import { reminderDay } from '@/lib/views/vendors/reminder-day'
import { askPage, vendorViewer, type VendorParams } from '../../params'

/** What one person reads is kept nowhere and named to nobody. */
const headers = {
  'Content-Type': 'text/calendar; charset=utf-8',
  'Content-Disposition': 'attachment; filename="seam-gauge-ask-again.ics"',
  'Cache-Control': 'private, no-store',
  'Referrer-Policy': 'no-referrer',
}

/**
 * A day on which to ask a vendor again, for the buyer's calendar. It leads to the buyer's own page, which opens with the
 * buyer's key alone; the vendor's key is not in it.
 */
export const GET = look<VendorParams>(async (params, request) => {
  const viewer = await vendorViewer(params)
  const vendor = viewer && (await getVendor(viewer, params.vendor))
  if (!vendor) return refusedSentence(notFound)
  const isoDay = (moment: Date) => moment.toISOString().slice(0, 10)
  const { link } = vendor
  const on = link && reminderDay(isoDay(link.createdAt), isoDay(link.expiresAt), isoDay(new Date()))
  if (!on) return sentence('This vendor has no link that works, so there is nothing to remind it of.', 404)
  const home = new URL(askPage(params), await originFor(request.headers)).href
  return new Response(askCalendar({ vendor: vendor.name, on, id: vendor.id, link: home }), { headers })
})
