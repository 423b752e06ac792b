import { setUp } from '@/lib/commands/set-up'
import { isUntouched } from '@/lib/data/setup'
import { within } from '@/lib/data/limits'
import { letIn } from '@/lib/route/let-in'
import { post } from '@/lib/route/post'
import { refusedForm } from '@/lib/route/refused-form'
import { seeOther } from '@/lib/route/reply'
import { tooManyTries } from '@/lib/route/sign-in-limit'
import { forgetTyped } from '@/lib/route/typed-fields'
import { withoutSecrets } from '@/lib/route/without-secrets'
import { isRefusal } from '@/lib/schemas/refusal'
import { parseSetupForm } from '@/lib/schemas/setup-form'

const [page, form] = ['/setup', 'setup'] as const

export const POST = post<object>({ back: () => page }, async ({ body, request }) => {
  if (!(await isUntouched())) return seeOther(page)
  const isForm = body.kind === 'form'
  const sent = parseSetupForm(isForm ? body.fields : body.value)
  const made = isRefusal(sent) ? sent : (await within('setup', 'all')) ? await setUp(sent, new Date()) : tooManyTries
  if (isRefusal(made)) {
    if (made.refused === 'stopped') return seeOther(page)
    return isForm ? refusedForm(made, { form, under: page, page }, withoutSecrets(body.fields)) : made
  }
  await forgetTyped(form, page)
  return letIn(made, '/studio', request.headers)
})
