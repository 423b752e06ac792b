import type { FilesPartProps } from '@/components/submissions/files-part'
import type { TasksPartProps } from '@/components/submissions/tasks-part'
import { may } from '@/lib/access/permissions'
import type { Member } from '@/lib/access/viewer'
import { listFiles } from '@/lib/data/file-links'
import { listTasks } from '@/lib/data/tasks'
import { parseFileForm } from '@/lib/schemas/file-form'
import { isRefusal } from '@/lib/schemas/refusal'
import { parseTaskForm } from '@/lib/schemas/task-form'
import type { Query } from '../query'
import { fromOf } from './from-list'
import { submissionPage } from './open-submission'
import type { Person } from './people-of'
import { refusedPart } from './refused-part'

/** The tasks at a submission, with the form for one more. */
export async function tasksOf(
  member: Member,
  submission: string,
  people: readonly Person[],
  query: Query,
  now: Date,
): Promise<TasksPartProps> {
  const kept = await listTasks(member, submission)
  const action = `${submissionPage({ submission })}/tasks`
  const today = now.toISOString().slice(0, 10)
  return {
    tasks: isRefusal(kept)
      ? []
      : kept.map(({ id, words, dueOn, owner, doneAt, removed }) => ({
          ...{ id, words, dueOn, removed, owner: owner?.name ?? null, doneAt: doneAt?.toISOString() ?? null },
          late: doneAt === null && dueOn !== null && dueOn < today,
        })),
    action: `${action}${fromOf(query)}`,
    state: (task) => `${action}/${task}/state${fromOf(query)}`,
    people,
    write: may(member, 'submissions.work') ? { opId: crypto.randomUUID() } : null,
    refused: await refusedPart(query, 'task', parseTaskForm),
  }
}

/** The files at a submission, with the form for one more. */
export async function filesOf(member: Member, submission: string, query: Query): Promise<FilesPartProps> {
  const kept = await listFiles(member, submission)
  return {
    files: isRefusal(kept)
      ? []
      : kept.map(({ id, name, url, host, author, removed }) => ({ id, name, url, host, author, removed })),
    action: `${submissionPage({ submission })}/files`,
    write: may(member, 'submissions.work') ? { opId: crypto.randomUUID() } : null,
    beside: fromOf(query),
    refused: await refusedPart(query, 'file', parseFileForm),
  }
}
