import { createEvents } from 'ics'

/** A day to ask one vendor again. */
export type AskEntry = {
  readonly vendor: string
  /** ISO day. */
  readonly on: string
  /** What tells this vendor from others; it becomes part of the entry's id. */
  readonly id: string
  /** The buyer's own page about it, which holds no key. */
  readonly link: string
}

/**
 * A day to ask a vendor again, as a calendar (RFC 5545) of one entry. Taken again, it takes the place of the one before.
 * @throws when the library refuses the entry
 */
export function askCalendar({ vendor, on, id, link }: AskEntry): string {
  // Some calendars end a line at these too, and the format cannot say them otherwise.
  const name = vendor.replaceAll(/[\u2028\u2029]/g, ' ')
  const { error, value } = createEvents(
    [
      {
        uid: `ask-${id}@seam-gauge`,
        title: `Ask ${name} again`,
        description: `See whether ${name} answered your questions, and ask again if not: ${link}`,
        url: link,
        start: on.split('-').map(Number) as [number, number, number],
        duration: { days: 1 },
        busyStatus: 'FREE',
        transp: 'TRANSPARENT',
        classification: 'PRIVATE',
      },
    ],
    { productId: 'seam-gauge', calName: 'Seam Gauge vendors', method: 'PUBLISH' },
  )
  if (!value) throw error ?? new Error('The calendar came out empty')
  return value
}
