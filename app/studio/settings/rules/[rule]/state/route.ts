import { stepRule } from '@/lib/data/routing-rules'
import { memberPost } from '@/lib/route/member-post'
import { addressOf } from '@/lib/route/refused-form'
import { json, seeOther } from '@/lib/route/reply'
import { isRowId } from '@/lib/schemas/ids'
import { isRefusal, notFound } from '@/lib/schemas/refusal'
import { parseRuleStep } from '@/lib/schemas/rule-form'
import { rulesPage, type RuleParams } from '../../rules-page'

/** Starts a rule, lets it rest, or moves it up. */
export const POST = memberPost<RuleParams>({ back: () => rulesPage }, async ({ member, params, body }) => {
  const step = parseRuleStep(body.kind === 'json' ? body.value : body.fields)
  if (isRefusal(step)) return step
  const done = isRowId(params.rule) ? await stepRule(member, params.rule, step.do, new Date()) : notFound
  if (isRefusal(done)) {
    if (body.kind === 'json' || done.refused === 'not-found') return done
    return seeOther(addressOf(rulesPage, { problem: done.refused }))
  }
  if (body.kind === 'json') return json({ done: step.do })
  return seeOther(addressOf(rulesPage, { done: step.do }, `rule-${params.rule}`))
})
