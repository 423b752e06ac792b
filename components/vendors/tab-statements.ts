import { announce } from '@/components/ui/announce'
import {
  createStatementSender,
  StatementRefused,
  type StatementReply,
  type StatementSender,
  type StatementWire,
} from './statement-sender'

const senders = new Map<string, StatementSender>()
const patienceMs = 15_000

/**
 * The sender of statements to one address, one for each tab: a vendor's answers at `…/vendors/<id>/answers`, or what a
 * vendor tells of itself at `/v/<token>/answers`. Only for the browser: on a server it would be everyone's.
 */
export function tabStatements(action: string): StatementSender {
  const found = senders.get(action)
  if (found) return found
  const sender = createStatementSender({ post: (wire) => post(action, wire), say: announce })
  senders.set(action, sender)
  addEventListener('pagehide', () => void sender.flush())
  addEventListener('online', () => void sender.flush())
  addEventListener('beforeunload', (event) => {
    // What could not be saved stands in this page alone.
    if (sender.isStuck()) event.preventDefault()
  })
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void sender.flush()
  })
  return sender
}

async function post(action: string, wire: StatementWire): Promise<StatementReply> {
  const response = await fetch(action, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(wire),
    signal: AbortSignal.timeout(patienceMs),
    // The page may end at any moment; what is on its way should still arrive.
    keepalive: true,
  })
  if (response.ok) return (await response.json()) as StatementReply
  if (!isRefusal(response.status)) throw new Error(`The save was answered ${response.status}`)
  const { error } = (await response.json()) as { error: { message: string } }
  throw new StatementRefused(error.message)
}

/** Too many and too slow pass; every other answer of the 400s is for good. */
const isRefusal = (status: number) => status >= 400 && status < 500 && ![408, 425, 429].includes(status)
