import { randomBytes, randomUUID } from 'node:crypto'
import { isRefusal } from '@/lib/schemas/refusal'
import type { Viewer } from '@/lib/access/viewer'
import { consentFor } from '@/lib/commands/consent-for'
import { sendAssessment } from '@/lib/commands/send-assessment'
import { brandOf } from '@/lib/data/brands'
import { db } from '@/lib/data/db'
import { findLinkBySlug, type ProspectLink } from '@/lib/data/prospect-links'
import { startByLink } from '@/lib/data/visits'
import { answerAll, days, hashOf, newKey, noon, rubric } from './factories'
import { newPerson, newWorkspace } from './members'
import { viewerOf } from './viewer'

type Given = Readonly<
  Partial<{
    contact: 'off' | 'optional' | 'needed'
    pausedAt: Date
    expiresAt: Date
    archivedAt: Date
    /** Whether a member is told of what is sent. */
    told: boolean
  }>
>

export const origin = 'http://localhost:3000'
const id = () => randomBytes(10).toString('hex')
const slug = () => randomBytes(16).toString('base64url')

/** A branded link of a new workspace, with a member who is told unless said otherwise. */
export async function newLink({ told = true, ...given }: Given = {}): Promise<ProspectLink> {
  const workspaceId = await newWorkspace('Demo Advisers')
  const link = {
    ...{ id: id(), workspaceId, slug: slug(), opId: randomUUID(), name: 'Demo link', frames: [] },
    ...{ sender: 'Demo Person', sells: 'Demo advice', colour: '#1a1a40', intro: 'A demo.', buttonWords: 'Start here' },
    ...{ contact: 'optional' as const, createdAt: noon, changedAt: noon, ...given },
  }
  await db().brandedLink.create({ data: link, select: { id: true } })
  if (told) {
    const { userId } = await newPerson()
    const since = { since: noon, rank: 'owner' as const }
    await db().member.create({ data: { workspaceId, userId, ...since }, select: { rank: true } })
    await db().tellOf.create({ data: { workspaceId, linkId: link.id, userId }, select: { userId: true } })
  }
  return opened(link.slug)
}

/** A private address of a link. */
export async function newRecipient(link: ProspectLink, name: string | null = 'Demo Recipient'): Promise<ProspectLink> {
  const own = slug()
  const { workspaceId, id: linkId } = link
  const data = { id: id(), workspaceId, linkId, slug: own, name, email: `${id()}@mail.test`, addedAt: noon }
  await db().recipient.create({ data, select: { id: true } })
  return opened(own)
}

/** What stands at an address, which has to be there. */
export async function opened(at: string, now: Date = noon): Promise<ProspectLink> {
  const link = await findLinkBySlug(at, now)
  if (!link) throw new Error('There is no such link')
  return link
}

export const startOf = (more: { visitId?: string | null; opId?: string } = {}) => ({
  ...{ opId: randomUUID(), rubricId: rubric.id, visitId: null, framed: false },
  ...more,
})

/** Somebody who began by a link. */
export async function begunBy(link: ProspectLink, now: Date = noon): Promise<{ viewer: Viewer; visitId: string }> {
  const begun = await startByLink(link, startOf(), hashOf(newKey()), now)
  return { viewer: viewerOf(begun.id), visitId: begun.visitId }
}

/** The visit of an assessment as it stands. */
export const visitOf = (viewer: Viewer) =>
  db().visit.findUniqueOrThrow({ where: { assessmentId: viewer.assessmentId } })

/** The submission of an assessment as it stands, with all that hangs on it. */
export const submissionOf = (viewer: Viewer) =>
  db().submission.findFirstOrThrow({
    where: { visit: { assessmentId: viewer.assessmentId } },
    include: { sent: true, consents: true, notes: true },
  })

/** The letters of one kind that a workspace has, first written first. */
export const lettersOf = (workspaceId: string, kind: string) =>
  db().letter.findMany({ where: { workspaceId, kind }, orderBy: { createdAt: 'asc' } })

type Sending = { readonly name?: string; readonly email?: string; readonly version?: number; readonly now?: Date }

/** Sends what a viewer answered, with the words that hold now. */
export async function send(viewer: Viewer, { name, email, version, now = noon }: Sending = {}) {
  const brand = await brandOf(viewer)
  if (!brand) throw new Error('Nobody asked for it')
  const words = consentFor(brand).hash
  const contact = { name: name ?? null, email: email ?? null }
  const form = { opId: randomUUID(), businessName: 'Demo Business', send: { version: version ?? null, words, contact } }
  return sendAssessment(viewer, form, origin, now)
}

/** Somebody who began by a link, answered all and sent it. */
export async function sentBy(link: ProspectLink, who: Sending = {}) {
  const { viewer, visitId } = await begunBy(link)
  await answerAll(viewer)
  const sent = await send(viewer, who)
  if (isRefusal(sent)) throw new Error(sent.message)
  return { viewer, visitId, sent }
}

export const later = days(3)

/** Lets a viewer's assessment have been begun by a link, if there is one. @returns the link */
export async function askedFor(viewer: Viewer): Promise<ProspectLink> {
  const link = await newLink({ told: false })
  const { assessmentId } = viewer
  if ((await db().assessment.count({ where: { id: assessmentId } })) === 0) return link
  const visit = { id: id(), workspaceId: link.workspaceId, linkId: link.id, assessmentId, openedAt: noon }
  await db().visit.create({ data: visit, select: { id: true } })
  return link
}

/** A version to send as it stands, with the words of links like these. */
export const version1 = () => {
  const { lines: _, ...consent } = consentFor({
    ...{ workspace: 'Demo Advisers', sender: 'Demo Person', sells: 'Demo advice' },
  })
  return { versionNumber: 1, consent, contact: { name: null, email: null }, origin }
}
