import 'server-only'
import { visibleLinks } from '@/lib/access/policy'
import type { Answerer } from '@/lib/access/viewer'
import { isRefusal, notFound, type Refusal } from '@/lib/schemas/refusal'
import type { AskedOp } from '@/lib/schemas/vendor-statement'
import { db, type Transaction } from './db'
import type { Prisma } from './generated/client'
import type { KeyHash } from './keys'
import { appendStatement, conflictIn, saidColumns, type Said, type StatementSaved } from './statement-log'
import { statementColumns, type VendorStatement } from './vendor-parts'

/** What a vendor sees by its own link, and nothing beside it. */
export type Asked = {
  readonly vendorName: string
  /** Who asks. */
  readonly asker: string
  /** Of whoever asks; null where none was given. */
  readonly businessName: string | null
  /** The rubric whose questions are asked. */
  readonly rubricId: string
  /** The last moment it can be answered. */
  readonly until: Date
  readonly sentAt: Date | null
  /** What the vendor told by its link, call 0 alone, by question. */
  readonly statements: readonly VendorStatement[]
}

/**
 * What the key of a vendor's link opens, or null where it opens nothing: unknown, ended, run out, its vendor removed or
 * its assessment gone. Takes no viewer: it is how an answerer comes to be, and `lib/session` alone asks. The
 * assessment is named so that its holder can be told from the vendor; no answerer is.
 */
export async function findAnswererByKey(
  hash: KeyHash,
  now: Date,
): Promise<{ readonly linkId: string; readonly vendorId: string; readonly assessmentId: string } | null> {
  const link = await db().vendorLink.findFirst({
    where: { hash: { equals: hash }, ...openAt(now) },
    select: { id: true, vendorId: true, vendor: { select: { assessmentId: true } } },
  })
  return link && { linkId: link.id, vendorId: link.vendorId, assessmentId: link.vendor.assessmentId }
}

/** What an answerer may see, or null once they may not: a link can end between two requests. */
export async function getAsked(answerer: Answerer, now: Date): Promise<Asked | null> {
  const link = await db().vendorLink.findFirst({
    where: { AND: [visibleLinks(answerer), openAt(now)] },
    select: askedColumns,
  })
  if (!link) return null
  const { asker, expiresAt, sentAt, vendor } = link
  const { rubricId, businessName, expiresAt: ends } = vendor.assessment
  return {
    ...{ vendorName: vendor.name, asker, businessName, rubricId, sentAt },
    until: ends < expiresAt ? ends : expiresAt,
    statements: vendor.statements as readonly VendorStatement[],
  }
}

/** Saves what a vendor tells of itself: as call 0, never as shown. Two who share the link lose nothing either. */
export function saveAskedStatement(answerer: Answerer, op: AskedOp, now: Date): Promise<StatementSaved | Refusal> {
  return db().$transaction(async (tx) => {
    const vendor = await lockAsked(tx, answerer, now)
    if (!vendor) return notFound
    const saved = await appendStatement(tx, vendor, { ...op, call: 0, shown: false }, now)
    if (isRefusal(saved)) return saved
    const { isNew: _, ...told } = saved
    await tx.vendorLink.updateMany({
      where: { ...visibleLinks(answerer), openedAt: null },
      data: { openedAt: now },
    })
    return told
  })
}

/** What the latest save of a question took the place of unseen, or null. */
export async function getAskedConflict(answerer: Answerer, question: string, now: Date): Promise<Said | null> {
  const links = { some: { AND: [visibleLinks(answerer), openAt(now)] } }
  const rows = await db().statementEvent.findMany({
    where: { question, call: 0, vendor: { links } },
    orderBy: { version: 'desc' },
    take: 2,
    select: saidColumns,
  })
  return conflictIn(rows)
}

/**
 * Tells the buyer that the answers are ready. The vendor may go on changing them. Sent again with nothing changed since,
 * it keeps its time. Refused where nothing was answered yet.
 */
export function sendAsked(answerer: Answerer, now: Date): Promise<{ readonly sentAt: Date } | Refusal> {
  return db().$transaction(async (tx) => {
    if (!(await lockAsked(tx, answerer, now))) return notFound
    const link = await tx.vendorLink.findFirst({ where: visibleLinks(answerer), select: askedColumns })
    const told = link?.vendor.statements.filter(({ option, note }) => option !== null || note !== null) ?? []
    if (!link || told.length === 0) return nothingToSend
    const { sentAt } = link
    if (sentAt && link.vendor.statements.every(({ savedAt }) => savedAt <= sentAt)) return { sentAt }
    await tx.vendorLink.updateMany({ where: visibleLinks(answerer), data: { sentAt: now } })
    return { sentAt: now }
  })
}

/** Notes that the link was on a screen, the first time alone. @returns false where there is nothing to look at any more */
export async function noteOpened(answerer: Answerer, now: Date): Promise<boolean> {
  const where = { AND: [visibleLinks(answerer), openAt(now)] }
  await db().vendorLink.updateMany({ where: { ...where, openedAt: null }, data: { openedAt: now } })
  return (await db().vendorLink.count({ where })) > 0
}

/** Links that can be opened, as a condition. */
const openAt = (now: Date) =>
  ({
    revokedAt: null,
    expiresAt: { gt: now },
    vendor: { removedAt: null, assessment: { expiresAt: { gt: now } } },
  }) satisfies Prisma.VendorLinkWhereInput

/**
 * Locks the vendor of a link until the transaction ends. The link is looked at once more behind the lock: its maker may
 * have ended it while this waited.
 */
async function lockAsked(tx: Transaction, answerer: Answerer, now: Date) {
  const open = { AND: [visibleLinks(answerer), openAt(now)] }
  const [vendor] = await tx.vendor.updateManyAndReturn({
    where: { links: { some: open } },
    data: { lastSeq: { increment: 0 } },
    select: { id: true, lastSeq: true },
  })
  return vendor && (await tx.vendorLink.count({ where: open })) > 0 ? vendor : null
}

const askedColumns = {
  ...{ asker: true, expiresAt: true, sentAt: true },
  vendor: {
    select: {
      name: true,
      statements: { where: { call: 0 }, select: statementColumns, orderBy: { question: 'asc' } },
      assessment: { select: { rubricId: true, businessName: true, expiresAt: true } },
    },
  },
} satisfies Prisma.VendorLinkSelect

const nothingToSend: Refusal = {
  refused: 'nothing-chosen',
  message: 'Answer at least one question before you send.',
}
