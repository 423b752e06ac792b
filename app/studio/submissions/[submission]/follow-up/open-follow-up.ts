import type { Member } from '@/lib/access/viewer'
import { listMemberFollowUps, type MemberFollowUp, type MemberFollowUpDay } from '@/lib/data/member-follow-ups'
import { isRefusal, notFound, type Refusal } from '@/lib/schemas/refusal'
import { followUpState } from '@/lib/views/follow-up'
import { openSubmission, type OpenSubmission, type Read } from '../open-submission'

/** What a member may tell of a submission by now. */
export type OpenMemberFollowUp = {
  readonly submission: OpenSubmission['submission']
  /** The version that is told of: the last, or the one it was told of before. */
  readonly read: Read
  readonly day: MemberFollowUpDay
  /** When more can be told than what was bought; null once it can. An ISO day. */
  readonly opensOn: string | null
  /** What was told for the day that is open, and all that was told. */
  readonly told: MemberFollowUp | null
  readonly all: readonly MemberFollowUp[]
}

/** For members who read submissions; what has ended is told of no more. */
export async function openMemberFollowUp(member: Member, id: string, now: Date): Promise<OpenMemberFollowUp | Refusal> {
  const latest = await openSubmission(member, id, undefined)
  if (isRefusal(latest)) return latest
  const all = await listMemberFollowUps(member, id)
  if (isRefusal(all)) return all
  if (!latest.read) return notFound
  const state = followUpState(latest.read.version.submittedAt, [], now)
  const day = state.state === 'open' ? state.day : 0
  const told = all.find((one) => one.day === day) ?? null
  const before = told ? await openSubmission(member, id, String(told.versionNumber)) : latest
  const read = (isRefusal(before) ? null : before.read) ?? latest.read
  return {
    submission: latest.submission,
    read,
    day,
    told,
    all,
    opensOn: state.state === 'early' ? state.opensOn : null,
  }
}
