import { dayInWords } from '../day-in-words'
import type { Call, Statement } from './kept-vendor'

/** Facts of more days than this may be out of date (ux §2.1 F10). */
const FRESH = 180

/** The ISO day of a statement: of its call where that is known, or else when it was saved. */
export function dayOf({ call, savedAt }: Pick<Statement, 'call' | 'savedAt'>, calls: readonly Call[]): string {
  return calls.find(({ number }) => number === call)?.heldOn ?? savedAt.toISOString().slice(0, 10)
}

/** @param today an ISO day; null where nothing is dated, and then nothing is old */
export const isOld = (day: string, today: string | null) =>
  today !== null && Date.parse(today) - Date.parse(day) > FRESH * 86_400_000

/** “Call 1 with Ana, 3 May 2026”; “Told by the vendor, 3 May 2026”. */
export function heardIn(statement: Pick<Statement, 'call' | 'savedAt'>, calls: readonly Call[]): string {
  const who = calls.find(({ number }) => number === statement.call)?.who
  const where = statement.call === 0 ? 'Told by the vendor' : `Call ${statement.call}${who ? ` with ${who}` : ''}`
  return `${where}, ${dayInWords(dayOf(statement, calls))}`
}
