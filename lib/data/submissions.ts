import 'server-only'
import { may } from '@/lib/access/permissions'
import { ownWorkspace } from '@/lib/access/policy'
import type { Member } from '@/lib/access/viewer'
import { forbidden, notFound, type Refusal } from '@/lib/schemas/refusal'
import type { Transaction } from './db'
import type { Prisma } from './generated/client'
import { inWorkspace } from './in-workspace'
import { sentVersions, type SentVersion } from './sent-versions'
import type { SubmissionEnding } from './submission-end'

/** Who sent it, as far as they said or the link was theirs alone. */
export type Sender = {
  readonly businessName: string | null
  readonly contactName: string | null
  readonly contactEmail: string | null
  readonly recipientName: string | null
  readonly recipientEmail: string | null
}

/** How and when it ended for the workspace. What has ended names nobody and says nothing. */
export type SubmissionEnd = { readonly at: Date; readonly by: SubmissionEnding }

/** A version that was sent, and what was agreed to for it. */
export type Sent = {
  readonly number: number
  readonly sentAt: Date
  readonly consent: { readonly givenAt: Date; readonly words: string } | null
}

/** By which link it came, who sent it and when. */
type Head = {
  readonly id: string
  readonly link: { readonly id: string; readonly name: string }
  /** When a version was sent last. */
  readonly sentAt: Date
  readonly ended: SubmissionEnd | null
  /** Null once it has ended. */
  readonly sender: Sender | null
}

/** One submission, with one of its versions to read. */
export type Submission = Head & {
  /** The versions that were sent, the first one first; none once it has ended. */
  readonly sent: readonly Sent[]
  /** The version that was asked for; null once it has ended. */
  readonly version: SentVersion | null
}

/**
 * One submission of the member's workspace, with the version of that number, or the last one that was sent.
 *
 * @returns `notFound` alike for what is of another workspace, was never sent, or is a version that was not sent
 */
export async function getSubmission(member: Member, id: string, number?: number): Promise<Submission | Refusal> {
  if (!may(member, 'submissions.read')) return forbidden
  return inWorkspace(member, async (tx) => {
    const row = await tx.submission.findFirst({ where: { ...ownWorkspace(member), id }, select: headColumns })
    if (!row) return notFound
    if (row.endedAt !== null) return number === undefined ? { ...head(row), sent: [], version: null } : notFound
    const sent = await sentOf(tx, member, id)
    const wanted = number ?? sent.at(-1)?.number
    const [version] = wanted === undefined ? [] : await sentVersions(tx, member, [{ submissionId: id, number: wanted }])
    if (!version && number !== undefined) return notFound
    return { ...head(row), sent, version: version?.version ?? null }
  })
}

/** How many people started by the links of a workspace, or by one of them, and have not sent anything yet. */
export async function countStarted(member: Member, linkId?: string): Promise<number | Refusal> {
  if (!may(member, 'submissions.read')) return forbidden
  const where = { ...ownWorkspace(member), ...(linkId !== undefined && { linkId }) }
  return inWorkspace(member, (tx) =>
    tx.visit.count({ where: { ...where, startedAt: { not: null }, submittedAt: null } }),
  )
}

/**
 * The links of a workspace that something was sent by, by name: what the list can be narrowed to.
 *
 * @param asked one more link that is among them although nothing was sent by it; nothing where there is no such link
 */
export async function listSubmissionLinks(
  member: Member,
  asked?: string,
): Promise<readonly { readonly id: string; readonly name: string }[] | Refusal> {
  if (!may(member, 'submissions.read')) return forbidden
  const used: Prisma.BrandedLinkWhereInput = { submissions: { some: ownWorkspace(member) } }
  return inWorkspace(member, (tx) =>
    tx.brandedLink.findMany({
      where: { ...ownWorkspace(member), ...(asked === undefined ? used : { OR: [used, { id: asked }] }) },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      select: { id: true, name: true },
    }),
  )
}

const headColumns = {
  id: true,
  link: { select: { id: true, name: true } },
  recipient: { select: { name: true, email: true } },
  businessName: true,
  contactName: true,
  contactEmail: true,
  sentAt: true,
  endedAt: true,
  endedBy: true,
} satisfies Prisma.SubmissionSelect

type Row = Prisma.SubmissionGetPayload<{ select: typeof headColumns }>

function head({ id, link, recipient, sentAt, endedAt, endedBy, ...named }: Row): Head {
  const ended = endedAt && endedBy ? { at: endedAt, by: endedBy } : null
  const sender = { ...named, recipientName: recipient?.name ?? null, recipientEmail: recipient?.email ?? null }
  return { id, link, sentAt, ended, sender: ended ? null : sender }
}

async function sentOf(tx: Transaction, member: Member, submissionId: string): Promise<Sent[]> {
  const where = { ...ownWorkspace(member), submissionId }
  const rows = await tx.sentVersion.findMany({
    where,
    orderBy: { versionNumber: 'asc' },
    select: { versionNumber: true, sentAt: true },
  })
  const consents = await tx.consent.findMany({ where, select: { versionNumber: true, givenAt: true, words: true } })
  return rows.map(({ versionNumber: number, sentAt }) => {
    const given = consents.find((consent) => consent.versionNumber === number)
    return { number, sentAt, consent: given ? { givenAt: given.givenAt, words: given.words } : null }
  })
}
