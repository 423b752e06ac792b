import { saveView } from '@/lib/data/inbox-views'
import { memberPost } from '@/lib/route/member-post'
import { addressOf, refusedForm } from '@/lib/route/refused-form'
import { json, seeOther } from '@/lib/route/reply'
import { saveAs } from '@/lib/route/save-as'
import { forgetTyped } from '@/lib/route/typed-fields'
import { readInboxQuery, writeInboxQuery } from '@/lib/schemas/inbox-query'
import { isRefusal } from '@/lib/schemas/refusal'
import { parseViewForm } from '@/lib/schemas/view-form'

const page = '/studio/inbox'
/** The form on the page of the inbox. */
const form = 'view'

/** Saves a list under a name, or in the place of a view of one's own. */
export const POST = memberPost({ back: () => page, texts: true, ofWorkspace: true }, async ({ member, body }) => {
  const view = parseViewForm(body.kind === 'form' ? body.fields : body.value)
  const saved = isRefusal(view) ? view : await saveAs(body.kind, view, (op) => saveView(member, op, new Date()))
  if (body.kind === 'json') return isRefusal(saved) ? saved : json(saved, 201)
  const query = Object.fromEntries(listOf(body.fields.get('query') ?? ''))
  if (isRefusal(saved)) {
    return refusedForm(saved, { form, under: page, page, query: { ...query, form }, anchor: 'view-form' }, body.fields)
  }
  await forgetTyped(form, page)
  return seeOther(addressOf(page, { ...query, saved: saved.id }))
})

/** The list that the form was sent from, as far as it is one. */
const listOf = (query: string) => new URLSearchParams(writeInboxQuery(readInboxQuery(new URLSearchParams(query))))
