import { firstPath } from '@/lib/route/next-path'
import { post } from '@/lib/route/post'
import { seeOther } from '@/lib/route/reply'
import { mayStart } from '@/lib/route/start-limit'
import { currentRubric } from '@/lib/rubric/rubrics'
import type { Refusal } from '@/lib/schemas/refusal'
import { startSession } from '@/lib/session/browser-session'

const tooMany: Refusal = {
  refused: 'too-many',
  message: 'Too many assessments were started from your network. Try again in an hour.',
}

export const POST = post<object>({ back: () => '/', failed: '/?start=failed' }, async ({ request }) => {
  if (!(await mayStart(request.headers))) return tooMany
  const { rubric } = currentRubric
  const { assessmentId } = await startSession(rubric.id)
  return seeOther(firstPath(assessmentId, rubric))
})
