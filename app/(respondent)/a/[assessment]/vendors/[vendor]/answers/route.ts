import { getAssessment } from '@/lib/data/assessments'
import { saveStatement } from '@/lib/data/vendor-answers'
import { post } from '@/lib/route/post'
import { refusedForm } from '@/lib/route/refused-form'
import { json, seeOther } from '@/lib/route/reply'
import { saveAs } from '@/lib/route/save-as'
import { forgetTyped } from '@/lib/route/typed-fields'
import { findRubric } from '@/lib/rubric/rubrics'
import { isRefusal, notFound } from '@/lib/schemas/refusal'
import { parseStatement } from '@/lib/schemas/vendor-statement'
import { renewSession } from '@/lib/session/browser-session'
import { vendorPage, vendorViewer, type VendorParams } from '../params'
import { afterConflict, afterRefusal, afterSave, form } from './returns'

export const POST = post<VendorParams>({ back: vendorPage }, async ({ params, body }) => {
  const viewer = await vendorViewer(params)
  const draft = viewer && (await getAssessment(viewer))
  const published = draft && findRubric(draft.rubricId)
  if (!published) return notFound
  const page = vendorPage(params)
  const isForm = body.kind === 'form'
  const sent = parseStatement(published.vendors, isForm ? body.fields : body.value)
  if (isRefusal(sent)) return isForm ? refusedForm(sent, afterRefusal(page, body.fields), body.fields) : sent
  const saved = await saveAs(body.kind, sent.op, (op) => saveStatement(viewer, params.vendor, op, new Date()))
  if (isRefusal(saved)) return isForm ? refusedForm(saved, afterRefusal(page, body.fields), body.fields) : saved
  await renewSession(viewer)
  if (!isForm) return json(saved)
  await forgetTyped(form, page)
  return seeOther((saved.conflict ? afterConflict : afterSave)(page, sent))
})
