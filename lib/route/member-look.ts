import 'server-only'
import type { Member } from '@/lib/access/viewer'
import { member } from '@/lib/member-session'
import { isRefusal, notFound, type Refusal } from '@/lib/schemas/refusal'
import { look } from './look'
import { refusedSentence } from './reply'
import { asksAs } from './security-events'

/** A request of a member for something that is no page. */
type MemberGet<Params> = { readonly member: Member; readonly params: Params; readonly request: Request }

/**
 * `look` for files of members alone: the rank is read anew for each request. To whoever has not signed in the address is
 * like any that does not exist.
 */
export function memberLook<Params>(run: (call: MemberGet<Params>) => Promise<Response | Refusal>) {
  return look<Params>(async (params, request) => {
    const asking = await member()
    if (asking) asksAs(request, asking.rank)
    const answer = asking ? await run({ member: asking, params, request }) : notFound
    return isRefusal(answer) ? refusedSentence(answer) : answer
  })
}
