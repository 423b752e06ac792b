import { z } from 'zod'
import { neededLine } from './brand-fields'
import { dayOrNone } from './day'
import { isPersonId } from './ids'
import { opId } from './op-id'
import type { Refusal } from './refusal'
import { refuse } from './refuse'

/** The most characters of a task. */
export const TASK = 400

/** A task as a member writes it. Sent twice, it is added once. */
export type TaskForm = {
  readonly opId: string
  readonly words: string
  /** An ISO day. */
  readonly dueOn: string | null
  /** The member who is to do it, by their id. */
  readonly owner: string | null
}

/** What can become of a task. */
const taskStates = ['done', 'open', 'removed', 'back'] as const
export type TaskState = (typeof taskStates)[number]

const shape = z.strictObject({
  opId,
  words: neededLine('The task', TASK, 'Write the task before you save it.'),
  dueOn: dayOrNone,
  owner: z
    .string()
    .nullish()
    .transform((id) => id || null)
    .refine((id) => id === null || isPersonId(id), 'Choose a member of the workspace, or nobody.'),
})

const state = z.strictObject({ to: z.enum(taskStates, 'Say what becomes of the task.') })

/**
 * Reads a task from JSON or from the fields of its form: `opId`, `words` of one line, `dueOn` as `2026-11-28` or empty,
 * `owner` as the id of a member or empty.
 */
export function parseTaskForm(body: unknown): TaskForm | Refusal {
  const parsed = shape.safeParse(body instanceof URLSearchParams ? Object.fromEntries(body) : body)
  return parsed.success ? parsed.data : refuse(parsed.error)
}

/** Reads what is to become of a task: `to` is `done`, `open`, `removed` or `back`. */
export function parseTaskState(body: unknown): { readonly to: TaskState } | Refusal {
  const parsed = state.safeParse(body instanceof URLSearchParams ? Object.fromEntries(body) : body)
  return parsed.success ? parsed.data : refuse(parsed.error)
}
