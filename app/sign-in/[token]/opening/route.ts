import { signInForm } from '@/lib/route/let-in'
import { post } from '@/lib/route/post'
import { typedText } from '@/lib/route/typed-text'
import { useSignInKey } from '@/lib/route/use-sign-in-key'
import { notFound } from '@/lib/schemas/refusal'
import { isSignInKey, nextPath } from '@/lib/schemas/sign-in-form'

type Params = { token: string }

/** Uses a sign-in link up. In the browser that asked for it, it leads on to the page that was wanted. */
export const POST = post<Params>({ back: ({ token }) => `/sign-in/${token}` }, async ({ params, request }) => {
  if (!isSignInKey(params.token)) return notFound
  const { next } = await typedText(signInForm)
  return useSignInKey(params.token, nextPath(next), request.headers)
})
