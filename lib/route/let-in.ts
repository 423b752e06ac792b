import 'server-only'
import { signOutBy, type SetCookie } from '@/lib/auth/sign-in'
import { keepSession } from '@/lib/member-session'
import { seeOtherAfresh } from './afresh'
import { forgetTyped } from './typed-fields'

/** The name of the forms that let somebody in: what was typed in one waits by it. */
export const signInForm = 'sign-in'

/** Lets somebody in with this browser, in place of whoever was signed in with it, and sends them on. */
export async function letIn(cookies: readonly SetCookie[], next: `/${string}`, headers: Headers): Promise<Response> {
  await signOutBy(headers)
  await keepSession(cookies)
  await forgetTyped(signInForm, '/sign-in')
  return seeOtherAfresh(next)
}
