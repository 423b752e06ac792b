import { saveMoney } from '@/lib/data/money'
import { post } from '@/lib/route/post'
import { json, seeOther } from '@/lib/route/reply'
import { forgetTyped, keepTyped } from '@/lib/route/typed-fields'
import { parseMoney } from '@/lib/schemas/money'
import { isRefusal, notFound } from '@/lib/schemas/refusal'
import { renewSession } from '@/lib/session/browser-session'
import { respondent } from '@/lib/session/respondent'

type Params = { assessment: string }

export const POST = post<Params>({ back: ({ assessment }) => `/a/${assessment}/report` }, async ({ params, body }) => {
  const viewer = await respondent(params.assessment)
  if (!viewer) return notFound
  const report = `/a/${viewer.assessmentId}/report` as const
  const money = parseMoney(body.kind === 'form' ? Object.fromEntries(body.fields) : body.value)
  if (isRefusal(money)) {
    if (body.kind === 'json') return money
    await keepTyped('money', report, body.fields)
    return seeOther(`${report}?problem=money#money`)
  }
  if (!(await saveMoney(viewer, money, new Date()))) return notFound
  await renewSession(viewer)
  const next = `${report}#waiting` as const
  if (body.kind === 'json') return json({ money, next })
  await forgetTyped('money', report)
  return seeOther(next)
})
