import 'server-only'
import type { Transaction } from './db'
import { deleteForGood } from './submission-removal'
import { mentionsIn, rewriteMentions, workspaceTexts, type Mention, type TextTable } from './person-texts'
import { refreshWords, sortNameOf } from './search-words'

/** In how many places somebody is found: rows of a kind that are theirs, and rows that mention their address. */
export type Places = {
  readonly kind: string
  /** Deleted where they are erased. */
  readonly theirs: number
  /** Kept where they are erased, without the address. */
  readonly mentions: number
}

/** Whom to look for, and where: what came to be after `before` is left alone. */
export type Sought = { readonly workspaceId: string; readonly email: string; readonly before: Date }

/** What is theirs in a workspace, and what mentions them. */
export type Found = {
  readonly submissions: readonly string[]
  readonly recipients: readonly string[]
  readonly letters: readonly string[]
  readonly invitations: readonly string[]
  readonly exports: readonly string[]
  /** Their visits, which stay without saying whose they were. */
  readonly visits: readonly string[]
  readonly mentions: readonly { readonly of: TextTable; readonly rows: readonly Mention[] }[]
  readonly places: readonly Places[]
}

/** All places together. */
export const placesIn = (places: readonly Places[]): number =>
  places.reduce((sum, { theirs, mentions }) => sum + theirs + mentions, 0)

/**
 * Everything of one person in one workspace. Takes no member: whatever calls it has one, or is the operator's.
 * @param hold whether it is held until the transaction ends, to be erased
 */
export async function findPlaces(tx: Transaction, sought: Sought, hold: boolean): Promise<Found> {
  const recipients = await recipientsOf(tx, sought, hold)
  const submissions = await submissionsOf(tx, sought)
  const letters = await lettersOf(tx, sought, submissions)
  const invitations = await invitationsOf(tx, sought)
  const visits = await visitsOf(tx, sought, submissions, recipients)
  const gone = new Set([...submissions, ...recipients, ...letters, ...invitations])
  const mentions: { of: TextTable; rows: readonly Mention[] }[] = []
  for (const of of workspaceTexts) {
    const rows = await mentionsIn(tx, of, sought, sought.email, hold)
    const kept = rows.filter(({ id, submission }) => !gone.has(id ?? '') && !gone.has(submission ?? ''))
    if (kept.length > 0) mentions.push({ of, rows: kept })
  }
  const touched = mentions.flatMap(({ rows }) => rows.flatMap(({ submission }) => submission ?? []))
  const exports = await exportsWith(tx, sought, [...submissions, ...touched])
  const theirs = {
    ...(await partsOf(tx, sought, submissions)),
    ...{ submission: submissions.length, recipient: recipients.length, letter: letters.length },
    ...{ invitation: invitations.length, file_of_many: exports.length },
  }
  const ids = { submissions, recipients, letters, invitations, exports, visits }
  return { ...ids, mentions, places: counted(theirs, mentions) }
}

function counted(theirs: Readonly<Record<string, number>>, mentions: Found['mentions']): readonly Places[] {
  const kinds = [...new Set([...Object.keys(theirs), ...mentions.map(({ of }) => of.kind)])].sort()
  return kinds
    .map((kind) => ({
      kind,
      theirs: theirs[kind] ?? 0,
      mentions: mentions.filter(({ of }) => of.kind === kind).reduce((sum, { rows }) => sum + rows.length, 0),
    }))
    .filter((one) => one.theirs + one.mentions > 0)
}

/**
 * Erases what was found, for good. Takes no member, for the same reason. The files of many submissions that hold any of it
 * are gone with it.
 */
export async function erasePlaces(tx: Transaction, sought: Sought, found: Found, now: Date): Promise<void> {
  const { workspaceId, email } = sought
  await dropExports(tx, workspaceId, found.exports, now)
  await tx.letter.deleteMany({ where: { workspaceId, id: { in: [...found.letters] } } })
  await deleteForGood(tx, workspaceId, found.submissions)
  await tx.invitation.deleteMany({ where: { workspaceId, id: { in: [...found.invitations] } } })
  const theirs = { workspaceId, recipientId: { in: [...found.recipients] } }
  await tx.visit.updateMany({ where: theirs, data: { recipientId: null } })
  await tx.recipient.deleteMany({ where: { workspaceId, id: { in: [...found.recipients] } } })
  // Looked for anew: what was deleted took words out of some of them.
  for (const { of } of found.mentions)
    await rewriteMentions(tx, of, await mentionsIn(tx, of, sought, email, true), email)
  const touched = new Set(found.mentions.flatMap(({ rows }) => rows.flatMap(({ submission }) => submission ?? [])))
  for (const submissionId of [...touched].sort()) await findAnew(tx, workspaceId, submissionId)
}

