import 'server-only'
import { createHash, randomBytes } from 'node:crypto'
import { visibleAssessments } from '@/lib/access/policy'
import type { Viewer } from '@/lib/access/viewer'
import { db, type Transaction } from './db'
import type { KeyHash } from './keys'
import { daysAfter, draftDays } from './lifetime'
import { linkState, stateColumns, type ProspectLink } from './prospect-links'

/** The link that somebody came by, as `findLinkBySlug` found it. */
type CameBy = Pick<ProspectLink, 'id' | 'workspaceId' | 'recipient'>

/** The browser that came, as far as it says. */
export type Visitor = {
  /** The page it was shown. */
  readonly opId: string
  /** The visit it remembers; null where it remembers none. */
  readonly visitId: string | null
  /** Whether it shows us inside a frame on another site. */
  readonly framed: boolean
}

/**
 * One browser had a link on its screen: the first time makes a visit, every other changes nothing. Takes no viewer:
 * whoever opens a link is nobody yet. @returns the id of the visit, for the browser to remember
 */
export async function openVisit(link: CameBy, visitor: Visitor, now: Date): Promise<string> {
  const { visitId } = visitor
  const known = visitId && (await db().visit.findFirst({ where: ofLink(link, visitId), select: { id: true } }))
  return known ? known.id : visitOfPage(db(), link, visitor, now)
}

/** A start by a link. The form of one page, sent twice within a minute, begins one assessment. */
export type Start = Visitor & { readonly rubricId: string }

/** The assessment that a form begins when it is sent for the first time. Its id proves nothing. */
export const startId = (link: Pick<CameBy, 'id'>, opId: string): string => idFrom(`${link.id} ${opId}`)

/**
 * Begins an assessment by a link and ties a visit to it: the one that the browser remembers, or a new one where it
 * remembers none or has begun by it before. Takes no viewer, because there is none yet.
 * @param keyHash of the key that will open the assessment
 */
export function startByLink(
  link: CameBy,
  start: Start,
  keyHash: KeyHash,
  now: Date,
): Promise<{ id: string; visitId: string }> {
  return db().$transaction(async (tx) => {
    const id = startId(link, start.opId)
    if (await begin(tx, id, start.rubricId, now)) return added(tx, link, id, start, keyHash, now)
    const twin = await twinOf(tx, link, id, now)
    if (!twin) {
      const other = randomBytes(10).toString('hex')
      await begin(tx, other, start.rubricId, now)
      return added(tx, link, other, start, keyHash, now)
    }
    await addKey(tx, id, keyHash, now)
    return { id, visitId: twin }
  })
}

/** An assessment that was begun by a link, with when it was sent and when its holder took that back. */
export type Visited = {
  readonly assessmentId: string
  readonly submittedAt: Date | null
  readonly endedAt: Date | null
}

/** Those of several viewers' assessments that were begun by one link. */
export async function listVisited(viewers: readonly Viewer[], linkId: string): Promise<readonly Visited[]> {
  if (viewers.length === 0) return []
  const rows = await db().visit.findMany({
    where: { linkId, assessment: { OR: viewers.map(visibleAssessments) } },
    select: { assessmentId: true, submission: { select: { sentAt: true, endedAt: true, endedBy: true } } },
  })
  return rows.flatMap(({ assessmentId, submission }) =>
    assessmentId === null
      ? []
      : [{ assessmentId, submittedAt: submission?.sentAt ?? null, endedAt: submission && endedByHolder(submission) }],
  )
}

/** What the workspace let go of was sent all the same. */
const endedByHolder = ({ endedAt, endedBy }: { readonly endedAt: Date | null; readonly endedBy: string | null }) =>
  endedBy === 'retention' ? null : endedAt

/** The address by which the viewer's assessment was begun, as a slug; null where nobody sent it. */
export async function findSlugOf(viewer: Viewer): Promise<string | null> {
  const visit = await db().visit.findFirst({
    where: { assessment: visibleAssessments(viewer) },
    select: { link: { select: { slug: true } }, recipient: { select: { slug: true, removedAt: true } } },
  })
  if (!visit) return null
  return visit.recipient && !visit.recipient.removedAt ? visit.recipient.slug : visit.link.slug
}

/**
 * Notes at the visit of an assessment, if it has one, that answers were saved: the first of them started it. One
 * statement, inside the transaction that saves.
 * @param answered whether one of them is an answer, and not a question passed over
 */
export async function noteSaved(
  tx: Transaction,
  assessmentId: string,
  { questionId, answered }: { readonly questionId: string; readonly answered: boolean },
  now: Date,
): Promise<void> {
  await tx.$executeRaw`
    UPDATE visit SET last_question_id = ${questionId},
      started_at = CASE WHEN ${answered} THEN coalesce(started_at, greatest(${now}, opened_at)) ELSE started_at END
    WHERE assessment_id = ${assessmentId}`
}

