import { may } from '@/lib/access/permissions'
import type { Member } from '@/lib/access/viewer'
import { listMemberFollowUps } from '@/lib/data/member-follow-ups'
import type { Published } from '@/lib/rubric/rubrics'
import { isRefusal } from '@/lib/schemas/refusal'
import { submissionPage } from './open-submission'

/** What members told of what came of a submission, and where more is told. */
export async function cameOfIt(member: Member, id: string, { rubric }: Published) {
  const told = await listMemberFollowUps(member, id)
  const label = (bought: string) => rubric.outcomes.find((one) => one.id === bought)?.label ?? 'Something else'
  return {
    told: (isRefusal(told) ? [] : told).map(({ day, bought, author, savedAt }) => {
      return { day, bought: label(bought), by: author, at: savedAt.toISOString() }
    }),
    action: may(member, 'submissions.work') ? `${submissionPage({ submission: id })}/follow-up` : null,
  }
}
