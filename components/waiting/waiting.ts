import type { Moved } from '@/components/inbox/painted'
import type { Asked } from '@/lib/schemas/change-form'

/** Something a member did without a connection: it waits on this device until the server has answered for it. */
export type Waiting = {
  /** Sent again under it, it is done once. */
  readonly opId: string
  /** Its place among all that waits of this person. */
  readonly order: number
  readonly kind: 'change' | 'undo' | 'note'
  /** Where it is posted, and what. */
  readonly address: string
  readonly body: object
  /** The submissions it is about. */
  readonly ids: readonly string[]
  /** Of a change and of what undoes one: what is asked. */
  readonly asked?: Asked
  /** Of what undoes a change: how each row stood before it. */
  readonly before?: readonly (readonly [string, Moved])[]
  /** It was on its way once: nobody knows whether it arrived. */
  readonly tried: boolean
  /** Taken back meanwhile: once it is done, this undoes it. */
  readonly undoneBy?: { readonly opId: string; readonly before: readonly (readonly [string, Moved])[] }
  /** What the server said, where nobody has been told yet. */
  readonly said?: Answer
}

/** What became of a post: what the server answered, or a sentence. */
export type Answer =
  | { readonly value: unknown }
  | {
      readonly problem: string
      /** Nobody knows whether it arrived: sending the same again may help. */
      readonly lost: boolean
      /** The server was not heard, somebody has to sign in first, or it is to be sent again later. */
      readonly away?: 'unheard' | 'signed-out' | 'later'
    }
  /** It was taken off before it was sent, or another tab was told. */
  | { readonly gone: true }

/** Whether there is nothing to be told of an answer but that it was done. */
export function isPlain(answer: Answer): boolean {
  if ('gone' in answer) return true
  return 'value' in answer && !(changeIn(answer.value)?.conflicts?.length ?? 0)
}

/** The change that an answer tells of. */
export const changeIn = (value: unknown) =>
  (value as { change?: { id?: string; changed?: readonly string[]; conflicts?: readonly unknown[] } } | null)?.change

/** Whether the server is to be asked again later. */
export const isAway = (answer: Answer): answer is Extract<Answer, { problem: string }> =>
  'problem' in answer && answer.away !== undefined

/** Whether the server was not heard at all. */
export const isUnheard = (answer: Answer): boolean => isAway(answer) && answer.away === 'unheard'

/** What waits is told in one line: "3 changes wait to be sent". */
export function waitingWords(waiting: readonly Pick<Waiting, 'kind'>[]): string {
  const notes = waiting.filter(({ kind }) => kind === 'note').length
  const changes = waiting.length - notes
  const parts = [counted(changes, 'change'), counted(notes, 'note')].filter((part) => part !== null)
  return `${parts.join(' and ')} ${waiting.length === 1 ? 'waits' : 'wait'} to be sent`
}

const counted = (n: number, one: string) => (n === 0 ? null : `${n} ${one}${n === 1 ? '' : 's'}`)
