import { startAgain } from '@/lib/commands/start-again'
import { post } from '@/lib/route/post'
import { json, seeOther } from '@/lib/route/reply'
import { mayStart } from '@/lib/route/start-limit'
import { parseOperation } from '@/lib/schemas/operation'
import { isRefusal, notFound, type Refusal } from '@/lib/schemas/refusal'
import { startSessionBy } from '@/lib/session/browser-session'
import { respondent } from '@/lib/session/respondent'

type Params = { assessment: string }

const tooMany: Refusal = {
  refused: 'too-many',
  message: 'Too many assessments were started from your network. Try again in an hour.',
}

export const POST = post<Params>(
  { back: ({ assessment }) => `/a/${assessment}` },
  async ({ params, body, request }) => {
    const viewer = await respondent(params.assessment)
    if (!viewer) return notFound
    const operation = parseOperation(body.kind === 'form' ? Object.fromEntries(body.fields) : body.value)
    if (isRefusal(operation)) return operation
    if (!(await mayStart(request.headers))) return tooMany
    const begun = await startSessionBy((keyHash) => startAgain(viewer, operation.opId, keyHash, new Date()))
    if (isRefusal(begun)) return begun
    const next = `/a/${begun.assessmentId}/check` as const
    return body.kind === 'form' ? seeOther(next) : json({ next })
  },
)
