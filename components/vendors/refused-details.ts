import { isRefusal } from '@/lib/schemas/refusal'
import { parseNewVendor, parseVendorChange } from '@/lib/schemas/vendor-details'
import type { VendorProblems, VendorValues } from './vendor-fields'

/** What a refused form of a vendor held, and what has to change in it. */
export type RefusedDetails = { readonly typed: VendorValues; readonly problems: VendorProblems }

/**
 * Looks again at what a refused form held: it is the same text, so that it is refused for the same reason.
 * @param typed by field; empty where it was sent too long ago
 */
export function refusedDetails(form: 'new' | 'change', typed: Readonly<Record<string, string>>): RefusedDetails {
  const { name = '', claim = '', price = '' } = typed
  const again = (form === 'new' ? parseNewVendor : parseVendorChange)(typed)
  const field = isRefusal(again) ? (['name', 'claim', 'price'] as const).find((one) => one === again.field) : undefined
  const problems = isRefusal(again) && field ? { [field]: again.message } : { name: notKept }
  return { typed: { name, claim, price }, problems }
}

const notKept = 'Nothing was saved. Write the name and send this again.'
