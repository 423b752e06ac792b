import { announce } from '@/components/ui/announce'
import { createSender, Refused, type Reply, type Sender } from './answer-sender'

const senders = new Map<string, Sender>()
const patienceMs = 15_000

/** The queue that saves to an address, one for each tab. Only for the browser: on a server it would be everyone's. */
export function tabSender(url: string): Sender {
  const found = senders.get(url)
  if (found) return found
  const sender = createSender((ops) => post(url, ops), announce)
  senders.set(url, sender)
  addEventListener('pagehide', sender.leave)
  addEventListener('online', () => void sender.flush())
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') sender.leave()
  })
  return sender
}

async function post(url: string, ops: readonly unknown[]): Promise<Reply> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ops, ...(cameFromCheck() && { from: 'check' }) }),
    signal: AbortSignal.timeout(patienceMs),
    // The page may end at any moment; what is on its way should still arrive.
    keepalive: true,
  })
  // The assessment is gone: the page itself can say when and why.
  if (response.status === 404) location.reload()
  if (!response.ok) throw new (isRefusal(response.status) ? Refused : Error)(`The save was answered ${response.status}`)
  return (await response.json()) as Reply
}

/** Too many and too slow pass; every other answer of the 400s is for good. */
const isRefusal = (status: number) => status >= 400 && status < 500 && ![408, 425, 429].includes(status)

const cameFromCheck = () => new URLSearchParams(location.search).get('from') === 'check'
