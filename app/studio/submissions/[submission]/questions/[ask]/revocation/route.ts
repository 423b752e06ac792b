import { revokeAskBack } from '@/lib/data/ask-backs'
import { memberPost } from '@/lib/route/member-post'
import { json, seeOther } from '@/lib/route/reply'
import { isRowId, isSubmissionId } from '@/lib/schemas/ids'
import { isRefusal, notFound } from '@/lib/schemas/refusal'
import { inList } from '../../../from-list'
import { submissionPage } from '../../../open-submission'

/** Takes a question back that waits for its answer. */
export const POST = memberPost<{ submission: string; ask: string }>(
  { back: submissionPage },
  async ({ member, params: { submission, ask }, body, request }) => {
    if (!isSubmissionId(submission) || !isRowId(ask)) return notFound
    const revoked = await revokeAskBack(member, submission, ask, new Date())
    if (isRefusal(revoked)) return revoked
    if (body.kind === 'json') return json(revoked)
    return seeOther(inList(request, `${submissionPage({ submission })}?ask=${revoked.id}&did=revoked#ask-back`))
  },
)
