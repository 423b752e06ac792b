import { duplicateLink } from '@/lib/data/branded-links'
import { within } from '@/lib/data/limits'
import { json, seeOther } from '@/lib/route/reply'
import { parseOperation } from '@/lib/schemas/operation'
import { isRefusal } from '@/lib/schemas/refusal'
import { linkPost } from '../link-post'
import { linkPage } from '../open-link'

/** Makes a copy of a link, and opens it to be changed. */
export const POST = linkPost({}, async ({ member, params, body }) => {
  const order = parseOperation(body.kind === 'json' ? body.value : body.fields)
  if (isRefusal(order)) return order
  if (!(await within('link', member.workspaceId))) {
    return {
      refused: 'too-many-tries',
      message: 'This workspace made 100 links within the hour. Try again in an hour.',
    }
  }
  const made = await duplicateLink(member, params.link, order.opId, new Date())
  if (isRefusal(made)) return made
  return body.kind === 'json' ? json(made, 201) : seeOther(`${linkPage({ link: made.id })}/edit?done=copied`)
})
