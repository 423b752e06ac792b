import 'server-only'
import { randomUUID } from 'node:crypto'
import { isRefusal, type Refusal } from '@/lib/schemas/refusal'
import type { Body } from './read-body'

/**
 * Saves what a page sent, under the id it sent. A browser may bring back a page with its form's old id in it, and a
 * person who then says something else means it: that is saved under a new id. A script makes its ids itself and is told.
 */
export async function saveAs<Op extends { readonly opId: string }, Saved>(
  kind: Body['kind'],
  op: Op,
  save: (op: Op) => Promise<Saved | Refusal>,
): Promise<Saved | Refusal> {
  const saved = await save(op)
  if (kind === 'json' || !isRefusal(saved) || saved.refused !== 'op-reused') return saved
  return save({ ...op, opId: randomUUID() })
}
