type Sender = {
  readonly businessName: string | null
  readonly contactName: string | null
  readonly contactEmail: string | null
  readonly recipientName: string | null
  readonly recipientEmail: string | null
}

type Ended = { readonly at: Date; readonly by: 'withdrawn' | 'deleted' | 'expiry' | 'retention' }

/** Whom nothing names. */
export const someone = 'Someone'

/** A name for whoever sent it: what they said of themselves first, then whom the link was for, then the business. */
export const whoSent = (sender: Sender | null): string =>
  sender?.contactName ??
  sender?.contactEmail ??
  sender?.recipientName ??
  sender?.recipientEmail ??
  sender?.businessName ??
  someone

/** How something ended, around its day, and the day as an ISO text. */
export type EndedRow = { readonly words: string; readonly on: string; readonly after: string }

/** How a submission ended, before its day: “Removed by the founder on”. */
export const endedWords: Readonly<Record<Ended['by'], string>> = {
  withdrawn: 'Taken back by the founder on',
  deleted: 'Removed by the founder on',
  expiry: 'Ran out on',
  retention: 'Removed on',
}

/** The same after its day, where there is more to say. */
const afterDay: Partial<typeof endedWords> = { retention: ', as set under Retention' }

/** How a submission ended, for a row or a sentence: the words before its day, the day, and the words after it. */
export const endedRow = ({ at, by }: Ended): EndedRow => ({
  ...{ words: endedWords[by], on: at.toISOString(), after: afterDay[by] ?? '' },
})

/** How it ended, as a sentence without the day. */
export const endedSentence = (by: Ended['by']): string => `${endedWords[by].replace(/ on$/, '')}${afterDay[by] ?? ''}.`
