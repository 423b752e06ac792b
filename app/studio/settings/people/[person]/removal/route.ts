import { removeMember } from '@/lib/data/members'
import { memberPost } from '@/lib/route/member-post'
import { json, seeOther } from '@/lib/route/reply'
import { isPersonId } from '@/lib/schemas/ids'
import { isRefusal, notFound } from '@/lib/schemas/refusal'

const page = '/studio/settings/people'

/** Takes one of the people out of the workspace. */
export const POST = memberPost<{ person: string }>(
  { back: () => page, ofWorkspace: true },
  async ({ member, params, body }) => {
    const removed = isPersonId(params.person) ? await removeMember(member, params.person, new Date()) : notFound
    if (isRefusal(removed)) return removed
    return body.kind === 'form' ? seeOther(`${page}?done=removed`) : json({ removed })
  },
)
