import { acceptInvitation } from '@/lib/data/accepting'
import { admit } from '@/lib/auth/sign-in'
import { within } from '@/lib/data/limits'
import { chooseWorkspace } from '@/lib/data/workspaces'
import { signedIn } from '@/lib/member-session'
import { seeOtherAfresh } from '@/lib/route/afresh'
import { letIn } from '@/lib/route/let-in'
import { countMiss, mayTry } from '@/lib/route/miss-limit'
import { post } from '@/lib/route/post'
import { refusedForm } from '@/lib/route/refused-form'
import { json } from '@/lib/route/reply'
import { tooManyTries } from '@/lib/route/sign-in-limit'
import { network } from '@/lib/route/start-limit'
import { isKey } from '@/lib/schemas/ids'
import { parseAcceptance } from '@/lib/schemas/invitation-form'
import { isRefusal, notFound } from '@/lib/schemas/refusal'

type Params = { token: string }

/**
 * Accepts an invitation, once. Somebody new is let in with it. Whoever has an account signs in in their usual way: the
 * key of an invitation opens one workspace and no account.
 */
export const POST = post<Params>({ back: ({ token }) => `/invitation/${token}` }, async ({ params, body, request }) => {
  const { token } = params
  if (!isKey(token)) return notFound
  const { headers } = request
  const sent = parseAcceptance(body.kind === 'form' ? body.fields : body.value)
  const may = (await mayTry(headers)) && (await within('invitation', network(headers)))
  const person = await signedIn()
  const by = { userId: person?.userId ?? null, name: isRefusal(sent) ? null : sent.name }
  const accepted = !may ? tooManyTries : isRefusal(sent) ? sent : await acceptInvitation(token, by, new Date())
  if (isRefusal(accepted)) {
    if (accepted.refused === 'stopped') await countMiss(headers)
    if (body.kind === 'json') return accepted
    const page = `/invitation/${token}` as const
    return refusedForm(accepted, { form: 'invitation', under: page, page }, body.fields)
  }
  const { userId, workspaceId, isNew } = accepted
  if (isNew) return letIn((await admit(userId)) ?? [], '/studio', headers)
  if (!person) return body.kind === 'json' ? json({ next: '/sign-in' }) : seeOtherAfresh('/sign-in?joined=1')
  await chooseWorkspace(person.sessionId, userId, workspaceId)
  return seeOtherAfresh('/studio')
})
