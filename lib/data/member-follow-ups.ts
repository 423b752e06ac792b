import 'server-only'
import { may } from '@/lib/access/permissions'
import { ownWorkspace } from '@/lib/access/policy'
import type { Member } from '@/lib/access/viewer'
import type { Confidence } from '@/lib/engine/judgement'
import type { OutcomeId, Variant } from '@/lib/engine/types'
import { storedMeasures } from '@/lib/schemas/follow-up'
import type { MemberFollowUpAnswers } from '@/lib/schemas/member-follow-up'
import { forbidden, type Refusal } from '@/lib/schemas/refusal'
import { atSubmission, touch } from './at-submission'
import { inWorkspace } from './in-workspace'

export type MemberFollowUpDay = 0 | 90 | 180

/** What members told of a submission at one day, and of which version. */
export type MemberFollowUp = MemberFollowUpAnswers & {
  readonly day: MemberFollowUpDay
  readonly versionNumber: number
  readonly savedAt: Date
  /** Who told it last, as they are called now; null once they are gone. */
  readonly author: string | null
}

/** The same with what that version had said. */
export type NewMemberFollowUp = MemberFollowUpAnswers & {
  readonly day: MemberFollowUpDay
  readonly versionNumber: number
  readonly rubricId: string
  readonly rubricHash: string
  readonly outcome: OutcomeId
  readonly variant: Variant | null
  readonly confidence: Confidence
  readonly share: number
  readonly found: readonly string[]
}

/** What was told of one submission of the member's workspace, by day. */
export async function listMemberFollowUps(
  member: Member,
  submissionId: string,
): Promise<readonly MemberFollowUp[] | Refusal> {
  if (!may(member, 'submissions.read')) return forbidden
  const rows = await inWorkspace(member, (tx) =>
    tx.memberFollowUp.findMany({
      where: { ...ownWorkspace(member), submissionId },
      orderBy: { day: 'asc' },
      select: {
        ...{ day: true, versionNumber: true, bought: true, measures: true, course: true, again: true, occurred: true },
        ...{ savedAt: true, author: { select: { name: true } } },
      },
    }),
  )
  return rows.map(({ day, measures, author, ...row }) => ({
    ...row,
    day: day as MemberFollowUpDay,
    measures: storedMeasures(measures),
    author: author?.name ?? null,
  }))
}

/**
 * Keeps what a member tells of one day. Telling it again replaces the answers, and leaves beside them what the report had
 * said that they were first told of. @returns `stopped` where the submission has ended
 */
export async function saveMemberFollowUp(
  member: Member,
  submissionId: string,
  told: NewMemberFollowUp,
  now: Date,
): Promise<true | Refusal> {
  if (!may(member, 'submissions.work')) return forbidden
  return atSubmission<true>(member, submissionId, async (tx) => {
    const { bought, measures, course, again, occurred, day, found, ...said } = told
    const answers = { bought, measures, course, again, occurred: [...occurred], authorId: member.userId, savedAt: now }
    const at = { ...ownWorkspace(member), submissionId, day }
    await tx.memberFollowUp.upsert({
      where: { workspaceId_submissionId_day: at },
      create: { ...at, ...answers, ...said, found: [...found] },
      update: answers,
      select: { day: true },
    })
    await touch(tx, member, submissionId, now)
    return true
  })
}
