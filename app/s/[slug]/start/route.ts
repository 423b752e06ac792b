import { getAssessment } from '@/lib/data/assessments'
import { startByLink, startId } from '@/lib/data/visits'
import { linkAt } from '@/lib/route/link-at'
import { firstPath, resumePath } from '@/lib/route/next-path'
import { refuseProgram } from '@/lib/route/person'
import { post } from '@/lib/route/post'
import { seeOther } from '@/lib/route/reply'
import { mayStart } from '@/lib/route/start-limit'
import { rememberedVisit, rememberVisit } from '@/lib/route/visit-cookie'
import { currentRubric } from '@/lib/rubric/rubrics'
import { parseOperation } from '@/lib/schemas/operation'
import { isRefusal, type Refusal } from '@/lib/schemas/refusal'
import { startSessionBy } from '@/lib/session/browser-session'
import { respondent } from '@/lib/session/respondent'

type Params = { slug: string }

const tooMany: Refusal = {
  refused: 'too-many',
  message: 'Too many assessments were started from your network. Try again in an hour.',
}
const stopped: Refusal = { refused: 'stopped', message: 'This link takes nobody in now.' }

export const POST = post<Params>({ back: ({ slug }) => `/s/${slug}` }, async ({ params, body, request }) => {
  const link = await linkAt(params.slug, request.headers)
  if (isRefusal(link)) return link
  if (link.state.kind !== 'live') return stopped
  const asProgram = await refuseProgram(body, request.headers, 'start')
  const operation = parseOperation(body.kind === 'form' ? Object.fromEntries(body.fields) : body.value)
  if (isRefusal(operation)) return operation
  const before = await respondent(startId(link, operation.opId))
  const draft = before && (await getAssessment(before))
  if (draft) return seeOther(resumePath(draft))
  if (asProgram) return asProgram

  if (!(await mayStart(request.headers))) return tooMany
  const { rubric } = currentRubric
  const start = {
    opId: operation.opId,
    rubricId: rubric.id,
    visitId: await rememberedVisit(),
    framed: request.headers.get('sec-fetch-dest') === 'iframe',
  }
  const session = await startSessionBy((keyHash) => startByLink(link, start, keyHash, new Date()))
  if (isRefusal(session)) return session
  await rememberVisit(link.slug, session.begun.visitId, start.framed)
  return seeOther(firstPath(session.assessmentId, rubric))
})
