import { isFresh, isPasswordOf, setPassword } from '@/lib/auth/passwords'
import type { SignedIn } from '@/lib/auth/sign-in'
import { endOtherBrowsers } from '@/lib/data/accounts'
import { within } from '@/lib/data/limits'
import { personPost } from '@/lib/route/person-post'
import { addressOf } from '@/lib/route/refused-form'
import { json, seeOther } from '@/lib/route/reply'
import { tooManyTries } from '@/lib/route/sign-in-limit'
import { accountErrors, parseNewPassword } from '@/lib/schemas/account-form'
import { isRefusal, type Refusal } from '@/lib/schemas/refusal'

const page = '/account'
const wrong: Refusal = { refused: 'unprocessable', field: 'current', message: accountErrors.current }

/** Chooses a password, or another one: then every other browser is signed out. Nothing that was typed is kept. */
export const POST = personPost<object>(page, async ({ person, body }) => {
  const isForm = body.kind === 'form'
  const sent = parseNewPassword(isForm ? body.fields : body.value)
  const refusal = isRefusal(sent) ? sent : await whyNot(person, sent.current ?? '')
  if (isRefusal(sent) || refusal) return isForm ? seeOther(refusedAt(refusal)) : (refusal ?? wrong)
  await setPassword(person.userId, sent.password)
  await endOtherBrowsers(person.userId, person.sessionId)
  return isForm ? seeOther('/account?saved=password') : json({ saved: true })
})

/** Somebody who signed in a moment ago needs no old password; everybody else does, and may not guess at it. */
async function whyNot({ userId, since }: SignedIn, current: string): Promise<Refusal | null> {
  if (isFresh(since, new Date())) return null
  if (!(await within('signInAddress', `change ${userId}`))) return tooManyTries
  return (await isPasswordOf(userId, current)) ? null : wrong
}

const refusedAt = (refusal: Refusal | null) =>
  addressOf(
    page,
    { problem: refusal?.refused ?? 'unprocessable', field: refusal?.field ?? 'password' },
    'password-form',
  )
