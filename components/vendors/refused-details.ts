import { isRefusal } from '@/lib/schemas/refusal'
import { parseNewVendor, parseVendorChange } from '@/lib/schemas/vendor-details'
import { seenVersion } from './seen-version'
import type { VendorProblems, VendorValues } from './vendor-fields'

/** What a refused form of a vendor held, and what has to change in it. */
export type RefusedDetails = {
  /** Null where it is gone: then what is kept is shown. */
  readonly typed: VendorValues | null
  /** The version it was typed over, where it says. */
  readonly version: number | null
  readonly problems: VendorProblems
}

/**
 * Looks again at what a refused form held: it is the same text, so that it is refused for the same reason.
 * @param typed by field; empty where it was sent too long ago
 */
export function refusedDetails(form: 'new' | 'change', typed: Readonly<Record<string, string>>): RefusedDetails {
  if (Object.keys(typed).length === 0) return { typed: null, version: null, problems: { name: gone[form] } }
  const { name = '', claim = '', price = '' } = typed
  const again = (form === 'new' ? parseNewVendor : parseVendorChange)(typed)
  const field = isRefusal(again) ? (['name', 'claim', 'price'] as const).find((one) => one === again.field) : undefined
  const problems = isRefusal(again) && field ? { [field]: again.message } : { name: notKept }
  return { typed: { name, claim, price }, version: seenVersion(typed), problems }
}

const notKept = 'Nothing was saved. Write the name and send this again.'
const gone = {
  new: notKept,
  change: 'These are the details as they are kept. What you wrote over them is gone: write it again and send it.',
}
