import 'server-only'
import type { SignedIn } from '@/lib/auth/sign-in'
import { signedIn } from '@/lib/member-session'
import type { Refusal } from '@/lib/schemas/refusal'
import { signedOut } from './member-post'
import { post, type Call } from './post'
import { seeOther } from './reply'
import { signInFor } from './sign-in-for'

/** A request of somebody who has signed in, member of something or not. */
type PersonCall<Params> = Call<Params> & { readonly person: SignedIn }

/** `post` for what concerns a person and no workspace: their name, password and browsers. */
export function personPost<Params extends object>(
  page: `/${string}`,
  run: (call: PersonCall<Params>) => Promise<Response | Refusal>,
) {
  return post<Params>({ back: () => page }, async (call) => {
    const person = await signedIn()
    if (person) return run({ ...call, person })
    return call.body.kind === 'form' ? seeOther(signInFor(page)) : signedOut
  })
}