/**
 * Ties a second run to the link that the first was begun by, while that takes anyone in: a visit of its own, that is
 * opened and started at once, because its answers are there. Inside the transaction that makes the second run.
 */
export async function visitAgain(tx: Transaction, firstId: string, secondId: string, now: Date): Promise<void> {
  const first = await tx.visit.findUnique({
    where: { assessmentId: firstId },
    select: { workspaceId: true, linkId: true, recipientId: true, framed: true },
  })
  if (!first) return
  const { workspaceId, linkId, recipientId, framed } = first
  const link = await tx.brandedLink.findUnique({ where: { id: linkId }, select: stateColumns })
  const own = { id: recipientId ?? '', removedAt: null }
  const recipient = recipientId && (await tx.recipient.findFirst({ where: own, select: recipientColumns }))
  if (!link || linkState(link, now).kind !== 'live' || (recipientId && !recipient)) return
  const visit = newVisit({ id: linkId, workspaceId, recipient: recipient || null }, framed, now)
  await tx.visit.create({ data: { ...visit, startedAt: now, assessmentId: secondId }, select: { id: true } })
}

const recipientColumns = { id: true, name: true, stoppedAt: true } as const

/** What a new visit is kept as. */
function newVisit({ id, workspaceId, recipient }: CameBy, framed: boolean, now: Date) {
  const visitId = randomBytes(10).toString('hex')
  return { id: visitId, workspaceId, linkId: id, recipientId: recipient?.id ?? null, framed, openedAt: now }
}

/** The visit a browser remembers, if it is one of this address. */
const ofLink = ({ id, recipient }: CameBy, visitId: string) => ({
  id: visitId,
  linkId: id,
  recipientId: recipient?.id ?? null,
})

/** Waits for whoever begins the same one. @returns false where it was begun before */
async function begin(tx: Transaction, id: string, rubricId: string, now: Date): Promise<boolean> {
  const data = [{ id, rubricId, createdAt: now, expiresAt: daysAfter(now, draftDays) }]
  return (await tx.assessment.createMany({ data, skipDuplicates: true })).count > 0
}

async function added(tx: Transaction, link: CameBy, id: string, visitor: Visitor, keyHash: KeyHash, now: Date) {
  await addKey(tx, id, keyHash, now)
  return { id, visitId: await tie(tx, link, id, visitor, now) }
}

const addKey = (tx: Transaction, assessmentId: string, hash: KeyHash, now: Date) =>
  tx.key.create({ data: { hash, assessmentId, purpose: 'browser', createdAt: now }, select: { purpose: true } })

async function tie(tx: Transaction, link: CameBy, assessmentId: string, visitor: Visitor, now: Date): Promise<string> {
  const tied = async (visitId: string) => {
    const free = { ...ofLink(link, visitId), assessmentId: null }
    return (await tx.visit.updateMany({ where: free, data: { assessmentId } })).count > 0
  }
  if (visitor.visitId !== null && (await tied(visitor.visitId))) return visitor.visitId
  const ofPage = await visitOfPage(tx, link, visitor, now)
  if (await tied(ofPage)) return ofPage
  const visit = newVisit(link, visitor.framed, now)
  await tx.visit.create({ data: { ...visit, assessmentId }, select: { id: true } })
  return visit.id
}

/**
 * The visit that one page makes. That it was on a screen and that its button was pressed may be told at the same time:
 * whichever comes first makes the visit, and the other finds it.
 */
async function visitOfPage(tx: Transaction, link: CameBy, { opId, framed }: Visitor, now: Date): Promise<string> {
  const id = idFrom(`visit ${link.id} ${link.recipient?.id ?? ''} ${opId}`)
  await tx.visit.createMany({ data: [{ ...newVisit(link, framed, now), id }], skipDuplicates: true })
  return id
}

const idFrom = (words: string) => createHash('sha256').update(words).digest('hex').slice(0, 20)

/** How long the second half of a double click may take, in milliseconds. */
const patience = 60_000

/** The visit of what the same form began a moment ago, while nothing was saved in it; null where it is another's. */
async function twinOf(
  tx: Transaction,
  { id: linkId }: CameBy,
  assessmentId: string,
  now: Date,
): Promise<string | null> {
  const since = new Date(now.getTime() - patience)
  const visit = await tx.visit.findFirst({
    where: { assessmentId, linkId, assessment: { lastSeq: 0, createdAt: { gt: since } } },
    select: { id: true },
  })
  return visit?.id ?? null
}
