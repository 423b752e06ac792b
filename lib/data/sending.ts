import 'server-only'
import { randomBytes } from 'node:crypto'
import { visibleAssessments } from '@/lib/access/policy'
import type { Viewer } from '@/lib/access/viewer'
import type { Verdict } from '@/lib/engine/judgement'
import { notFound, type Refusal } from '@/lib/schemas/refusal'
import type { Contact } from '@/lib/schemas/sending-form'
import { storedVerdict } from '@/lib/schemas/stored'
import { LAST_TIME } from './assessments'
import { db, type Transaction } from './db'
import type { Prisma } from './generated/client'
import { writeLetters } from './letters'
import { lockAssessment } from './lock'
import { linkState, stateColumns, type LinkState } from './prospect-links'
import { route } from './routing'
import { refreshWords, sortNameOf } from './search-words'
import { lettersOf, letterColumns } from './sending-letters'
import { endSubmissions, type SubmissionEnding } from './submission-end'
import { toldColumns, type Told } from './told'

/** What a prospect agreed to, letter for letter. */
export type Consent = {
  /** The version of the words. */
  readonly wordsId: string
  readonly words: string
  /** SHA-256 of the words, in hexadecimal. */
  readonly hash: string
}

/** Where sending a viewer's report to whoever asked for it stands. */
export type Sending = {
  readonly linkId: string
  readonly state: LinkState
  readonly contact: 'off' | 'optional' | 'needed'
  /** What was sent; null while nothing was. */
  readonly sent: {
    readonly since: Date
    readonly versions: readonly { readonly number: number; readonly sentAt: Date }[]
    readonly contact: Contact
    /** How it ended; null while the workspace can read it. */
    readonly ended: { readonly at: Date; readonly by: SubmissionEnding } | null
  } | null
}

/** A version to send, with what was agreed to. */
export type NewSending = {
  readonly versionNumber: number
  readonly consent: Consent
  readonly contact: Contact
  /** Where the links of a receipt begin: an origin of ours or of a verified host. */
  readonly origin: string
  /** Says what the inbox tells of a version; without it that is worked out later. */
  readonly tell?: (rubricId: string, verdict: Verdict) => Told | null
}

/** Where the viewer's sending stands, or null where nobody asked for their assessment. */
export async function getSending(viewer: Viewer, now: Date): Promise<Sending | null> {
  const visit = await db().visit.findFirst({
    where: { assessment: visibleAssessments(viewer) },
    select: {
      link: { select: { id: true, contact: true, ...stateColumns } },
      recipient: { select: { removedAt: true } },
      submission: { select: submissionColumns },
    },
  })
  if (!visit) return null
  const { link, submission } = visit
  return {
    linkId: link.id,
    state: stateFor(visit, now),
    contact: link.contact,
    sent: submission && {
      since: submission.createdAt,
      versions: submission.sent.map(({ versionNumber, sentAt }) => ({ number: versionNumber, sentAt })),
      contact: { name: submission.contactName, email: submission.contactEmail },
      ended: submission.endedAt && submission.endedBy ? { at: submission.endedAt, by: submission.endedBy } : null,
    },
  }
}

/**
 * Sends one version of the viewer's report to the workspace that asked for it, with what was agreed to, and writes the
 * letters that say so: all of it or nothing. Sending the same version again changes nothing.
 * @returns `stopped` where the link takes no more, or where what was sent was taken back
 */
export async function sendVersion(viewer: Viewer, sending: NewSending, now: Date): Promise<{ sentAt: Date } | Refusal> {
  // Whose it is never changes, so it is read before the lock: there its many parts would wait for each other.
  const visit = await db().visit.findFirst({ where: { assessment: visibleAssessments(viewer) }, select: visitColumns })
  if (!visit) return notFound
  return db().$transaction(async (tx) => {
    if (!(await lockAssessment(tx, viewer, now))) return notFound
    const version = await tx.assessmentVersion.findFirst({
      where: { assessment: visibleAssessments(viewer), number: sending.versionNumber, NOT: { number: LAST_TIME } },
      select: { assessmentId: true, businessName: true, rubricId: true, verdict: true },
    })
    if (!version) return notFound
    const submission = await lockSubmission(tx, visit)
    if (submission?.endedAt) return submission.endedBy === 'retention' ? letGo : takenBack
    const same = submission?.sent.find(({ versionNumber }) => versionNumber === sending.versionNumber)
    if (same) return { sentAt: same.sentAt }
    if (stateFor(visit, now).kind !== 'live') return stopped
    const submissionId = await record(tx, visit, { ...version, ...sending, again: submission !== null }, now)
    const { assessmentId, businessName } = version
    const news = { submissionId, again: submission !== null, ...sending, assessmentId, businessName }
    await writeLetters(tx, lettersOf(visit, news, now), now)
    return { sentAt: now }
  })
}

