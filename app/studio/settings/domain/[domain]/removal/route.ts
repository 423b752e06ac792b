import { removeDomain } from '@/lib/data/claimed-domains'
import { memberPost } from '@/lib/route/member-post'
import { json, seeOther } from '@/lib/route/reply'
import { isRowId } from '@/lib/schemas/ids'
import { notFound } from '@/lib/schemas/refusal'
import { domainPage, type DomainParams } from '../../domain-page'

/** Lets a host go. */
export const POST = memberPost<DomainParams>({ back: () => domainPage }, async ({ member, params, body }) => {
  if (!isRowId(params.domain)) return notFound
  const refused = await removeDomain(member, params.domain, new Date())
  if (refused) return refused
  return body.kind === 'json' ? json({ removed: true }) : seeOther(`${domainPage}?removed=1`)
})
