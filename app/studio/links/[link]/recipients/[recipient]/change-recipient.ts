import 'server-only'
import type { Member } from '@/lib/access/viewer'
import { json, seeOther } from '@/lib/route/reply'
import { isLinkId } from '@/lib/schemas/ids'
import { parseOperation } from '@/lib/schemas/operation'
import { isRefusal, notFound, type Refusal } from '@/lib/schemas/refusal'
import { linkPost } from '../../link-post'
import { linkPage, type LinkParams } from '../../open-link'

type Change = (member: Member, link: string, id: string, now: Date) => Promise<{ readonly id: string } | Refusal>

/** A button that does one thing to a recipient. @param done the word for it in the address */
export const changeRecipient = (done: string, change: Change) =>
  linkPost<LinkParams & { recipient: string }>({ page: '/send' }, async ({ member, params, body }) => {
    const order = parseOperation(body.kind === 'json' ? body.value : body.fields)
    if (isRefusal(order)) return order
    const { link, recipient } = params
    const changed = isLinkId(recipient) ? await change(member, link, recipient, new Date()) : notFound
    if (isRefusal(changed)) return changed
    return body.kind === 'json'
      ? json(changed)
      : seeOther(`${linkPage(params)}/send?done=${done}&recipient=${recipient}#recipients`)
  })
