import { changeLink } from '@/lib/data/branded-links'
import { refusedForm } from '@/lib/route/refused-form'
import { json, seeOther } from '@/lib/route/reply'
import { parseFramesForm } from '@/lib/schemas/frames-form'
import { isRefusal } from '@/lib/schemas/refusal'
import { linkPost } from '../link-post'
import { linkPage, type LinkParams } from '../open-link'

/** Sets the websites that may show a link in a frame. */
export const POST = linkPost<LinkParams>({ page: '/embed', texts: true }, async ({ member, params, body }) => {
  const page = `${linkPage(params)}/embed` as const
  const form = parseFramesForm(body.kind === 'json' ? body.value : body.fields)
  const changed = isRefusal(form) ? form : await changeLink(member, params.link, form, null, new Date())
  if (!isRefusal(changed)) return body.kind === 'json' ? json(changed) : seeOther(`${page}?saved=1`)
  if (body.kind === 'json') return changed
  return refusedForm(changed, { form: 'frames', under: page, page }, body.fields)
})
