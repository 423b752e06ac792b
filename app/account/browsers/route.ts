import { endBrowser, endOtherBrowsers } from '@/lib/data/accounts'
import { personPost } from '@/lib/route/person-post'
import { json, seeOther } from '@/lib/route/reply'
import { isPersonId } from '@/lib/schemas/ids'
import { notFound } from '@/lib/schemas/refusal'

/** Signs out one other browser of the person, by the field `browser`, or all of them: `others`. */
export const POST = personPost<object>('/account', async ({ person, body }) => {
  const asked = body.kind === 'form' ? body.fields.get('browser') : browserIn(body.value)
  if (asked === null || !isPersonId(asked) || asked === person.sessionId) return notFound
  if (asked === 'others') await endOtherBrowsers(person.userId, person.sessionId)
  else if (!(await endBrowser(person.userId, asked))) return notFound
  return body.kind === 'form' ? seeOther('/account?saved=browsers') : json({ ended: true })
})

const browserIn = (value: unknown): string | null =>
  typeof value === 'object' && value !== null && 'browser' in value && typeof value.browser === 'string'
    ? value.browser
    : null
