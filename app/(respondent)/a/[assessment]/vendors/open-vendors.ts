import { cache } from 'react'
import type { Viewer } from '@/lib/access/viewer'
import type { Draft } from '@/lib/data/assessments'
import { getVendor, listVendors, type Vendor } from '@/lib/data/vendors'
import type { Version } from '@/lib/data/versions'
import { findRubric, type Published } from '@/lib/rubric/rubrics'
import { isVendorId } from '@/lib/schemas/ids'
import { heldDraft } from '../open-draft'
import { latestVersion } from '../report/open-report'

/** What a buyer has beside its vendors: the rubric they are asked by, and the last report, if there is one. */
export type OpenBuyer = {
  readonly home: string
  readonly viewer: Viewer
  readonly draft: Draft
  readonly published: Published
  /** The last submission, whose needs a vendor has to fit; null before the first. */
  readonly latest: Version | null
}

/** For whoever holds the key of the assessment; null for everyone else. Asked once for each request. */
export const openBuyer = cache(async (assessmentId: string): Promise<OpenBuyer | null> => {
  const held = await heldDraft(assessmentId)
  const published = held && findRubric(held.draft.rubricId)
  return published && { home: `/a/${assessmentId}`, ...held, published, latest: await latestVersion(assessmentId) }
})

/** The vendors a buyer considers, in the order they were added, without those that were removed. */
export const openVendors = cache(
  async (assessmentId: string): Promise<(OpenBuyer & { readonly vendors: readonly Vendor[] }) | null> => {
    const buyer = await openBuyer(assessmentId)
    return buyer && { ...buyer, vendors: await listVendors(buyer.viewer) }
  },
)

/** One of them with what a buyer has beside it. */
export type OpenVendor = OpenBuyer & { readonly vendor: Vendor }

/** One of them; null where there is none of that id or it was removed. */
export const openVendor = cache(async (assessmentId: string, id: string): Promise<OpenVendor | null> => {
  const buyer = isVendorId(id) ? await openBuyer(assessmentId) : null
  const vendor = buyer && (await getVendor(buyer.viewer, id))
  return vendor && { ...buyer, vendor }
})
