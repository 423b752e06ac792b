import { sendSignInLink } from '@/lib/auth/sign-in'
import { within } from '@/lib/data/limits'
import { inEvenTime } from '@/lib/route/even-time'
import { signInForm } from '@/lib/route/let-in'
import { refuseProgram } from '@/lib/route/person'
import { post } from '@/lib/route/post'
import { addressOf } from '@/lib/route/refused-form'
import { refusedSignIn } from '@/lib/route/refused-sign-in'
import { seeOther } from '@/lib/route/reply'
import { signInLimit } from '@/lib/route/sign-in-limit'
import { keepTypedText } from '@/lib/route/typed-text'
import { isRefusal } from '@/lib/schemas/refusal'
import { parseLetterForm } from '@/lib/schemas/sign-in-form'

const page = '/sign-in'

/** Sends a link to whoever has an account, and says the same to everybody, after as long. */
export const POST = post<object>({ back: () => page }, ({ body, request }) =>
  inEvenTime(async () => {
    const program = await refuseProgram(body, request.headers, 'signIn', { hurried: true })
    const asked = parseLetterForm(body.kind === 'form' ? body.fields : body.value)
    if (isRefusal(asked)) return refusedSignIn(asked, 'letter', body)
    const refused = program ?? (await signInLimit(request.headers, 'letter', asked.email))
    if (refused) return refusedSignIn(refused, 'letter', body)
    // Within half a minute the letter before is still on its way.
    const isDue = await within('signInAgain', asked.email)
    if (isDue) await sendSignInLink(asked.email, request.headers)
    if (body.kind === 'form') await keepTypedText(signInForm, page, body.fields)
    return seeOther(addressOf(page, { sent: isDue ? 'now' : 'before', next: asked.next }))
  }),
)
