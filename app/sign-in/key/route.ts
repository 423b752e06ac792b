import { post } from '@/lib/route/post'
import { refusedSignIn } from '@/lib/route/refused-sign-in'
import { useSignInKey } from '@/lib/route/use-sign-in-key'
import { isRefusal } from '@/lib/schemas/refusal'
import { parsePastedKey } from '@/lib/schemas/sign-in-form'

/** Takes the link of a letter that was opened elsewhere, pasted whole or its key alone. */
export const POST = post<object>({ back: () => '/sign-in' }, async ({ body, request }) => {
  const pasted = parsePastedKey(body.kind === 'form' ? body.fields : body.value)
  if (isRefusal(pasted)) return refusedSignIn(pasted, 'key', body)
  return useSignInKey(pasted.key, pasted.next, request.headers)
})
