import { revokeInvitation } from '@/lib/data/invitations'
import { memberPost } from '@/lib/route/member-post'
import { json, seeOther } from '@/lib/route/reply'
import { isRowId } from '@/lib/schemas/ids'
import { isRefusal, notFound } from '@/lib/schemas/refusal'

const page = '/studio/settings/people'

/** Takes an invitation back. */
export const POST = memberPost<{ invitation: string }>({ back: () => page }, async ({ member, params, body }) => {
  if (!isRowId(params.invitation)) return notFound
  const revoked = await revokeInvitation(member, params.invitation, new Date())
  if (isRefusal(revoked)) return revoked
  return body.kind === 'form' ? seeOther(`${page}?done=revoked`) : json({ revoked })
})
