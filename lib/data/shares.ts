import 'server-only'
import { randomBytes } from 'node:crypto'
import { visibleAssessments } from '@/lib/access/policy'
import type { Viewer } from '@/lib/access/viewer'
import { madeAnotherLink, notFound, type Refusal } from '@/lib/schemas/refusal'
import type { ShareForm } from '@/lib/schemas/share-form'
import { LAST_TIME } from './assessments'
import { ceilings, most } from './ceilings'
import { db, type Transaction } from './db'
import type { Prisma } from './generated/client'
import type { KeyHash } from './keys'
import { daysAfter } from './lifetime'
import { lockAssessment } from './lock'

/** A link that others can read by, as its maker sees it. Its key is not kept. */
export type Share = {
  readonly id: string
  /** The form that made it. */
  readonly opId: string
  /** Its place among all that were ever made, from 1 on: links have no name. */
  readonly number: number
  readonly versionNumber: number
  readonly whatIf: { readonly number: number; readonly name: string } | null
  readonly withAnswers: boolean
  readonly withName: boolean
  readonly createdAt: Date
  /** Null while it ends with the assessment alone. */
  readonly expiresAt: Date | null
  /** When it was last on a screen for one second. */
  readonly lastViewedAt: Date | null
  readonly views: number
}

/** A share about to be made: what was asked for, and the hash of the key that its link will hold. */
export type NewShare = ShareForm & { readonly hash: KeyHash }

/**
 * Makes a share of one version, or of one what-if with the version it was tried on. The same form sent again gives the
 * share that is there already. @returns its id; `op-reused` where the form made another share, or one that has ended
 */
export function createShare(viewer: Viewer, share: NewShare, now: Date): Promise<{ id: string } | Refusal> {
  return db().$transaction(async (tx) => {
    const assessment = await lockAssessment(tx, viewer, now)
    if (!assessment) return notFound
    const same = await sameOperation(tx, viewer, share.opId)
    if (same) return live(now, same) && asksTheSame(share, same) ? { id: same.id } : madeAnotherLink
    const versionNumber = await versionOf(tx, viewer, share.of)
    if (versionNumber === null) return nothingToShare
    const own = { assessment: visibleAssessments(viewer) }
    if ((await tx.share.count({ where: { ...own, ...liveAt(now) } })) >= most.shares) return ceilings.shares
    if ((await tx.share.count({ where: own })) >= most.sharesEver) return ceilings.sharesEver
    return append(tx, assessment.id, versionNumber, share, now)
  })
}

/** The shares that can be read by now, newest first. */
export async function listShares(viewer: Viewer, now: Date): Promise<readonly Share[]> {
  const rows = await db().share.findMany({
    where: { assessment: visibleAssessments(viewer) },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: shareColumns,
  })
  return rows
    .map(({ revokedAt, ...row }, index) => ({ ...row, revokedAt, number: index + 1 }))
    .filter((row) => live(now, row))
    .map(({ revokedAt: _, ...share }) => share)
    .reverse()
}

/** Ends a share for good. Ending it again changes nothing. @returns false where the viewer has no such share */
export async function revokeShare(viewer: Viewer, id: string, now: Date): Promise<boolean> {
  const own = { id, assessment: visibleAssessments(viewer) }
  const { count } = await db().share.updateMany({ where: { ...own, revokedAt: null }, data: { revokedAt: now } })
  return count > 0 || (await db().share.count({ where: own })) > 0
}

/** Shares that neither were revoked nor have run out, as a condition. */
export const liveAt = (now: Date) =>
  ({ revokedAt: null, OR: [{ expiresAt: null }, { expiresAt: { gt: now } }] }) satisfies Prisma.ShareWhereInput

const live = (now: Date, share: { readonly revokedAt: Date | null; readonly expiresAt: Date | null }) =>
  share.revokedAt === null && (share.expiresAt === null || share.expiresAt > now)

const shareColumns = {
  id: true,
  opId: true,
  versionNumber: true,
  whatIf: { select: { number: true, name: true } },
  withAnswers: true,
  withName: true,
  createdAt: true,
  expiresAt: true,
  revokedAt: true,
  lastViewedAt: true,
  views: true,
} satisfies Prisma.ShareSelect

const nothingToShare: Refusal = {
  refused: 'unprocessable',
  field: 'of',
  message: 'There is no such report to share.',
}

function sameOperation(tx: Transaction, viewer: Viewer, opId: string) {
  const where = { assessment: visibleAssessments(viewer), opId }
  return tx.share.findFirst({ where, select: shareColumns })
}

type Made = NonNullable<Awaited<ReturnType<typeof sameOperation>>>

function asksTheSame({ of, withAnswers, withName, days }: NewShare, made: Made): boolean {
  const whole = of.kind === 'version' && made.whatIf === null && of.number === made.versionNumber
  const tried = of.kind === 'what-if' && of.number === made.whatIf?.number
  const until = days === null ? null : daysAfter(made.createdAt, days).getTime()
  const end = made.expiresAt?.getTime() ?? null
  return (whole || tried) && withAnswers === made.withAnswers && withName === made.withName && until === end
}

/** The version that is read by a share, or null where there is nothing of that number. */
async function versionOf(tx: Transaction, viewer: Viewer, { kind, number }: ShareForm['of']): Promise<number | null> {
  const own = { assessment: visibleAssessments(viewer), number }
  if (kind === 'what-if') {
    const tried = await tx.whatIf.findFirst({ where: own, select: { versionNumber: true } })
    return tried?.versionNumber ?? null
  }
  if (number === LAST_TIME) return null
  const version = await tx.assessmentVersion.findFirst({ where: own, select: { number: true } })
  return version?.number ?? null
}

async function append(tx: Transaction, assessmentId: string, versionNumber: number, share: NewShare, now: Date) {
  const { opId, hash, of, withAnswers, withName, days } = share
  return tx.share.create({
    data: {
      id: randomBytes(10).toString('hex'),
      assessmentId,
      versionNumber,
      whatIfNumber: of.kind === 'what-if' ? of.number : null,
      ...{ opId, hash, withAnswers, withName },
      createdAt: now,
      expiresAt: days === null ? null : daysAfter(now, days),
    },
    select: { id: true },
  })
}
