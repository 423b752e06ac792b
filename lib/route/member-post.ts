import 'server-only'
import type { Member } from '@/lib/access/viewer'
import { member } from '@/lib/member-session'
import type { Refusal } from '@/lib/schemas/refusal'
import { post, type Call } from './post'
import { seeOther } from './reply'
import { asksAs } from './security-events'
import { elsewhereMeanwhile, sendAgain, signedOutMeanwhile } from './send-again'
import { signInFor } from './sign-in-for'

/** A request of a member that was let through. */
export type MemberCall<Params> = Call<Params> & { readonly member: Member }

type Ways<Params> = {
  /** The page of the form: where a refused one goes back to, and where somebody goes on who has to sign in first. */
  readonly back: (params: Params, fields: URLSearchParams) => `/${string}`
  /** The file fields that its form may have, with the most bytes of each. */
  readonly files?: Readonly<Record<string, number>>
  /** Whether its form holds texts that took time to write: who has signed out meanwhile gets them back to send again. */
  readonly texts?: true
  /**
   * Whether its address names nothing that one workspace alone has: then its form says by `workspace` which one its page
   * showed, and does nothing to another that was switched to meanwhile (Trust §2.5, case 6).
   */
  readonly ofWorkspace?: true
}

/** Somebody whose session has ended meanwhile. */
export const signedOut: Refusal = { refused: 'signed-out', message: 'You are signed out. Sign in and send this again.' }

/** Somebody who looks at another workspace than the page they sent this from. */
const elsewhere: Refusal = {
  refused: 'changed-meanwhile',
  message: 'You are in another workspace now. Switch back first.',
}

/**
 * `post` for what members alone may do: the rank is read anew for each request. Whoever has not signed in goes to do so,
 * or keeps what they wrote on a page that asks them to; what the rank allows is for `run` to ask.
 */
export function memberPost<Params extends object>(
  { back, files, texts, ofWorkspace }: Ways<Params>,
  run: (call: MemberCall<Params>) => Promise<Response | Refusal>,
) {
  return post<Params>({ back, ...(files && { files }) }, async (call) => {
    const { params, body, request } = call
    const asking = await member()
    if (asking) {
      asksAs(request, asking.rank)
      if (ofWorkspace && body.kind === 'form') {
        if (body.fields.get('workspace') !== asking.workspaceId) return sendAgain(body, elsewhereMeanwhile) ?? elsewhere
        body.fields.delete('workspace')
      }
      return run({ ...call, member: asking })
    }
    if (body.kind === 'json') return signedOut
    const signIn = signInFor(back(params, body.fields))
    return (texts && sendAgain(body, signedOutMeanwhile(signIn))) ?? seeOther(signIn)
  })
}
