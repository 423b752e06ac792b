import { z } from 'zod'
import { dayOrNone } from './day'
import type { Refusal } from './refusal'
import { refuse } from './refuse'
import { count, lineOrNone, sentBy } from './vendor-fields'

/** Conversations with one vendor that are told apart. */
export const callNumbers = [1, 2, 3, 4] as const
export type CallNumber = (typeof callNumbers)[number]

/** With whom a buyer talked and when. */
export type VendorCallChange = {
  readonly number: CallNumber
  readonly who: string | null
  /** ISO day. */
  readonly heldOn: string | null
  /** The version that was seen; absent where the sender shows none. */
  readonly baseVersion?: number
}

/** Where its form stands, which is where it goes back to. */
export type VendorCallPage = 'record' | 'call'

/** The number of a call, as a program or a form sends it. */
export const callNumber = count.refine((number): number is CallNumber => callNumbers.some((one) => one === number), {
  message: 'A call has a number from 1 to 4.',
})

const shape = z.strictObject({
  number: callNumber,
  who: lineOrNone('The name', 120),
  heldOn: dayOrNone,
  baseVersion: count.optional(),
  from: z.enum(['record', 'call']).default('record'),
})

/** Reads a call from JSON or from the fields of a form: `number`, `who`, `heldOn`, `baseVersion` where one was shown, and `from`. */
export function parseVendorCall(
  body: unknown,
): { readonly change: VendorCallChange; readonly from: VendorCallPage } | Refusal {
  const parsed = shape.safeParse(sentBy(body))
  if (!parsed.success) return refuse(parsed.error)
  const { baseVersion, from, ...call } = parsed.data
  return { change: { ...call, ...(baseVersion !== undefined && { baseVersion }) }, from }
}
