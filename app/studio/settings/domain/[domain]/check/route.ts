import { checkDomain } from '@/lib/commands/check-domain'
import { env } from '@/lib/env'
import { memberPost } from '@/lib/route/member-post'
import { json, seeOther } from '@/lib/route/reply'
import { isRowId } from '@/lib/schemas/ids'
import { notFound } from '@/lib/schemas/refusal'
import { domainPage, type DomainParams } from '../../domain-page'

/** Asks the name system about a host now. */
export const POST = memberPost<DomainParams>({ back: () => domainPage }, async ({ member, params, body }) => {
  if (!isRowId(params.domain)) return notFound
  const refused = await checkDomain(member, params.domain, new URL(env().APP_URL).hostname)
  if (!refused) return body.kind === 'json' ? json({ checked: true }) : seeOther(`${domainPage}#host-${params.domain}`)
  const isTaken = refused.field === 'host' && body.kind === 'form'
  return isTaken ? seeOther(`${domainPage}?problem=taken`) : refused
})
