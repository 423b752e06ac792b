import 'server-only'
import { visibleAssessments } from '@/lib/access/policy'
import type { Viewer } from '@/lib/access/viewer'
import type { Verdict } from '@/lib/engine/judgement'
import type { Answers } from '@/lib/engine/types'
import { notFound, type Refusal } from '@/lib/schemas/refusal'
import { storedAnswers, storedVerdict } from '@/lib/schemas/stored'
import { LAST_TIME } from './assessments'
import { ceilings, most } from './ceilings'
import { db, type Transaction } from './db'
import type { Prisma } from './generated/client'
import { afterSubmission } from './lifetime'
import { lockAssessment } from './lock'

/** What was said at a submission. */
export type Version = {
  readonly number: number
  readonly submittedAt: Date
  readonly businessName: string | null
  readonly rubricId: string
  readonly rubricHash: string
  readonly answers: Answers
  readonly verdict: Verdict
}

/** A version about to be recorded. */
export type NewVersion = Omit<Version, 'number' | 'submittedAt'> & {
  readonly opId: string
  /** The number of saves the verdict was worked out from. */
  readonly seq: number
}

/** One version as it was said, or null where there is none. Number 0 is what was said last time, and never the latest. */
export async function getVersion(viewer: Viewer, number: number | 'latest'): Promise<Version | null> {
  const row = await db().assessmentVersion.findFirst({
    where: { assessment: visibleAssessments(viewer), number: number === 'latest' ? own : number },
    orderBy: { number: 'desc' },
    select: versionColumns,
  })
  return row && version(row)
}

/**
 * Records what is said. The same operation, or the same answers under the same name as last time, give the version that
 * is there already. @returns its number, or `stale` when an answer was saved after `seq`: work it out again
 */
export function recordVersion(viewer: Viewer, version: NewVersion, now: Date): Promise<number | 'stale' | Refusal> {
  return db().$transaction(async (tx) => {
    const assessment = await lockAssessment(tx, viewer, now)
    if (!assessment) return notFound
    const same = await sameOperation(tx, viewer, version.opId)
    if (same) return same.number
    if (assessment.lastSeq !== version.seq) return 'stale'
    const last = await lastVersion(tx, viewer)
    if (last && sayTheSame(last, version)) return last.number
    if (last && last.number >= most.versions) return ceilings.versions
    return append(tx, assessment.id, version, (last?.number ?? 0) + 1, now)
  })
}

/** What was said of this assessment, and not last time. */
const own = { gt: LAST_TIME }

/** What is read of a version. */
export const versionColumns = {
  number: true,
  submittedAt: true,
  businessName: true,
  rubricId: true,
  rubricHash: true,
  answers: true,
  verdict: true,
} satisfies Prisma.AssessmentVersionSelect

/** A row of the table as the rest of the product knows it. */
export function version(row: Prisma.AssessmentVersionGetPayload<{ select: typeof versionColumns }>): Version {
  return { ...row, answers: storedAnswers(row.answers), verdict: storedVerdict(row.verdict) }
}

function sameOperation(tx: Transaction, viewer: Viewer, opId: string) {
  const where = { assessment: visibleAssessments(viewer), number: own, opId }
  return tx.assessmentVersion.findFirst({ where, select: { number: true } })
}

function lastVersion(tx: Transaction, viewer: Viewer) {
  return tx.assessmentVersion.findFirst({
    where: { assessment: visibleAssessments(viewer), number: own },
    orderBy: { number: 'desc' },
    select: { number: true, businessName: true, rubricHash: true, answers: true },
  })
}

type Said = { readonly businessName: string | null; readonly rubricHash: string; readonly answers: unknown }

function sayTheSame(one: Said, other: Said): boolean {
  const answers = JSON.stringify(one.answers) === JSON.stringify(other.answers)
  return answers && one.businessName === other.businessName && one.rubricHash === other.rubricHash
}

async function append(tx: Transaction, assessmentId: string, version: NewVersion, number: number, now: Date) {
  const { opId, businessName, rubricId, rubricHash, answers } = version
  const verdict = version.verdict as unknown as Prisma.InputJsonObject
  await tx.assessmentVersion.create({
    data: { assessmentId, number, opId, businessName, rubricId, rubricHash, answers, verdict, submittedAt: now },
    select: { number: true },
  })
  await tx.assessment.update({
    where: { id: assessmentId },
    data: { businessName, expiresAt: afterSubmission(now) },
    select: { id: true },
  })
  return number
}
