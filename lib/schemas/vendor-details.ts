import { z } from 'zod'
import type { ClaimId } from '@/lib/engine/vendor-types'
import { opId } from './op-id'
import type { Refusal } from './refusal'
import { refuse } from './refuse'
import { cleanText } from './text'
import { count, lineOrNone, sentBy } from './vendor-fields'

/** What a vendor can say it is. */
export const claimIds = [
  ...(['combined', 'build_capable', 'fractional_cto', 'advisory'] as const),
  ...(['development', 'interim', 'audit', 'unclear'] as const),
] as const satisfies readonly ClaimId[]

/** What a buyer notes of a vendor before any question. */
export type VendorDetails = {
  readonly name: string
  readonly claim: ClaimId
  /** As it was told, in words; null where none was told. */
  readonly price: string | null
}

/** A vendor to be added. The sender's id of the form makes one vendor, however often it is sent. */
export type NewVendor = VendorDetails & { readonly opId: string }

/** Details changed by somebody who had seen `baseVersion` of them. */
export type VendorChange = VendorDetails & { readonly baseVersion: number }

const details = {
  name: cleanText('The name', 120).refine((name) => name !== '', 'Write the name of the vendor.'),
  claim: z.unknown().transform((claim, context) => {
    const known = claimIds.find((id) => id === claim)
    if (known) return known
    context.addIssue({ code: 'custom', message: 'Choose what the vendor says it is.' })
    return z.NEVER
  }),
  price: lineOrNone('The price', 200),
}

const added = z.strictObject({ opId, ...details })
const changed = z.strictObject({ baseVersion: count, ...details })

/** Reads a new vendor from JSON or from the fields of a form: `opId`, `name`, `claim`, `price`. */
export function parseNewVendor(body: unknown): NewVendor | Refusal {
  const parsed = added.safeParse(sentBy(body))
  return parsed.success ? parsed.data : refuse(parsed.error)
}

/** Reads changed details alike: `baseVersion`, `name`, `claim`, `price`. */
export function parseVendorChange(body: unknown): VendorChange | Refusal {
  const parsed = changed.safeParse(sentBy(body))
  return parsed.success ? parsed.data : refuse(parsed.error)
}
