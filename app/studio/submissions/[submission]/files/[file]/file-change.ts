import type { Member } from '@/lib/access/viewer'
import { memberPost } from '@/lib/route/member-post'
import { json, seeOther } from '@/lib/route/reply'
import { isRowId, isSubmissionId } from '@/lib/schemas/ids'
import { isRefusal, notFound, type Refusal } from '@/lib/schemas/refusal'
import { inList } from '../../from-list'
import { submissionPage } from '../../open-submission'

type Change = (member: Member, submission: string, file: string, now: Date) => Promise<{ id: string } | Refusal>

/** Changes one file and goes back to the page of its submission, which says `?file=<file>&did=<did>`. */
export const fileChange = (did: 'removed' | 'back', change: Change) =>
  memberPost<{ submission: string; file: string }>(
    { back: submissionPage },
    async ({ member, params: { submission, file }, body, request }) => {
      if (!isSubmissionId(submission) || !isRowId(file)) return notFound
      const changed = await change(member, submission, file, new Date())
      if (isRefusal(changed)) return changed
      return body.kind === 'form'
        ? seeOther(inList(request, `${submissionPage({ submission })}?file=${changed.id}&did=${did}#files`))
        : json(changed)
    },
  )
