import { z } from 'zod'
import { opId } from './op-id'
import type { Refusal } from './refusal'
import { refuse } from './refuse'
import { cleanText } from './text'
import { sentBy } from './vendor-fields'

/** How long a vendor's link can work, in days. */
export const linkDays = [14, 30, 90] as const

/** What a buyer asks for to let a vendor answer for itself. */
export type VendorLinkForm = {
  /** The sender's id of this form; sending it again makes no second link. */
  readonly opId: string
  /** Who asks, as the vendor is told. */
  readonly asker: string
  readonly days: (typeof linkDays)[number]
}

const shape = z.strictObject({
  opId,
  asker: cleanText('Your name', 120).refine((name) => name !== '', 'Write who asks, so that the vendor knows.'),
  days: z.union([z.literal(linkDays), z.enum(['14', '30', '90']).transform(Number)]).transform(inDays),
})

/** Reads the form from JSON or from its fields: `opId`, `asker`, `days` (14, 30 or 90). */
export function parseVendorLink(body: unknown): VendorLinkForm | Refusal {
  const parsed = shape.safeParse(sentBy(body))
  return parsed.success ? parsed.data : refuse(parsed.error)
}

function inDays(sent: number): VendorLinkForm['days'] {
  return linkDays.find((days) => days === sent) ?? linkDays[0]
}
