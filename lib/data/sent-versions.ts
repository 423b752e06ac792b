import 'server-only'
import { ownWorkspace } from '@/lib/access/policy'
import type { Member } from '@/lib/access/viewer'
import type { Verdict } from '@/lib/engine/judgement'
import { storedVerdict } from '@/lib/schemas/stored'
import type { Transaction } from './db'
import type { Prisma } from './generated/client'

/** A version as a workspace reads it: what was heard and said, and no answer that did not count. */
export type SentVersion = {
  readonly number: number
  readonly submittedAt: Date
  readonly businessName: string | null
  readonly rubricId: string
  readonly rubricHash: string
  readonly verdict: Verdict
}

type Wanted = { readonly submissionId: string; readonly number: number }

/**
 * The versions of submissions that were sent to the member's workspace and have not ended; those that were not sent are
 * left out. What was answered and does not count is not read: no report shows it. Only inside `inWorkspace`.
 */
export async function sentVersions(
  tx: Transaction,
  member: Member,
  wanted: readonly Wanted[],
): Promise<readonly (Wanted & { readonly version: SentVersion })[]> {
  if (wanted.length === 0) return []
  const sent: Prisma.SentVersionWhereInput = {
    ...ownWorkspace(member),
    submission: { ...ownWorkspace(member), endedAt: null },
    OR: wanted.map(({ submissionId, number }) => ({ submissionId, versionNumber: number })),
  }
  const rows = await tx.assessmentVersion.findMany({
    where: { sent: { some: sent } },
    select: { ...versionColumns, sent: { where: sent, select: { submissionId: true } } },
  })
  return rows.flatMap(({ sent, verdict, ...row }) => {
    const version = { ...row, verdict: storedVerdict(verdict) }
    return sent.map(({ submissionId }) => ({ submissionId, number: row.number, version }))
  })
}

const versionColumns = {
  number: true,
  submittedAt: true,
  businessName: true,
  rubricId: true,
  rubricHash: true,
  verdict: true,
} satisfies Prisma.AssessmentVersionSelect