/** What a submission is sorted and found by, without what was taken out of it. */
async function findAnew(tx: Transaction, workspaceId: string, id: string): Promise<void> {
  const row = await tx.submission.findFirst({
    where: { workspaceId, id, endedAt: null },
    select: { businessName: true, contactName: true, contactEmail: true, recipient: { select: { name: true } } },
  })
  if (!row) return
  const { businessName, contactName, contactEmail, recipient } = row
  const sortName = sortNameOf(businessName, contactName, recipient?.name, contactEmail)
  await tx.submission.updateMany({ where: { workspaceId, id }, data: { sortName, revision: { increment: 1 } } })
  await refreshWords(tx, workspaceId, id)
}

async function recipientsOf(tx: Transaction, { workspaceId, email, before }: Sought, hold: boolean) {
  const where = { workspaceId, email, addedAt: { lte: before } }
  const rows = await tx.recipient.findMany({ where, orderBy: { id: 'asc' }, select: { id: true } })
  const ids = rows.map(({ id }) => id)
  // Nothing more is sent by them from here on.
  if (hold)
    await tx.$queryRaw`SELECT 1 FROM recipient WHERE workspace_id = ${workspaceId} AND id = ANY(${ids}) ORDER BY id FOR UPDATE`
  return ids
}

async function submissionsOf(tx: Transaction, { workspaceId, email, before }: Sought): Promise<readonly string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT s.id FROM submission s WHERE s.workspace_id = ${workspaceId} AND s.created_at <= ${before}
      AND (lower(s.contact_email) = ${email} OR s.recipient_id IN (
        SELECT r.id FROM recipient r WHERE r.workspace_id = ${workspaceId} AND r.email = ${email} AND r.added_at <= ${before}))
    ORDER BY s.id`
  return rows.map(({ id }) => id)
}

async function visitsOf(
  tx: Transaction,
  { workspaceId }: Sought,
  submissions: readonly string[],
  recipients: readonly string[],
): Promise<readonly string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT v.id FROM visit v WHERE v.workspace_id = ${workspaceId} AND (v.recipient_id = ANY(${[...recipients]}) OR v.id IN (
      SELECT s.visit_id FROM submission s WHERE s.workspace_id = ${workspaceId} AND s.id = ANY(${[...submissions]})))
    ORDER BY v.id`
  return rows.map(({ id }) => id)
}

async function lettersOf(tx: Transaction, { workspaceId, email, before }: Sought, submissions: readonly string[]) {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT l.id FROM letter l WHERE l.workspace_id = ${workspaceId} AND l.created_at <= ${before} AND (
      lower(l.to_email) = ${email} OR l.data->>'submissionId' = ANY(${[...submissions]})
      OR (l.kind = 'receipt' AND l.data->>'assessmentId' IN (
        SELECT v.assessment_id FROM sent_version v
        WHERE v.workspace_id = ${workspaceId} AND v.submission_id = ANY(${[...submissions]})))
      OR l.recipient_id IN (
        SELECT r.id FROM recipient r WHERE r.workspace_id = ${workspaceId} AND r.email = ${email} AND r.added_at <= ${before}))
    ORDER BY l.id`
  return rows.map(({ id }) => id)
}

async function invitationsOf(tx: Transaction, { workspaceId, email, before }: Sought) {
  const where = { workspaceId, email, createdAt: { lte: before } }
  return (await tx.invitation.findMany({ where, select: { id: true } })).map(({ id }) => id)
}

/** What is kept of their submissions, by kind: it goes with them. */
async function partsOf(tx: Transaction, { workspaceId }: Sought, submissions: readonly string[]) {
  const of = { workspaceId, submissionId: { in: [...submissions] } }
  const notes = await tx.note.count({ where: of })
  return {
    note: notes + (await tx.noteVersion.count({ where: { note: of } })),
    version: await tx.sentVersion.count({ where: of }),
    consent: await tx.consent.count({ where: of }),
    task: await tx.task.count({ where: of }),
    file: await tx.fileLink.count({ where: of }),
    question: await tx.askBack.count({ where: of }),
    follow_up: await tx.memberFollowUp.count({ where: of }),
    change: await tx.changeRow.count({ where: of }),
    search: await tx.submissionWords.count({ where: of }),
  }
}

const stillThere = ['queued', 'running', 'ready'] as const

async function exportsWith(tx: Transaction, { workspaceId }: Sought, submissions: readonly string[]) {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT e.id FROM export e WHERE e.workspace_id = ${workspaceId} AND e.state::text = ANY(${[...stillThere]})
      AND EXISTS (SELECT 1 FROM export_stretch x WHERE x.workspace_id = e.workspace_id AND x.export_id = e.id
        AND x.done AND x.ids && ${[...submissions]}::text[])
    ORDER BY e.id`
  return rows.map(({ id }) => id)
}

async function dropExports(tx: Transaction, workspaceId: string, ids: readonly string[], now: Date): Promise<void> {
  const problem = 'Somebody in it was erased, so its file is gone.'
  await tx.export.updateMany({
    where: { workspaceId, id: { in: [...ids] }, state: { in: [...stillThere] } },
    data: { state: 'cancelled', settledAt: now, problem },
  })
  await tx.exportPart.deleteMany({ where: { workspaceId, exportId: { in: [...ids] } } })
}
