import type { Member } from '@/lib/access/viewer'
import { listNotes } from '@/lib/data/notes'
import { listTasks } from '@/lib/data/tasks'
import { memberLook } from '@/lib/route/member-look'
import { json } from '@/lib/route/reply'
import { isRefusal, type Refusal } from '@/lib/schemas/refusal'
import { paneTold, type PaneTold } from '@/lib/views/inbox/pane'
import { openSubmission, type SubmissionParams } from '../open-submission'

/** What stands beside the list while a row of the inbox is open, as JSON. */
export const GET = memberLook<SubmissionParams>(async ({ member, params }) => {
  const told = await paneOf(member, params.submission, new Date())
  return isRefusal(told) ? told : json(told)
})

async function paneOf(member: Member, id: string, now: Date): Promise<PaneTold | Refusal> {
  const opened = await openSubmission(member, id, undefined)
  if (isRefusal(opened)) return opened
  const tasks = await listTasks(member, id)
  if (isRefusal(tasks)) return tasks
  const notes = await listNotes(member, id, now)
  if (isRefusal(notes)) return notes
  const { submission, read } = opened
  return paneTold({ sender: submission.sender, read, tasks, notes }, now)
}
