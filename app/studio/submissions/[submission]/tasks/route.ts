import { addTask } from '@/lib/data/tasks'
import { memberPost } from '@/lib/route/member-post'
import { parseTaskForm } from '@/lib/schemas/task-form'
import { addedPart } from '../added-part'
import { submissionPage, type SubmissionParams } from '../open-submission'

/** Adds a task to a submission. */
export const POST = memberPost<SubmissionParams>(
  { back: submissionPage, texts: true },
  addedPart({ form: 'task', at: 'tasks' }, parseTaskForm, addTask),
)
