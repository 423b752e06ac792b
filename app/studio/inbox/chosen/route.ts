import { may } from '@/lib/access/permissions'
import { inboxLines } from '@/lib/data/inbox-list'
import { memberPost } from '@/lib/route/member-post'
import { addressOf } from '@/lib/route/refused-form'
import { json, seeOther } from '@/lib/route/reply'
import { addressBack, studioBack } from '@/lib/route/studio-back'
import { parseChosenForm } from '@/lib/schemas/chosen-form'
import { forbidden, isRefusal, notFound } from '@/lib/schemas/refusal'
import { backOf, inbox } from '../changes/change-answer'

const pages = { removal: '/studio/inbox/removal', export: '/studio/exports' } as const
const verbs = { removal: 'submissions.remove', export: 'submissions.export' } as const

/**
 * Leads from the rows that were ticked without a script to the page that asks what to do with them. It does nothing
 * itself: it keeps what stands in the other fields of the list's form out of the address.
 */
export const POST = memberPost<object>({ back: backOf, ofWorkspace: true }, async ({ member, body }) => {
  const fields = body.kind === 'form' ? body.fields : new URLSearchParams()
  const place = studioBack(fields, inbox)
  const form = parseChosenForm(body.kind === 'form' ? fields : body.value)
  if (isRefusal(form)) {
    return body.kind === 'json' ? form : seeOther(addressBack(place, { problem: 'nothing-chosen', form: 'chosen' }))
  }
  if (!may(member, verbs[form.then])) return forbidden
  const lines = await inboxLines(member, form.ids)
  if (isRefusal(lines)) return lines
  if (lines.length === 0) return notFound
  const ids = lines.map(({ id }) => id).join(',')
  const page = addressOf(pages[form.then], { ids, back: addressBack(place) })
  return body.kind === 'json' ? json({ page }) : seeOther(page)
})
