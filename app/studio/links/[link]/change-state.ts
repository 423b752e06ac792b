import 'server-only'
import type { Member } from '@/lib/access/viewer'
import { json, seeOther } from '@/lib/route/reply'
import { parseOperation } from '@/lib/schemas/operation'
import { isRefusal, type Refusal } from '@/lib/schemas/refusal'
import { linkPost } from './link-post'
import { linkPage } from './open-link'

type Change = (member: Member, id: string, now: Date) => Promise<{ readonly id: string } | Refusal>

/**
 * A button that does one thing to a link: it goes back to the link's page, which says what was done.
 * @param done the word for it in the address
 */
export const changeState = (done: string, change: Change) =>
  linkPost({}, async ({ member, params, body }) => {
    const order = parseOperation(body.kind === 'json' ? body.value : body.fields)
    if (isRefusal(order)) return order
    const changed = await change(member, params.link, new Date())
    if (isRefusal(changed)) return changed
    return body.kind === 'json' ? json(changed) : seeOther(`${linkPage(params)}?done=${done}`)
  })
