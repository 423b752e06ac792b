import { may } from '@/lib/access/permissions'
import { sendInvitationAgain } from '@/lib/data/invitations'
import { within } from '@/lib/data/limits'
import { memberPost } from '@/lib/route/member-post'
import { json, seeOther } from '@/lib/route/reply'
import { tooManyTries } from '@/lib/route/sign-in-limit'
import { isRowId } from '@/lib/schemas/ids'
import { forbidden, isRefusal, notFound } from '@/lib/schemas/refusal'

const page = '/studio/settings/people'

/** Sends an invitation once more. It counts as one of the day's. */
export const POST = memberPost<{ invitation: string }>({ back: () => page }, async ({ member, params, body }) => {
  if (!may(member, 'people.invite')) return forbidden
  if (!isRowId(params.invitation)) return notFound
  if (!(await within('invite', member.workspaceId))) return tooManyTries
  const sent = await sendInvitationAgain(member, params.invitation, new Date())
  if (isRefusal(sent)) return sent
  return body.kind === 'form' ? seeOther(`${page}?done=sent`) : json({ sent })
})
