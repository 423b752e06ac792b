import { createEvents } from 'ics'

/** One day on which a report asks what happened; an ISO day. */
export type FollowUpEntry = { readonly day: number; readonly on: string }

/**
 * The days on which a report asks what happened, as a calendar (RFC 5545) whose entries hold a link to the assessment.
 * @param home what tells this assessment from others; it becomes part of the ids
 * @param link opens the assessment for whoever has it
 * @throws when the library refuses an entry
 */
export function followUpCalendar(entries: readonly FollowUpEntry[], home: string, link: string): string {
  const { error, value } = createEvents(
    entries.map(({ day, on }) => ({
      uid: `follow-up-${day}-${home}@seam-gauge`,
      title: 'Seam Gauge: what happened?',
      description: `Your report is ${day} days old. Tell what you bought and what came of it: ${link} Whoever has this link can open the assessment.`,
      url: link,
      start: on.split('-').map(Number) as [number, number, number],
      duration: { days: 1 },
      busyStatus: 'FREE' as const,
      transp: 'TRANSPARENT' as const,
      classification: 'PRIVATE',
    })),
    { productId: 'seam-gauge', calName: 'Seam Gauge follow-up', method: 'PUBLISH' },
  )
  if (!value) throw error ?? new Error('The calendar came out empty')
  return value
}
