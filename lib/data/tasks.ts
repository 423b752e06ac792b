import 'server-only'
import { randomBytes } from 'node:crypto'
import { may } from '@/lib/access/permissions'
import { ownWorkspace } from '@/lib/access/policy'
import type { Member } from '@/lib/access/viewer'
import { forbidden, notFound, type Refusal } from '@/lib/schemas/refusal'
import type { TaskForm, TaskState } from '@/lib/schemas/task-form'
import { atSubmission, isColleague, ownName, touch } from './at-submission'
import { ceilings, most } from './ceilings'
import { db } from './db'
import type { Prisma } from './generated/client'
import { inWorkspace } from './in-workspace'
import { daysAfter, removedNoteDays } from './lifetime'
import { dayColumn, isoDay } from './vendor-parts'

/** Something to do about a submission. */
export type Task = {
  readonly id: string
  /** The form that added it. */
  readonly opId: string
  readonly words: string
  /** An ISO day, or null where it has none. */
  readonly dueOn: string | null
  /** The member who does it. */
  readonly owner: { readonly userId: string; readonly name: string } | null
  /** Who added it, as they were called then. */
  readonly author: string
  readonly addedAt: Date
  readonly doneAt: Date | null
  /** It was removed and can be brought back. */
  readonly removed: boolean
}

/**
 * The tasks at one submission of the member's workspace: those to do first, by the day they are due, those without a day
 * after them, then those that are done, the last one first. Removed ones that can be brought back are among them.
 */
export async function listTasks(member: Member, submissionId: string): Promise<readonly Task[] | Refusal> {
  if (!may(member, 'submissions.read')) return forbidden
  const rows = await inWorkspace(member, (tx) =>
    tx.task.findMany({
      where: { ...ownWorkspace(member), submissionId },
      orderBy: [
        { doneAt: { sort: 'desc', nulls: 'first' } },
        { dueOn: { sort: 'asc', nulls: 'last' } },
        { addedAt: 'asc' },
        { id: 'asc' },
      ],
      select: taskColumns,
    }),
  )
  return rows.map(({ authorName, removedAt, dueOn, owner, ...task }) => ({
    ...task,
    dueOn: isoDay(dueOn),
    owner: owner && { userId: owner.userId, name: owner.user.name.trim() || owner.user.email },
    author: authorName,
    removed: removedAt !== null,
  }))
}

const taskColumns = {
  ...{ id: true, opId: true, words: true, dueOn: true, authorName: true, addedAt: true, doneAt: true, removedAt: true },
  owner: { select: { userId: true, user: { select: { name: true, email: true } } } },
} satisfies Prisma.TaskSelect

/**
 * Adds a task. The same form sent again gives the task that is there already.
 * @returns its id; `op-reused` where the form added another task, `unprocessable` where its owner is no member,
 * `stopped` where the submission has ended, `too-many` at 200 tasks
 */
export async function addTask(
  member: Member,
  submissionId: string,
  { opId, words, dueOn, owner }: TaskForm,
  now: Date,
): Promise<{ id: string } | Refusal> {
  if (!may(member, 'submissions.work')) return forbidden
  return atSubmission(
    member,
    submissionId,
    async (tx) => {
      const own = ownWorkspace(member)
      const select = { id: true, submissionId: true, words: true, dueOn: true }
      const before = await tx.task.findFirst({ where: { ...own, opId }, select })
      if (before) {
        const same = before.submissionId === submissionId && before.words === words && isoDay(before.dueOn) === dueOn
        return same ? { id: before.id } : opReused
      }
      if (owner !== null && !(await isColleague(tx, member, owner))) return unknownOwner
      if ((await tx.task.count({ where: { ...own, submissionId } })) >= most.tasks) return ceilings.tasks
      const id = randomBytes(10).toString('hex')
      const author = { authorId: member.userId, authorName: await ownName(tx, member) }
      const task = { ...own, id, submissionId, opId, words, dueOn: dayColumn(dueOn), ownerId: owner, ...author }
      // The same form may add one at another submission at this moment: the second waits for it, and adds nothing.
      const { count } = await tx.task.createMany({ data: [{ ...task, addedAt: now }], skipDuplicates: true })
      if (count === 0) return opReused
      await touch(tx, member, submissionId, now)
      return { id }
    },
    owner === null ? [] : [owner],
  )
}

/**
 * Sets what became of a task: done, to do again, removed, or brought back. Setting it again changes nothing.
 * @returns its id; `changed-meanwhile` where it was removed and is to be done
 */
export async function setTask(
  member: Member,
  submissionId: string,
  id: string,
  to: TaskState,
  now: Date,
): Promise<{ id: string } | Refusal> {
  if (!may(member, 'submissions.work')) return forbidden
  return atSubmission(member, submissionId, async (tx) => {
    const own = { ...ownWorkspace(member), submissionId, id }
    const task = await tx.task.findFirst({ where: own, select: { doneAt: true, removedAt: true } })
    if (!task) return notFound
    if (task.removedAt !== null && (to === 'done' || to === 'open')) return isRemoved
    if (standsThere(task, to)) return { id }
    await tx.task.updateMany({ where: own, data: changeTo(to, await ownName(tx, member), now) })
    await touch(tx, member, submissionId, now)
    return { id }
  })
}

function standsThere({ doneAt, removedAt }: { doneAt: Date | null; removedAt: Date | null }, to: TaskState): boolean {
  const stands = { done: doneAt !== null, open: doneAt === null, removed: removedAt !== null, back: removedAt === null }
  return stands[to]
}

function changeTo(to: TaskState, name: string, now: Date) {
  const changes = {
    done: { doneAt: now, doneName: name },
    open: { doneAt: null, doneName: null },
    removed: { removedAt: now, removedName: name },
    back: { removedAt: null, removedName: null },
  }
  return changes[to]
}

/**
 * Deletes for good what was removed 30 days ago. Several processes may do it at once. Takes no member: time asks, not a
 * person. @returns how many
 */
export async function deleteRemovedTasks(now: Date): Promise<number> {
  const { count } = await db().task.deleteMany({ where: { removedAt: { lte: daysAfter(now, -removedNoteDays) } } })
  return count
}

const opReused: Refusal = {
  refused: 'op-reused',
  field: 'opId',
  message: 'This form added another task already. Open the page again to add one more.',
}

const unknownOwner: Refusal = {
  refused: 'unprocessable',
  field: 'owner',
  message: 'Choose a member of the workspace, or nobody.',
}

const isRemoved: Refusal = {
  refused: 'changed-meanwhile',
  message: 'This task was removed. Bring it back first.',
}
