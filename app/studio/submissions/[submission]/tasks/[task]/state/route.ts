import { setTask } from '@/lib/data/tasks'
import { memberPost } from '@/lib/route/member-post'
import { json, seeOther } from '@/lib/route/reply'
import { isRowId, isSubmissionId } from '@/lib/schemas/ids'
import { isRefusal, notFound } from '@/lib/schemas/refusal'
import { parseTaskState } from '@/lib/schemas/task-form'
import { inList } from '../../../from-list'
import { submissionPage } from '../../../open-submission'

/** Sets what became of a task: done, to do again, removed or brought back. */
export const POST = memberPost<{ submission: string; task: string }>(
  { back: submissionPage },
  async ({ member, params: { submission, task }, body, request }) => {
    if (!isSubmissionId(submission) || !isRowId(task)) return notFound
    const state = parseTaskState(body.kind === 'form' ? body.fields : body.value)
    if (isRefusal(state)) return state
    const set = await setTask(member, submission, task, state.to, new Date())
    if (isRefusal(set)) return set
    const said = `?task=${set.id}&did=${state.to}#tasks`
    return body.kind === 'form' ? seeOther(inList(request, `${submissionPage({ submission })}${said}`)) : json(set)
  },
)
