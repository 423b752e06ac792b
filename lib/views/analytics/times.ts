import { timeWords, type Bar, type Picture } from './picture'

type Spread = { readonly n: number; readonly low: number; readonly middle: number; readonly high: number }

type Words = Pick<Picture, 'id' | 'title' | 'definition'> & {
  /** “27 sent their answers”: what a count of them is called. */
  readonly counted: (n: number) => string
  readonly nothing: string
}

/** How long something took: the middle one, and the half around it (UX §2.3 S5). */
export function timePicture(
  { counted, nothing, ...words }: Words,
  now: Spread | null,
  earlier: Spread | null | undefined,
): Picture {
  const longest = Math.max(now?.high ?? 0, earlier?.high ?? 0)
  const told = [
    ...(now ? [{ name: 'These days', spread: now }] : []),
    ...(earlier ? [{ name: 'The period before', spread: earlier }] : []),
  ]
  return {
    ...words,
    sentence: now
      ? `${counted(now.n)}. The middle one took ${timeWords(now.middle)}, half of them ${span(now)}.`
      : nothing,
    bars: told.map(({ name, spread }) => spreadBar(name, spread, longest)),
    lines: [],
    table: {
      columns: ['Days', 'Count', 'A quarter took at most', 'The middle one took', 'A quarter took at least'],
      rows: told.map(({ name, spread: { n, low, middle, high } }) => [
        ...[name, String(n), timeWords(low), timeWords(middle), timeWords(high)],
      ]),
    },
  }
}

const span = ({ low, high }: Spread) => `between ${timeWords(low)} and ${timeWords(high)}`

function spreadBar(words: string, spread: Spread, longest: number): Bar {
  const at = (seconds: number) => (longest === 0 ? 0 : seconds / longest)
  const { low, middle, high } = spread
  return { words, count: timeWords(middle), from: at(low), to: at(high), mark: at(middle), before: null }
}
