/** One row of a picture: its words, its count, and a bar on the scale of all of them, 0 to 1. */
export type Bar = {
  readonly words: string
  readonly count: string
  /** Where the bar begins and ends, and a mark within it: the middle one. */
  readonly from: number
  readonly to: number
  readonly mark: number | null
  /** The same of the period before, in words; null where none is compared. */
  readonly before: string | null
}

/** Counts of one thing week by week, 0 to 1 on the scale of all of them. */
export type Line = { readonly words: string; readonly points: readonly number[] }

/** A picture with what it finds, in words, and the table behind it. */
export type Picture = {
  readonly id: string
  readonly title: string
  /** What it finds, counts first. */
  readonly sentence: string
  /** What the numbers mean. */
  readonly definition: string
  /** Empty where there is too little to draw. */
  readonly bars: readonly Bar[]
  readonly lines: readonly Line[]
  /** Rows of words; the first cell names the row. */
  readonly table: { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] }
}

/** From how many on a share is told as a percentage (UX §2.3 S5). */
const PERCENT_FROM = 20
/** From how many submissions on anything is drawn (UX §2.3, state matrix). */
export const DRAWN_FROM = 5

/** “28 of 40, 70%”; without the percentage where it would say more than is known. */
export const rate = (count: number, of: number): string =>
  of >= PERCENT_FROM ? `${count} of ${of}, ${Math.round((100 * count) / of)}%` : `${count} of ${of}`

/** A bar from the start of the scale. @param longest what fills it */
export const bar = (words: string, count: number, longest: number, told = String(count)): Bar => ({
  words,
  count: told,
  ...{ from: 0, to: count / Math.max(longest, 1), mark: null, before: null },
})

/** Adds what the same was in the period before, where one is compared. */
export const beside = (one: Bar, count: number | null): Bar =>
  count === null ? one : { ...one, before: `${count} in the period before` }

const [MINUTE, HOUR, DAY] = [60, 3_600, 86_400]

/** A time in words, to the unit that matters: “45 seconds”, “12 minutes”, “5 hours”, “3 days”. */
export function timeWords(seconds: number): string {
  if (seconds < 2 * MINUTE) return unit(seconds, 'second')
  if (seconds < 2 * HOUR) return unit(seconds / MINUTE, 'minute')
  if (seconds < 2 * DAY) return unit(seconds / HOUR, 'hour')
  return unit(seconds / DAY, 'day')
}

function unit(count: number, word: string): string {
  const whole = Math.round(count)
  return `${whole} ${word}${whole === 1 ? '' : 's'}`
}
