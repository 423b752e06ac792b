import type { Member } from '@/lib/access/viewer'
import { memberPost } from '@/lib/route/member-post'
import { json, seeOther } from '@/lib/route/reply'
import { isNoteId, isSubmissionId } from '@/lib/schemas/ids'
import { isRefusal, notFound, type Refusal } from '@/lib/schemas/refusal'
import { inList } from '../../from-list'
import { submissionPage } from '../../open-submission'

type NoteParams = { submission: string; note: string }
type Change = (member: Member, submission: string, note: string) => Promise<{ id: string } | Refusal>

/** Changes one note and goes back to the page of its submission, which says `?<said>=<note>`. */
export const noteChange = (said: string, change: Change) =>
  memberPost<NoteParams>({ back: submissionPage }, async ({ member, params: { submission, note }, body, request }) => {
    if (!isSubmissionId(submission) || !isNoteId(note)) return notFound
    const changed = await change(member, submission, note)
    if (isRefusal(changed)) return changed
    return body.kind === 'form'
      ? seeOther(inList(request, `${submissionPage({ submission })}?${said}=${changed.id}#notes`))
      : json(changed)
  })
