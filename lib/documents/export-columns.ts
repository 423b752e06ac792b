import { inboxRow, type InboxRow, type ToldHere } from '@/lib/views/inbox/row'

/** One submission as an export tells of it: a line of the inbox, and what the list does not show. */
export type ExportLine = Parameters<typeof inboxRow>[0] & {
  /** Why it is not a fit. */
  readonly reason: string | null
  /** When somebody spoke to them first. */
  readonly contactedAt: Date | null
  /** Its notes, the newest first; '' where they were not asked for. */
  readonly notes: string
}

type Cell = (line: ExportLine, row: InboxRow) => string

const cells = {
  company: ({ sender }) => sender?.businessName ?? '',
  person: ({ sender }) => sender?.contactName ?? sender?.recipientName ?? '',
  email: ({ sender }) => sender?.contactEmail ?? sender?.recipientEmail ?? '',
  recommendation: (_, { advice }) => advice ?? '',
  firm: (_, { firm }) => firm ?? '',
  closeCall: ({ outcome, closeCall }) => (outcome === null ? '' : closeCall ? 'Yes' : 'No'),
  fit: ({ ended }, { fit }) => (ended ? '' : fit.words),
  urgency: ({ ended }, { urgency }) => (ended ? '' : urgency.words),
  because: ({ ended }, { urgency }) => (ended ? '' : urgency.because.join(' ')),
  status: (_, { statusName }) => statusName,
  reason: ({ reason }) => reason ?? '',
  owner: (_, { ownerName }) => ownerName ?? '',
  source: ({ link }) => link.name,
  tags: ({ tags }) => tags.join(', '),
  submitted: (_, { sentOn }) => sentOn,
  untouched: (_, { untouchedSince }) => untouchedSince,
  contacted: ({ contactedAt }) => contactedAt?.toISOString() ?? '',
  snoozed: ({ snoozedUntil }) => snoozedUntil ?? '',
  noteCount: ({ noteCount }) => String(noteCount),
  notes: ({ notes }) => notes,
  ended: (_, { ended }) => (ended ? `${ended.words} ${ended.on.slice(0, 10)}${ended.after}` : ''),
  id: ({ id }) => id,
} as const satisfies Readonly<Record<string, Cell>>

/** A column of an export. */
export type ExportCell = keyof typeof cells

/** A submission as a row of texts, one for each of the columns. Moments and days are ISO 8601, in UTC. */
export function exportRow(line: ExportLine, columns: readonly ExportCell[], told: ToldHere): readonly string[] {
  const row = inboxRow(line, told)
  return columns.map((column) => cells[column](line, row))
}
