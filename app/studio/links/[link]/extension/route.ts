import { extendLink } from '@/lib/data/link-states'
import { refusedForm } from '@/lib/route/refused-form'
import { json, seeOther } from '@/lib/route/reply'
import { parseExtension } from '@/lib/schemas/extension-form'
import { isRefusal } from '@/lib/schemas/refusal'
import { linkPost } from '../link-post'
import { linkPage } from '../open-link'

/** Lets a link work until another day, or without an end. */
export const POST = linkPost({}, async ({ member, params, body }) => {
  const now = new Date()
  const form = parseExtension(body.kind === 'json' ? body.value : body.fields, now.toISOString().slice(0, 10))
  const done = isRefusal(form) ? form : await extendLink(member, params.link, form.expiresAt, now)
  if (body.kind === 'json') return isRefusal(done) ? done : json(done)
  if (!isRefusal(done)) return seeOther(`${linkPage(params)}?done=extended`)
  return refusedForm(done, { form: 'extension', under: '/studio/links', page: linkPage(params) }, body.fields)
})
