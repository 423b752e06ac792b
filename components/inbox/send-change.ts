import { postJson } from '@/components/waiting/post-json'
import type { WaitingSender } from '@/components/waiting/sender'
import type { Answer, Waiting } from '@/components/waiting/waiting'
import type { Asked, ChangeForm } from '@/lib/schemas/change-form'
import type { InboxRow } from '@/lib/views/inbox/row'
import type { Moved } from './painted'

/** What the server did with a change: see `Changed` of the room that stores it. */
export type ChangeDone = {
  readonly id: string
  readonly changed: readonly string[]
  readonly untouched: readonly string[]
  readonly conflicts: readonly { readonly id: string; readonly by: string | null; readonly at: string }[]
  readonly total: number
  readonly state: 'done' | 'running'
}

/** An answer: what was done and the rows as they now are; or a sentence, and whether sending the same again may help. */
export type ChangeAnswer =
  | { readonly change: ChangeDone; readonly rows: readonly InboxRow[] }
  | { readonly problem: string; readonly lost: boolean }
  /** It was taken off before it was sent, or another tab was told. */
  | { readonly gone: true }

/** What is asked by an undo, and how the rows stood before. */
export type Undone = {
  readonly asked: Asked
  readonly ids: readonly string[]
  readonly before: ReadonlyMap<string, Moved>
}

/** How an inbox asks for changes. No call throws. `kept` is called where it waits on this device for a connection. */
export type SendChange = {
  readonly change: (form: ChangeForm, kept?: () => void) => Promise<ChangeAnswer>
  readonly undo: (changeId: string, opId: string, undone: Undone, kept?: () => void) => Promise<ChangeAnswer>
  /** Takes back a change that waits: see `WaitingSender.takeBack`. */
  readonly takeBack?: (changeOpId: string, opId: string, undone: Undone) => 'off' | 'after' | null
  /** What waits already, and what becomes of one of them. */
  readonly waiting?: () => readonly Waiting[]
  readonly answerOf?: (opId: string) => Promise<ChangeAnswer>
}

const changes = '/studio/inbox/changes'
const undoOf = (changeId: string) => `${changes}/${encodeURIComponent(changeId)}/undo`

/** Sends a change to this server, and keeps nothing where it is not heard. */
export const changeNow = async (form: object): Promise<ChangeAnswer> => asChange(await postJson(changes, form))

/** Undoes a change in the same way. */
export const undoNow = async (changeId: string, opId: string): Promise<ChangeAnswer> =>
  asChange(await postJson(undoOf(changeId), { opId }))

/** Sends changes to this server. What it does not hear waits on this device. */
export function waitingChanges(sender: () => WaitingSender): SendChange {
  return {
    change: async (form, kept) => {
      const { opId, asked, on } = form
      const ids = 'ids' in on ? on.ids : []
      const doing = { opId, kind: 'change', address: changes, body: form, ids, asked } as const
      return asChange(await sender().ask(doing, kept))
    },
    undo: async (changeId, opId, { asked, ids, before }, kept) => {
      const doing = { opId, kind: 'undo', address: undoOf(changeId), body: { opId }, ids, asked } as const
      return asChange(await sender().ask({ ...doing, before: [...before] }, kept))
    },
    takeBack: (changeOpId, opId, { before }) => sender().takeBack(changeOpId, { opId, before: [...before] }),
    waiting: () => sender().list(),
    answerOf: async (opId) => asChange(await sender().answerOf(opId)),
  }
}

function asChange(answer: Answer): ChangeAnswer {
  if ('gone' in answer) return answer
  if ('problem' in answer) return { problem: answer.problem, lost: answer.lost }
  return isDone(answer.value) ? answer.value : { problem: 'This could not be saved. Try again.', lost: false }
}

const isDone = (value: unknown): value is Extract<ChangeAnswer, { change: ChangeDone }> =>
  typeof value === 'object' && value !== null && 'change' in value && 'rows' in value
