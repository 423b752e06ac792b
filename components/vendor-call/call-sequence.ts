/** What was noted in this call at a question, and when it was last saved. */
export type Noted = { readonly question: string; readonly savedAt: Date }

/** Where a call stands: the question that is put now, and the one before it; null where there is none. */
export type CallPlace = { readonly current: string | null; readonly previous: string | null }

/**
 * Goes through a call: the most telling question that has no answer in it, then those that were skipped, round and round.
 * Back leads through what was noted, the last one first.
 * @param order every question, the most telling first
 * @param skipped in the order they were skipped
 * @param wanted the question an address asks for
 */
export function placeIn(
  order: readonly string[],
  noted: readonly Noted[],
  skipped: readonly string[],
  wanted: string | undefined,
): CallPlace {
  const done = [...noted]
    .sort((one, other) => one.savedAt.getTime() - other.savedAt.getTime())
    .map(({ question }) => question)
    .filter((question) => order.includes(question))
  const open = order.filter((question) => !done.includes(question))
  const fresh = open.find((question) => !skipped.includes(question))
  const again = open[(open.indexOf(skipped.at(-1) ?? '') + 1) % open.length]
  const current = order.find((question) => question === wanted) ?? fresh ?? again ?? null
  const at = current === null ? -1 : done.indexOf(current)
  const before = at === -1 ? done.length - 1 : at - 1
  return { current, previous: done[before] ?? null }
}

/** The skipped questions once one more is skipped. */
export const skippedWith = (skipped: readonly string[], question: string): readonly string[] => [
  ...skipped.filter((one) => one !== question),
  question,
]
