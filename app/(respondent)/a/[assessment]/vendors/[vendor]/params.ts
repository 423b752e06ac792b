import type { Viewer } from '@/lib/access/viewer'
import { isVendorId } from '@/lib/schemas/ids'
import { respondent } from '@/lib/session/respondent'

/** What the address of a vendor names. */
export type VendorParams = { assessment: string; vendor: string }

/** The page of a vendor, its parts spelt as in an address. */
export const vendorPage = ({ assessment, vendor }: VendorParams) => `/a/${assessment}/vendors/${vendor}` as const

/** The page of a vendor's private link. */
export const askPage = (params: VendorParams) => `${vendorPage(params)}/ask` as const

/** Who asks about a vendor at an address; null where nobody may, or no vendor can have that id. */
export const vendorViewer = async ({ assessment, vendor }: VendorParams): Promise<Viewer | null> =>
  isVendorId(vendor) ? respondent(assessment) : null
