import { dayInWords } from '@/components/ui/day'
import type { KeptCall } from './calls-section'

/** A call in a few words: “call 2 with Ana, 3 May 2026”. */
export function callWords(number: number, calls: readonly KeptCall[]): string {
  const { who = null, heldOn = null } = calls.find((call) => call.number === number) ?? {}
  return [`call ${number}${who === null ? '' : ` with ${who}`}`, ...(heldOn === null ? [] : [dayInWords(heldOn)])].join(
    ', ',
  )
}
