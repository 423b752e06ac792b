import 'server-only'
import type { Answerer, Viewer } from '@/lib/access/viewer'
import { findAnswererByKey } from '@/lib/data/asked'
import { createVendorLink, type VendorLink } from '@/lib/data/vendor-links'
import { isKey } from '@/lib/schemas/ids'
import { notFound, type Refusal } from '@/lib/schemas/refusal'
import type { VendorLinkForm } from '@/lib/schemas/vendor-link-form'
import { hashOf } from './key'
import { linkKey, shownKey } from './link-key'
import { origin } from './origin'
import { respondent } from './respondent'

/** Who holds the key of a vendor's link: an answerer for one vendor. Null for every other key, whatever the reason. */
export async function answerer(key: string): Promise<Answerer | null> {
  const found = await foundBy(key)
  return found && ({ role: 'answerer', linkId: found.linkId, vendorId: found.vendorId } as Answerer)
}

/** Whether the key of a vendor's link is looked at by the buyer whose vendor it is, in this browser. */
export async function isOwnAnswerer(key: string): Promise<boolean> {
  const found = await foundBy(key)
  return found !== null && (await respondent(found.assessmentId)) !== null
}

/** Makes a link by which a vendor answers for itself. @returns its id; `shownVendorLink` shows it */
export async function makeVendorLink(
  viewer: Viewer,
  vendorId: string,
  form: VendorLinkForm,
): Promise<{ id: string } | Refusal> {
  const key = await linkKey(viewer, purposeOf({ vendorId, opId: form.opId }))
  return key === null ? notFound : createVendorLink(viewer, vendorId, { ...form, hash: hashOf(key) }, new Date())
}

/** A vendor's link, for as long as it is shown and to whom, as `shownLink` does. */
export async function shownVendorLink(viewer: Viewer, link: VendorLink): Promise<string | null> {
  const key = await shownKey(viewer, purposeOf(link), link.createdAt)
  const found = key === null ? null : await answerer(key)
  return found?.linkId === link.id ? new URL(`/v/${key}`, await origin()).href : null
}

const foundBy = async (key: string) => (isKey(key) ? findAnswererByKey(hashOf(key), new Date()) : null)

const purposeOf = ({ vendorId, opId }: Pick<VendorLink, 'vendorId' | 'opId'>) => `vendor ${vendorId} ${opId}`
