import { removeSubmission } from '@/lib/data/submission-removal'
import { memberPost } from '@/lib/route/member-post'
import { json, seeOther } from '@/lib/route/reply'
import { isSubmissionId } from '@/lib/schemas/ids'
import { isRefusal, notFound } from '@/lib/schemas/refusal'
import { submissionPage, type SubmissionParams } from '../open-submission'

/** Removes a submission from the workspace for good. */
export const POST = memberPost<SubmissionParams>({ back: submissionPage }, async ({ member, params, body }) => {
  const removed = isSubmissionId(params.submission)
    ? await removeSubmission(member, params.submission, new Date())
    : notFound
  if (isRefusal(removed)) return removed
  const next = '/studio/submissions?removed=1'
  return body.kind === 'form' ? seeOther(next) : json({ next })
})
