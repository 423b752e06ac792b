import { startWithVendor } from '@/lib/data/vendor-adding'
import { post } from '@/lib/route/post'
import { refusedForm } from '@/lib/route/refused-form'
import { json, seeOther } from '@/lib/route/reply'
import { mayStart } from '@/lib/route/start-limit'
import { forgetTyped } from '@/lib/route/typed-fields'
import { currentRubric } from '@/lib/rubric/rubrics'
import { isRefusal, type Refusal } from '@/lib/schemas/refusal'
import { parseNewVendor } from '@/lib/schemas/vendor-details'
import { startSessionBy } from '@/lib/session/browser-session'

const page = '/vendors/new'
const under = '/vendors'

const tooMany: Refusal = {
  refused: 'too-many',
  message: 'Too many assessments were started from your network. Try again in an hour.',
}

/** Begins an assessment with a vendor in hand and no answers yet. */
export const POST = post<object>({ back: () => page }, async ({ body, request }) => {
  const vendor = parseNewVendor(body.kind === 'form' ? body.fields : body.value)
  if (isRefusal(vendor)) {
    return body.kind === 'json' ? vendor : refusedForm(vendor, { form: 'new-vendor', under, page }, body.fields)
  }
  if (!(await mayStart(request.headers))) return tooMany
  const { id: rubricId } = currentRubric.rubric
  const started = await startSessionBy((keyHash) => startWithVendor(rubricId, keyHash, vendor, new Date()))
  if (isRefusal(started)) return started
  const next = `/a/${started.assessmentId}/vendors/${started.begun.vendor}` as const
  if (body.kind === 'json') return json({ id: started.begun.vendor, next })
  await forgetTyped('new-vendor', under)
  return seeOther(next)
})
