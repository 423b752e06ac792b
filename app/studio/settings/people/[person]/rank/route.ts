import { changeRank } from '@/lib/data/members'
import { memberPost } from '@/lib/route/member-post'
import { json, seeOther } from '@/lib/route/reply'
import { isPersonId } from '@/lib/schemas/ids'
import { parseRank } from '@/lib/schemas/invitation-form'
import { isRefusal, notFound } from '@/lib/schemas/refusal'

const page = '/studio/settings/people'

/** Gives one of the people another rank. */
export const POST = memberPost<{ person: string }>(
  { back: () => page, ofWorkspace: true },
  async ({ member, params, body }) => {
    if (!isPersonId(params.person)) return notFound
    const sent = parseRank(body.kind === 'form' ? body.fields : body.value)
    const changed = isRefusal(sent) ? sent : await changeRank(member, params.person, sent.rank, new Date())
    if (isRefusal(changed)) return changed
    return body.kind === 'form' ? seeOther(`${page}?done=changed`) : json({ changed })
  },
)
