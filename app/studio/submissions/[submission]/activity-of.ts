import type { ActivityPartProps } from '@/components/submissions/activity-part'
import type { Member } from '@/lib/access/viewer'
import { getActivity } from '@/lib/data/activity'
import { isRefusal } from '@/lib/schemas/refusal'
import { activityLine, type StatusNames } from '@/lib/views/inbox/activity-words'
import { one, type Query } from '../query'
import { formBack, fromOf } from './from-list'
import { submissionPage } from './open-submission'

/** What happened at a submission, with the forms that undo it. */
export async function activityOf(
  member: Member,
  submission: string,
  statuses: StatusNames,
  query: Query,
  now: Date,
): Promise<ActivityPartProps> {
  const activity = await getActivity(member, submission, now, one(query.earlier))
  const { happened, more } = isRefusal(activity) ? { happened: [], more: null } : activity
  const page = submissionPage({ submission })
  const from = fromOf(query)
  const further = more === null ? null : new URLSearchParams({ ...fields(from), earlier: more })
  return {
    lines: happened.map((one) => activityLine(one, statuses)),
    undo: (change) => `/studio/inbox/changes/${change}/undo`,
    back: formBack(submission, 'undo', query),
    opId: () => crypto.randomUUID(),
    more: further && `${page}?${further}#activity`,
  }
}

const fields = (query: string) => Object.fromEntries(new URLSearchParams(query))
