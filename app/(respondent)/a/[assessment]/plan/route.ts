import { savePlanMark } from '@/lib/data/plan-marks'
import { post } from '@/lib/route/post'
import { json, seeOther } from '@/lib/route/reply'
import { forgetTyped, keepTyped } from '@/lib/route/typed-fields'
import { parsePlanChange, parsePlanForm } from '@/lib/schemas/plan-mark'
import { isRefusal, notFound, type Refusal } from '@/lib/schemas/refusal'
import { renewSession } from '@/lib/session/browser-session'
import { respondent } from '@/lib/session/respondent'
import { planItems } from '@/lib/views/report/plan-items'
import { openReport } from '../report/open-report'

type Params = { assessment: string }

export const POST = post<Params>({ back: ({ assessment }) => `/a/${assessment}/report` }, async ({ params, body }) => {
  const viewer = await respondent(params.assessment)
  if (!viewer) return notFound
  const report = `/a/${viewer.assessmentId}/report` as const
  const change = body.kind === 'form' ? parsePlanForm(body.fields) : parsePlanChange(body.value)
  if (isRefusal(change)) {
    const item = body.kind === 'form' ? (body.fields.get('item') ?? '') : ''
    if (body.kind === 'json' || !/^\w{1,64}$/.test(item)) return change
    await keepTyped('plan', report, body.fields)
    return seeOther(`${report}?problem=plan#item-${item}`)
  }
  const open = await openReport(viewer.assessmentId, 'latest')
  if (!open?.report || !planItems(open.report).some(({ id }) => id === change.item)) return notInPlan
  const mark = await savePlanMark(viewer, change, new Date())
  if (isRefusal(mark)) return mark
  await renewSession(viewer)
  if (body.kind === 'json') return json({ mark, savedAt: new Date() })
  await forgetTyped('plan', report)
  return seeOther(`${report}#item-${mark.item}`)
})

const notInPlan: Refusal = { refused: 'unprocessable', field: 'item', message: 'This item is not in your plan.' }
