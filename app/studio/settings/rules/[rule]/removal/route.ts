import { removeRule } from '@/lib/data/routing-rules'
import { memberPost } from '@/lib/route/member-post'
import { addressOf } from '@/lib/route/refused-form'
import { json, seeOther } from '@/lib/route/reply'
import { isRowId } from '@/lib/schemas/ids'
import { isRefusal, notFound } from '@/lib/schemas/refusal'
import { rulesPage, type RuleParams } from '../../rules-page'

/** Removes a rule; what it gave to somebody stays with them. */
export const POST = memberPost<RuleParams>({ back: () => rulesPage }, async ({ member, params, body }) => {
  const removed = isRowId(params.rule) ? await removeRule(member, params.rule, new Date()) : notFound
  if (isRefusal(removed)) {
    if (body.kind === 'json' || removed.refused === 'not-found') return removed
    return seeOther(addressOf(rulesPage, { problem: removed.refused }))
  }
  return body.kind === 'json' ? json({ done: 'removed' }) : seeOther(addressOf(rulesPage, { done: 'removed' }))
})
