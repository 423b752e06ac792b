/** Where a submission can stand, in the order that never changes. */
export const statuses = [
  ...(['new', 'in_review', 'contacted', 'meeting_booked'] as const),
  ...(['proposal_sent', 'negotiating', 'won', 'not_a_fit'] as const),
] as const

/** Where a submission stands. */
export type Status = (typeof statuses)[number]

/** Whether a text is one of them. */
export const isStatus = (text: string): text is Status => (statuses as readonly string[]).includes(text)

/** Those that every workspace has; the others can be left out, so that there are 4 to 8. */
export const keptStatuses: readonly Status[] = ['new', 'contacted', 'won', 'not_a_fit']

/** What we call them, and whether a workspace uses them that said nothing. */
export const usualStatuses: Readonly<Record<Status, { readonly name: string; readonly used: boolean }>> = {
  new: { name: 'New', used: true },
  in_review: { name: 'In review', used: true },
  contacted: { name: 'Contacted', used: true },
  meeting_booked: { name: 'Meeting booked', used: true },
  proposal_sent: { name: 'Proposal sent', used: false },
  negotiating: { name: 'Negotiating', used: false },
  won: { name: 'Won', used: true },
  not_a_fit: { name: 'Not a fit', used: true },
}

/** Statuses in which somebody has been spoken to. */
export const spokenTo: readonly Status[] = ['contacted', 'meeting_booked', 'proposal_sent', 'negotiating', 'won']

/** Statuses in which nothing is left to do. */
export const closedStatuses: readonly Status[] = ['won', 'not_a_fit']