/** Takes back what the viewer sent: the workspace can read it no more. @returns false where there is nothing to take back */
export function withdraw(viewer: Viewer, now: Date): Promise<boolean> {
  return db().$transaction(async (tx) => {
    const assessment = await lockAssessment(tx, viewer, now)
    return assessment !== null && (await endSubmissions(tx, [assessment.id], 'withdrawn', now)) > 0
  })
}

const stopped: Refusal = { refused: 'stopped', message: 'This link takes no more reports. Nothing was sent.' }
const takenBack: Refusal = { refused: 'stopped', message: 'You took this back. Start again to send another.' }
const letGo: Refusal = {
  refused: 'stopped',
  message: 'Whoever asked for this has removed it, as they keep nothing longer. Start again to send another.',
}

/** What was sent from a visit before. A retention that goes through it at this moment is waited for. */
async function lockSubmission(tx: Transaction, { id: visitId, workspaceId }: Visit) {
  await tx.$queryRaw`
    SELECT 1 FROM submission WHERE workspace_id = ${workspaceId} AND visit_id = ${visitId} FOR NO KEY UPDATE`
  return tx.submission.findUnique({
    where: { workspaceId_visitId: { workspaceId, visitId } },
    select: { endedAt: true, endedBy: true, sent: { select: { versionNumber: true, sentAt: true } } },
  })
}

const submissionColumns = {
  createdAt: true,
  contactName: true,
  contactEmail: true,
  endedAt: true,
  endedBy: true,
  sent: { select: { versionNumber: true, sentAt: true }, orderBy: { versionNumber: 'asc' } },
} satisfies Prisma.SubmissionSelect

const visitColumns = {
  id: true,
  workspaceId: true,
  linkId: true,
  recipientId: true,
  recipient: { select: { name: true, removedAt: true } },
  link: { select: { ...letterColumns, ...stateColumns } },
} satisfies Prisma.VisitSelect

type Visit = Prisma.VisitGetPayload<{ select: typeof visitColumns }>
type State = Parameters<typeof linkState>[0]

/** A recipient who was removed finds their address archived, whatever the link does. */
function stateFor(
  { link, recipient }: { readonly link: State; readonly recipient: { readonly removedAt: Date | null } | null },
  now: Date,
): LinkState {
  return linkState({ ...link, archivedAt: recipient?.removedAt ?? link.archivedAt }, now)
}

type Recorded = NewSending & {
  readonly assessmentId: string
  readonly businessName: string | null
  readonly rubricId: string
  readonly verdict: unknown
  /** Whether another version was sent before. */
  readonly again: boolean
}

async function record(tx: Transaction, visit: Visit, sending: Recorded, now: Date): Promise<string> {
  const { id: visitId, workspaceId, linkId, recipientId, recipient } = visit
  const { versionNumber, assessmentId, businessName, contact, consent, rubricId, verdict } = sending
  const named = { businessName, contactName: contact.name, contactEmail: contact.email }
  const sortName = sortNameOf(businessName, contact.name, recipient?.name, contact.email)
  const told = toldColumns(sending.tell?.(rubricId, storedVerdict(verdict)) ?? null)
  const names = { ...named, ...told, sortName, untouchedSince: now }
  const { id: submissionId } = await tx.submission.upsert({
    where: { workspaceId_visitId: { workspaceId, visitId } },
    create: {
      id: randomBytes(10).toString('hex'),
      ...{ workspaceId, linkId, visitId, recipientId, ...names, createdAt: now, statusAt: now, sentAt: now },
    },
    update: { ...names, sentAt: now, removedAt: null, revision: { increment: 1 } },
    select: { id: true },
  })
  await refreshWords(tx, workspaceId, submissionId)
  if (!sending.again) await route(tx, { workspaceId, submissionId, linkId, ...told }, now)
  const sent = { workspaceId, submissionId, versionNumber }
  await tx.sentVersion.create({ data: { ...sent, assessmentId, sentAt: now }, select: { sentAt: true } })
  await tx.consent.create({
    data: { ...sent, ...consent, locale: 'en', purpose: 'advice', method: 'box ticked', givenAt: now },
    select: { givenAt: true },
  })
  // Whoever sends has answered, whatever was saved before the visit.
  await tx.$executeRaw`
    UPDATE visit SET submitted_at = coalesce(submitted_at, ${now}),
      started_at = coalesce(started_at, greatest(${now}, opened_at))
    WHERE id = ${visitId}`
  return submissionId
}
