import 'server-only'
import type { Refusal } from '@/lib/schemas/refusal'
import { nextPath } from '@/lib/schemas/sign-in-form'
import { signInForm } from './let-in'
import type { Body } from './read-body'
import { refusedForm } from './refused-form'
import { withoutSecrets } from './without-secrets'

/** The forms of the sign-in page. */
export type SignInWay = 'letter' | 'password' | 'key'

/** Sends a refused form that lets somebody in back to its page, which shows again what was typed, but no password. */
export async function refusedSignIn(refusal: Refusal, way: SignInWay, body: Body): Promise<Response | Refusal> {
  if (body.kind === 'json') return refusal
  const next = nextPath(body.fields.get('next') ?? undefined)
  const to = { form: signInForm, under: '/sign-in', page: '/sign-in', query: { way, next } } as const
  return refusedForm(refusal, to, withoutSecrets(body.fields))
}
