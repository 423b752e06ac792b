import 'server-only'
import { may } from '@/lib/access/permissions'
import { ownWorkspace } from '@/lib/access/policy'
import type { Member } from '@/lib/access/viewer'
import { forbidden, notFound, type Refusal } from '@/lib/schemas/refusal'
import type { SubmissionCursor } from '@/lib/schemas/submission-page'
import type { Transaction } from './db'
import type { Prisma } from './generated/client'
import { inWorkspace } from './in-workspace'
import { sentVersions, type SentVersion } from './sent-versions'

/** Who sent it, as far as they said or the link was theirs alone. */
export type Sender = {
  readonly businessName: string | null
  readonly contactName: string | null
  readonly contactEmail: string | null
  readonly recipientName: string | null
  readonly recipientEmail: string | null
}

/** How and when it ended for the workspace. What has ended names nobody and says nothing. */
export type SubmissionEnd = { readonly at: Date; readonly by: 'withdrawn' | 'deleted' | 'expiry' }

/** One submission in a list. */
export type SubmissionLine = {
  readonly id: string
  readonly link: { readonly id: string; readonly name: string }
  /** When a version was sent last. */
  readonly sentAt: Date
  readonly ended: SubmissionEnd | null
  /** Null once it has ended. */
  readonly sender: Sender | null
  /** The version that was sent last; null once it has ended. */
  readonly last: SentVersion | null
}

/** How many submissions a page of the list has. */
export const submissionsPerPage = 25

/**
 * What was sent to the member's workspace, the latest first, a page at a time. What is not sent yet is not in it.
 *
 * @param asked.linkId those of one link alone; none where there is no such link
 * @param asked.after where the page before ended
 * @returns the page, and where the next one goes on; `forbidden` by a rank that may not read them
 */
export async function listSubmissions(
  member: Member,
  asked: { readonly linkId?: string | undefined; readonly after?: SubmissionCursor | null } = {},
): Promise<{ lines: readonly SubmissionLine[]; next: SubmissionCursor | null } | Refusal> {
  if (!may(member, 'submissions.read')) return forbidden
  return inWorkspace(member, async (tx) => {
    const rows = await tx.submission.findMany({
      where: { ...ownWorkspace(member), ...(asked.linkId !== undefined && { linkId: asked.linkId }), ...after(asked) },
      orderBy: [{ sentAt: 'desc' }, { id: 'desc' }],
      take: submissionsPerPage + 1,
      select: lineColumns,
    })
    const shown = rows.slice(0, submissionsPerPage)
    const live = shown.filter(({ endedAt }) => endedAt === null).map(({ id }) => id)
    const last = await lastVersions(tx, member, live)
    const more = rows.length > shown.length ? shown.at(-1) : undefined
    return {
      lines: shown.map((row) => ({ ...head(row), last: last.get(row.id) ?? null })),
      next: more ? { sentAt: more.sentAt, id: more.id } : null,
    }
  })
}

/** A version that was sent, and what was agreed to for it. */
export type Sent = {
  readonly number: number
  readonly sentAt: Date
  readonly consent: { readonly givenAt: Date; readonly words: string } | null
}

/** One submission, with one of its versions to read. */
export type Submission = Omit<SubmissionLine, 'last'> & {
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
    const row = await tx.submission.findFirst({ where: { ...ownWorkspace(member), id }, select: lineColumns })
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

const after = ({ after }: { readonly after?: SubmissionCursor | null }): Prisma.SubmissionWhereInput =>
  after ? { OR: [{ sentAt: { lt: after.sentAt } }, { sentAt: after.sentAt, id: { lt: after.id } }] } : {}

const lineColumns = {
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

type Row = Prisma.SubmissionGetPayload<{ select: typeof lineColumns }>

function head({ id, link, recipient, sentAt, endedAt, endedBy, ...named }: Row): Omit<SubmissionLine, 'last'> {
  const ended = endedAt && endedBy ? { at: endedAt, by: endedBy } : null
  const sender = { ...named, recipientName: recipient?.name ?? null, recipientEmail: recipient?.email ?? null }
  return { id, link, sentAt, ended, sender: ended ? null : sender }
}

async function lastVersions(tx: Transaction, member: Member, ids: readonly string[]) {
  const latest = await tx.sentVersion.groupBy({
    by: ['submissionId'],
    where: { ...ownWorkspace(member), submissionId: { in: [...ids] } },
    _max: { versionNumber: true },
  })
  const wanted = latest.map(({ submissionId, _max }) => ({ submissionId, number: _max.versionNumber ?? 0 }))
  const found = await sentVersions(tx, member, wanted)
  return new Map(found.map(({ submissionId, version }) => [submissionId, version]))
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
