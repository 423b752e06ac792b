import { changeIn, type Answer, type Waiting } from './waiting'

/** What undoes a change that may have arrived. */
export type UndoAfter = NonNullable<Waiting['undoneBy']>

/** What undoes a change that was done, in its place; null where it changed nothing. */
export function undoOf({ order, ids, asked }: Waiting, { opId, before }: UndoAfter, answer: Answer): Waiting | null {
  const change = 'value' in answer ? changeIn(answer.value) : undefined
  if (!change?.id || !change.changed?.length) return null
  const address = `/studio/inbox/changes/${encodeURIComponent(change.id)}/undo`
  return { opId, order, kind: 'undo', address, body: { opId }, ids, ...(asked && { asked }), before, tried: false }
}
