import 'server-only'
import { ownWorkspace } from '@/lib/access/policy'
import type { Member } from '@/lib/access/viewer'
import { isOutcome } from '@/lib/schemas/inbox-query'
import type { Transaction } from './db'
import { Prisma } from './generated/client'
import type { InboxLine } from './inbox-list'
import type { SubmissionEnd } from './submissions'

/** One submission as an export tells of it. */
export type ExportLine = Omit<InboxLine, 'statusAt'> & {
  /** When somebody spoke to them first. */
  readonly contactedAt: Date | null
  /** Its notes, the newest first; '' where they were not asked for. */
  readonly notes: string
}

/** More characters than a cell holds: it is cut there, and says so. */
const NOTES = 33_000

/**
 * The submissions with these ids, in their order, inside a transaction of a member who may take them away. What was
 * removed meanwhile is not among them.
 */
export async function exportLines(
  tx: Transaction,
  member: Member,
  ids: readonly string[],
  withNotes: boolean,
): Promise<readonly ExportLine[]> {
  const { workspaceId } = ownWorkspace(member)
  const rows = await tx.$queryRaw<Row[]>`
    SELECT s.id, s.revision, s.link_id AS "linkId", l.name AS "linkName", s.business_name AS "businessName",
      s.contact_name AS "contactName", s.contact_email AS "contactEmail", r.name AS "recipientName",
      r.email AS "recipientEmail", s.sent_at AS "sentAt", s.ended_at AS "endedAt", s.ended_by::text AS "endedBy",
      s.status::text AS status, s.reason, s.owner_id AS "ownerId", coalesce(nullif(trim(u.name), ''), u.email) AS "ownerName",
      s.snoozed_until::text AS "snoozedUntil", s.tags, s.untouched_since AS "untouchedSince", s.note_count AS "noteCount",
      s.outcome, s.runner_up AS "runnerUp", s.firm, s.close_call AS "closeCall", s.urgency, s.signs,
      s.contacted_at AS "contactedAt", ${withNotes ? notesOf : Prisma.sql`''`} AS notes
    FROM unnest(${[...ids]}::text[]) WITH ORDINALITY AS wanted (id, place)
    JOIN submission s ON s.workspace_id = ${workspaceId} AND s.id = wanted.id AND s.removed_at IS NULL
    JOIN branded_link l ON l.workspace_id = s.workspace_id AND l.id = s.link_id
    LEFT JOIN recipient r ON r.workspace_id = s.workspace_id AND r.id = s.recipient_id
    LEFT JOIN app_user u ON u.id = s.owner_id
    ORDER BY wanted.place`
  return rows.map(lineOf)
}

const notesOf = Prisma.sql`coalesce((
  SELECT left(string_agg(n.author_name || ', ' || to_char(n.written_at AT TIME ZONE 'UTC', 'YYYY-MM-DD') || ': ' || n.words,
    E'\n\n' ORDER BY n.written_at DESC, n.id DESC), ${NOTES}::int)
  FROM note n WHERE n.workspace_id = s.workspace_id AND n.submission_id = s.id AND n.removed_at IS NULL), '')`

type Named = NonNullable<InboxLine['sender']>
type Row = Pick<
  InboxLine,
  'id' | 'revision' | 'sentAt' | 'status' | 'reason' | 'tags' | 'untouchedSince' | 'noteCount'
> &
  Pick<InboxLine, 'snoozedUntil' | 'firm' | 'closeCall' | 'urgency' | 'signs'> &
  Pick<ExportLine, 'contactedAt' | 'notes'> &
  Named & {
    readonly linkId: string
    readonly linkName: string
    readonly endedAt: Date | null
    readonly endedBy: SubmissionEnd['by'] | null
    readonly ownerId: string | null
    readonly ownerName: string | null
    readonly outcome: string | null
    readonly runnerUp: string | null
  }

function lineOf(row: Row): ExportLine {
  const { linkId, linkName, endedAt, endedBy, ownerId, ownerName, outcome, runnerUp, ...same } = row
  const { businessName, contactName, contactEmail, recipientName, recipientEmail, ...rest } = same
  const ended = endedAt && endedBy ? { at: endedAt, by: endedBy } : null
  return {
    ...rest,
    link: { id: linkId, name: linkName },
    ended,
    sender: ended ? null : { businessName, contactName, contactEmail, recipientName, recipientEmail },
    owner: ownerId === null ? null : { userId: ownerId, name: ownerName ?? 'A member' },
    outcome: outcome !== null && isOutcome(outcome) ? outcome : null,
    runnerUp: runnerUp !== null && isOutcome(runnerUp) ? runnerUp : null,
  }
}
