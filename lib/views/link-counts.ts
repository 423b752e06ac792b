/** How many browsers had a link on screen, began by it and sent by it. */
export type Counts = { readonly opened: number; readonly started: number; readonly submitted: number }

/** One step of a link, ready to be drawn. */
export type CountStep = {
  readonly id: 'opened' | 'started' | 'submitted'
  readonly word: string
  readonly count: number
  /** The length of its bar, 0 to 1 of the longest. */
  readonly length: number
  /** Of the step before: “28 of 40, 70%”; null for the first, and where nothing came before. */
  readonly rate: string | null
}

/** The three counts with the rate of each step (UX §2.2 C5). */
export function countSteps({ opened, started, submitted }: Counts): readonly CountStep[] {
  const longest = Math.max(opened, started, submitted, 1)
  const step = (id: CountStep['id'], word: string, count: number, before: number | null): CountStep => {
    const rate =
      before === null || before === 0 ? null : `${count} of ${before}, ${Math.round((100 * count) / before)}%`
    return { id, word, count, length: count / longest, rate }
  }
  return [
    step('opened', 'Opened', opened, null),
    step('started', 'Started', started, opened),
    step('submitted', 'Submitted', submitted, started),
  ]
}

/** The same as one sentence. */
export function countSentence({ opened, started, submitted }: Counts): string {
  const people = (count: number) => (count === 1 ? '1 browser' : `${count} browsers`)
  return `${people(opened)} opened the link, ${started} started, and ${submitted} submitted.`
}
