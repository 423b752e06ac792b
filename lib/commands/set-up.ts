import 'server-only'
import { admit, type SetCookie } from '@/lib/auth/sign-in'
import { passwordHash } from '@/lib/auth/passwords'
import { becomeOwner, isSetupCode } from '@/lib/data/setup'
import { isRefusal, type Refusal } from '@/lib/schemas/refusal'
import { wrongCode, type SetupForm } from '@/lib/schemas/setup-form'

/**
 * Makes the first owner with their workspace, and lets them in.
 * @returns the cookies to set, or why nobody was made
 */
export async function setUp(form: SetupForm, now: Date): Promise<readonly SetCookie[] | Refusal> {
  const { password, ...owner } = form
  // A hash takes long to make, and is made for nobody who guesses.
  if (!(await isSetupCode(form.code))) return { refused: 'unprocessable', field: 'code', message: wrongCode }
  const hash = password === null ? null : await passwordHash(password)
  const made = await becomeOwner({ ...owner, passwordHash: hash }, now)
  if (isRefusal(made)) return made
  return (await admit(made.userId)) ?? []
}
