import { cache } from 'react'
import type { AskState } from '@/components/vendor-ask/link-state'
import type { VendorLink } from '@/lib/data/vendor-links'
import { shownVendorLink } from '@/lib/session/vendor-links'
import { isolated } from '@/lib/views/report/isolated'
import { askedForm } from '@/lib/views/vendors/asked-form'
import { invitationText, reminderText } from '@/lib/views/vendors/invitation'
import { reminderDay } from '@/lib/views/vendors/reminder-day'
import { openVendor } from '../../open-vendors'
import { vendorPage } from '../params'

/** What the holder of an assessment reads of a vendor's private link; null where there is no such vendor. */
export const openAsk = cache(async (assessment: string, vendorId: string) => {
  const open = await openVendor(assessment, vendorId)
  if (!open) return null
  const { viewer, vendor, published, draft } = open
  const { link } = vendor
  const count = askedForm(published, []).length
  const now = new Date()
  const works = link !== null && link.expiresAt > now
  const address = link && works ? await shownVendorLink(viewer, link) : null
  const invitation = link && {
    ...{ vendor: vendor.name, asker: link.asker, until: isoDay(link.expiresAt) },
    ...{ address: address ?? '[paste the link here]' },
  }
  const day = link && reminderDay(isoDay(link.createdAt), isoDay(link.expiresAt), isoDay(now))
  const home = vendorPage({ assessment, vendor: vendor.id })
  return {
    home,
    name: isolated(vendor.name),
    business: draft.businessName,
    count,
    works,
    asker: link?.asker ?? '',
    state: link && stateOf(link, works, count),
    /** The link, and a message to send it with: as long as this browser is shown it. */
    shown: invitation && address !== null ? { link: address, invitation: invitationText(published, invitation) } : null,
    /** Null where there is nothing to remind of: the answers are sent as they are now. */
    reminder: invitation && reminderText(published, { ...invitation, ...link }),
    calendar: works && day ? `${home}/ask/calendar` : null,
  }
})

function stateOf(link: VendorLink, works: boolean, of: number): AskState {
  const { asker, createdAt, expiresAt, openedAt, answered, sentAt, changedAt, remindedAt } = link
  const iso = (moment: Date | null) => moment && moment.toISOString()
  return {
    ...{ asker, answered, of, hasEnded: !works },
    madeOn: createdAt.toISOString(),
    until: expiresAt.toISOString(),
    openedOn: iso(openedAt),
    sentOn: iso(sentAt),
    changedOn: sentAt && changedAt && changedAt > sentAt ? iso(changedAt) : null,
    remindedOn: iso(remindedAt),
  }
}

const isoDay = (moment: Date) => moment.toISOString().slice(0, 10)
