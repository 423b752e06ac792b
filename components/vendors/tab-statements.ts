import { announce } from '@/components/ui/announce'
import { postStatement } from './post-statement'
import { createStatementSender, type StatementSender } from './statement-sender'

const senders = new Map<string, StatementSender>()

/**
 * The sender of statements to one address, one for each tab: a vendor's answers at `…/vendors/<id>/answers`, or what a
 * vendor tells of itself at `/v/<token>/answers`. Only for the browser: on a server it would be everyone's.
 */
export function tabStatements(action: string): StatementSender {
  const found = senders.get(action)
  if (found) return found
  const sender = createStatementSender({ post: (wire) => postStatement(action, wire), say: announce })
  senders.set(action, sender)
  addEventListener('pagehide', () => sender.leave())
  addEventListener('online', () => void sender.flush())
  addEventListener('beforeunload', (event) => {
    // What could not be saved stands in this page alone.
    if (sender.isStuck()) event.preventDefault()
  })
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') sender.leave()
  })
  return sender
}
