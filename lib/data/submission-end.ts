import 'server-only'
import { dropMovedWords } from './change-words'
import type { Transaction } from './db'
import { writeLetters } from './letters'

/** How what was sent ended: the prospect ended it, time did, or the workspace keeps nothing longer. */
export type SubmissionEnding = 'withdrawn' | 'deleted' | 'expiry' | 'retention'

/**
 * Ends what was sent of some assessments, inside the transaction that takes it back or deletes it. Of each only a dated
 * line is left, and what was agreed to: it names nobody, and the workspace can read no version, note or letter that
 * says who it was. Whoever is told of new ones is told of those that were taken back. @returns how many ended
 */
export async function endSubmissions(
  tx: Transaction,
  assessmentIds: readonly string[],
  endedBy: Exclude<SubmissionEnding, 'retention'>,
  now: Date,
): Promise<number> {
  if (assessmentIds.length === 0) return 0
  await lockAgainstNotes(tx, assessmentIds)
  const ended = await tx.submission.updateManyAndReturn({
    where: { visit: { assessmentId: { in: [...assessmentIds] } }, endedAt: null },
    data: { endedAt: now, endedBy, ...namesNobody, ...advisesNothing, revision: { increment: 1 } },
    select: endedColumns,
  })
  if (ended.length === 0) return 0
  await dropParts(tx, ended)
  // What came of it names nobody; it is counted on, as what founders tell is, unless the prospect takes it all back.
  if (endedBy === 'expiry') return ended.length
  const of = { submissionId: { in: ended.map(({ id }) => id) } }
  await tx.memberFollowUp.deleteMany({ where: of })
  await tx.consent.updateMany({ where: { ...of, withdrawnAt: null }, data: { withdrawnAt: now } })
  for (const submission of ended) await tellEnded(tx, submission, now)
  return ended.length
}

/**
 * Ends submissions of one workspace that it keeps no longer, inside a transaction that has locked them. Nothing is left
 * that says who it was; what was advised, and what came of it, stays to be counted. The prospect's own report is not
 * touched, and nobody gets a letter. @returns how many ended
 */
export async function letGoOf(
  tx: Transaction,
  workspaceId: string,
  ids: readonly string[],
  now: Date,
): Promise<number> {
  const ended = await tx.submission.updateManyAndReturn({
    where: { workspaceId, id: { in: [...ids] }, endedAt: null },
    data: { endedAt: now, endedBy: 'retention', ...namesNobody, recipientId: null, revision: { increment: 1 } },
    select: endedColumns,
  })
  if (ended.length === 0) return 0
  await dropParts(tx, ended)
  // The browser that it came from counts on as somebody's.
  const visits = { workspaceId, id: { in: ended.map(({ visitId }) => visitId) } }
  await tx.visit.updateMany({ where: visits, data: { recipientId: null } })
  return ended.length
}

/** What hangs on submissions that have just ended: letters, versions, and what members wrote. */
async function dropParts(tx: Transaction, ended: readonly Ended[]): Promise<void> {
  const ids = ended.map(({ id }) => id)
  const of = { submissionId: { in: ids } }
  await dropLetters(tx, ended)
  await tx.sentVersion.deleteMany({ where: of })
  await tx.note.deleteMany({ where: of })
  await tx.task.deleteMany({ where: of })
  await tx.fileLink.deleteMany({ where: of })
  await tx.askBack.deleteMany({ where: of })
  await tx.submissionWords.deleteMany({ where: of })
  await dropMovedWords(tx, ids)
}

/** Who worked on it, and how far they came, stays. */
const namesNobody = {
  ...{ businessName: null, contactName: null, contactEmail: null, sortName: '', reason: null, snoozedUntil: null },
  tags: [],
}

/** Nor what they were told. */
const advisesNothing = {
  ...{ outcome: null, runnerUp: null, firm: null, closeCall: false, urgency: 3, signs: [], patterns: [] },
}

const endedColumns = { id: true, workspaceId: true, linkId: true, visitId: true } as const

/**
 * A note that is being written holds its submission until it is there, and is then deleted with the others; whoever
 * comes with one from here on waits, and finds the submission ended. An update alone would hold nobody up.
 */
const lockAgainstNotes = (tx: Transaction, assessmentIds: readonly string[]) =>
  tx.$queryRaw`
    SELECT s.id FROM submission s JOIN visit v ON v.workspace_id = s.workspace_id AND v.id = s.visit_id
    WHERE v.assessment_id = ANY(${[...assessmentIds]}) ORDER BY s.id FOR UPDATE OF s`

/** The dedupe word of the receipt for one version. */
export const receiptOf = (assessmentId: string, versionNumber: number): string =>
  `receipt ${assessmentId} ${versionNumber}`

type Ended = Readonly<Record<'id' | 'workspaceId' | 'linkId' | 'visitId', string>>

/**
 * Letters that say who sent it, to the workspace and to who sent it. A job whose letter is gone finds nothing to send.
 * Two statements for all of them, because an expiry ends many at once.
 */
async function dropLetters(tx: Transaction, ended: readonly Ended[]): Promise<void> {
  const ids = ended.map(({ id }) => id)
  await tx.$executeRaw`
    DELETE FROM letter
    WHERE workspace_id = ANY(${ended.map(({ workspaceId }) => workspaceId)})
      AND kind IN ('submitted', 'mentioned', 'asked-back', 'answered')
      AND data->>'submissionId' = ANY(${ids})`
  const versions = await tx.sentVersion.findMany({
    where: { submissionId: { in: ids } },
    select: { assessmentId: true, versionNumber: true },
  })
  const receipts = versions.map(({ assessmentId, versionNumber }) => receiptOf(assessmentId, versionNumber))
  await tx.letter.deleteMany({ where: { kind: 'receipt', dedupe: { in: receipts } } })
}

async function tellEnded(tx: Transaction, { id, workspaceId, linkId }: Ended, now: Date): Promise<void> {
  const link = await tx.brandedLink.findUnique({
    where: { workspaceId_id: { workspaceId, id: linkId } },
    select: {
      name: true,
      tells: { select: { member: { select: { user: { select: { name: true, email: true } } } } } },
    },
  })
  const data = { link: link?.name ?? '', day: now.toISOString().slice(0, 10) }
  const letters = (link?.tells ?? []).map(({ member: { user } }) => ({
    ...({ kind: 'withdrawn', data } as const),
    ...{ workspaceId, to: { name: user.name || null, email: user.email } },
    dedupe: `withdrawn ${id} ${user.email}`.slice(0, 160),
  }))
  await writeLetters(tx, letters, now)
}
