import 'server-only'
import type { ToldOutcome } from '@/lib/engine/calibration'
import type { Confidence } from '@/lib/engine/judgement'
import { storedMeasures } from '@/lib/schemas/follow-up'
import { db } from './db'
import type { Prisma } from './generated/client'

/** An outcome with the patterns that its report had found, and those that occurred. */
export type ToldPatterns = ToldOutcome & { readonly found: readonly string[]; readonly occurred: readonly string[] }

/**
 * Every outcome that was told 90 or 180 days after a report, the later one of each assessment, without a word of whose it
 * is. What a founder told of an assessment counts before what a member told of the same. Takes no viewer: it is counted for
 * everybody, on the page about the method.
 */
export async function listOutcomes(): Promise<readonly ToldPatterns[]> {
  const own = await db().followUp.findMany({
    orderBy: { day: 'asc' },
    select: { ...outcomeColumns, assessmentId: true },
  })
  const members = await db().memberFollowUp.findMany({
    where: { day: { gt: 0 } },
    orderBy: { day: 'asc' },
    select: {
      ...{ ...outcomeColumns, workspaceId: true, submissionId: true },
      submission: { select: { visit: { select: { assessmentId: true } } } },
    },
  })
  const byMembers = members.map(({ submission, workspaceId, submissionId, ...row }) => {
    return { ...row, of: submission.visit.assessmentId ?? `${workspaceId} ${submissionId}` }
  })
  // What ran out has no assessment any more, and only its later outcome stayed.
  const byFounders = own.map(({ assessmentId, ...row }, index) => ({ ...row, of: assessmentId ?? `gone ${index}` }))
  const last = new Map([...byMembers, ...byFounders].map((row) => [row.of, row]))
  return [...last.values()].map(({ confidence, share, outcome, bought, measures, course, found, occurred }) => ({
    ...{ confidence: confidence as Confidence, share, found, occurred },
    followed: bought === outcome,
    better: Object.values(storedMeasures(measures)).filter((change) => change === 'better').length,
    switched: course === 'switched',
  }))
}

const outcomeColumns = {
  ...{ confidence: true, share: true, outcome: true, bought: true, measures: true, course: true },
  ...{ found: true, occurred: true },
} satisfies Prisma.FollowUpSelect & Prisma.MemberFollowUpSelect
