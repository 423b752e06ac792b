import { claimDomain } from '@/lib/data/claimed-domains'
import { env } from '@/lib/env'
import { memberPost } from '@/lib/route/member-post'
import { refusedForm } from '@/lib/route/refused-form'
import { json, seeOther } from '@/lib/route/reply'
import { parseDomainForm } from '@/lib/schemas/domain-form'
import { isRefusal } from '@/lib/schemas/refusal'
import { domainPage } from '../domain-page'

/** Claims a host. */
export const POST = memberPost<object>({ back: () => domainPage, ofWorkspace: true }, async ({ member, body }) => {
  const form = parseDomainForm(body.kind === 'json' ? body.value : body.fields, new URL(env().APP_URL).hostname)
  const made = isRefusal(form) ? form : await claimDomain(member, form.host, new Date())
  if (!isRefusal(made)) return body.kind === 'json' ? json(made) : seeOther(`${domainPage}#host-${made.id}`)
  if (body.kind === 'json') return made
  return refusedForm(made, { form: 'domain', under: domainPage, page: domainPage, anchor: 'host' }, body.fields)
})
