import { announce } from '@/components/ui/announce'
import type { InboxStore } from './inbox-store'

/** Takes the last thing back and says so. What could not be taken back says why at its rows. */
export async function undoAloud(store: InboxStore): Promise<void> {
  const opId = store.last()?.opId
  if (opId === undefined) return
  await store.undoLast()
  if (store.last()?.opId !== opId) announce('Undone')
}
