import { signInByPassword } from '@/lib/auth/sign-in'
import { inEvenTime } from '@/lib/route/even-time'
import { letIn } from '@/lib/route/let-in'
import { refuseProgram } from '@/lib/route/person'
import { post } from '@/lib/route/post'
import { refusedSignIn } from '@/lib/route/refused-sign-in'
import { signInLimit } from '@/lib/route/sign-in-limit'
import { isRefusal, type Refusal } from '@/lib/schemas/refusal'
import { parsePasswordForm } from '@/lib/schemas/sign-in-form'

const wrong: Refusal = {
  refused: 'unprocessable',
  field: 'password',
  message: 'This address and password do not go together.',
}

/** Lets in whoever knows the password. What is wrong is one answer, after as long, whether or not there is an account. */
export const POST = post<object>({ back: () => '/sign-in' }, ({ body, request }) =>
  inEvenTime(async () => {
    const program = await refuseProgram(body, request.headers, 'signIn', { hurried: true })
    const sent = parsePasswordForm(body.kind === 'form' ? body.fields : body.value)
    if (isRefusal(sent)) return refusedSignIn(sent, 'password', body)
    const { email, password, next } = sent
    const refused = program ?? (await signInLimit(request.headers, 'password', email))
    if (refused) return refusedSignIn(refused, 'password', body)
    const cookies = await signInByPassword(email, password, request.headers)
    return cookies ? letIn(cookies, next, request.headers) : refusedSignIn(wrong, 'password', body)
  }),
)
