import { foldedWords, sortNameOf } from '@/lib/data/search-words'
import type { Status } from '@/lib/schemas/status'
import { newId, plantAll, type Ask } from './planting'

/** A submission as a list needs it. */
export type InboxRow = {
  readonly id: string
  readonly linkId: string
  readonly businessName: string | null
  readonly contactEmail: string | null
  readonly sentAt: Date
  readonly untouchedSince: Date
  readonly status: Status
  readonly ownerId: string | null
  readonly snoozedUntil: string | null
  readonly tags: readonly string[]
  readonly outcome: string | null
  readonly firm: number | null
  readonly closeCall: boolean
  readonly urgency: number
  readonly ended: boolean
  readonly removed: boolean
}

/** One of them, as plain as can be. */
export const plainRow = (linkId: string, at: Date, more: Partial<InboxRow> = {}): InboxRow => ({
  ...{ id: newId(), linkId, businessName: 'Demo Business', contactEmail: null, sentAt: at, untouchedSince: at },
  ...({ status: 'new', ownerId: null, snoozedUntil: null, tags: [], outcome: null, firm: null } as const),
  ...{ closeCall: false, urgency: 3, ended: false, removed: false, ...more },
})

/** Plants submissions with what they are found by, and nothing behind them: no answers and no versions. */
export async function plantInbox(ask: Ask, workspaceId: string, rows: readonly InboxRow[]): Promise<void> {
  if (rows.length === 0) return
  const own = { workspace_id: workspaceId }
  const visits = rows.map(({ id, linkId, sentAt }) => ({
    ...{ ...own, id, link_id: linkId, opened_at: sentAt, started_at: sentAt, submitted_at: sentAt },
  }))
  await plantAll(ask, 'visit', visits)
  const planted = rows.map((row) => ({
    ...{ ...own, id: row.id, visit_id: row.id, link_id: row.linkId, created_at: row.sentAt, sent_at: row.sentAt },
    ...{ business_name: row.ended ? null : row.businessName, contact_email: row.ended ? null : row.contactEmail },
    ...{ status: row.status, status_at: row.sentAt, untouched_since: row.untouchedSince, owner_id: row.ownerId },
    ...{ reason: row.status === 'not_a_fit' && !row.ended ? 'Demo reason' : null, snoozed_until: row.snoozedUntil },
    ...{ tags: row.tags, outcome: row.outcome, firm: row.firm, close_call: row.closeCall, urgency: row.urgency },
    ...{ signs: [], patterns: [], note_count: 0, revision: 0, removed_at: row.removed ? row.sentAt : null },
    ...{ ended_at: row.ended ? row.sentAt : null, ended_by: row.ended ? 'withdrawn' : null, sort_name: sortName(row) },
  }))
  await plantAll(ask, 'submission', planted)
  const words = rows
    .filter(({ ended }) => !ended)
    .map((row) => ({ ...own, submission_id: row.id, folded: foldedOf(row).join(' ') }))
  if (words.length > 0) await plantAll(ask, 'submission_words', words)
}

/** The words by which one of them is found. */
export const foldedOf = ({ businessName, contactEmail }: InboxRow): readonly string[] => [
  ...new Set([...foldedWords(businessName ?? ''), ...foldedWords(contactEmail ?? '')]),
]

/** What it is sorted by among names. */
export const sortName = ({ ended, businessName, contactEmail }: InboxRow): string =>
  ended ? '' : sortNameOf(businessName, contactEmail)
