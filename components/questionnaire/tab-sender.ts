import { announce } from '@/components/ui/announce'
import { alone } from './alone'
import type { Op } from './answer-queue'
import { createSender, type Sender } from './answer-sender'
import { noShelf, shelfOf } from './device'
import { Gone, Refused, Unheard, type News, type Reply } from './sender-means'

const senders = new Map<string, Sender>()
const patienceMs = 15_000

/** The sender of an assessment, one for each tab. Only for the browser: on a server it would be everyone's. */
export function tabSender(url: string): Sender {
  const found = senders.get(url)
  if (found) return found
  const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel(`seam-gauge ${url}`) : null
  const sender = createSender({
    post: (ops) => post(url, ops),
    say: announce,
    shelf: 'indexedDB' in globalThis ? shelfOf(assessmentOf(url)) : noShelf,
    alone: (work) => alone(`seam-gauge ${url}`, work),
    tell: (news) => channel?.postMessage(news),
    gone: () => location.reload(),
  })
  senders.set(url, sender)
  channel?.addEventListener('message', ({ data }: MessageEvent<News>) => void sender.hear(data))
  addEventListener('pagehide', sender.leave)
  addEventListener('online', () => void sendNow(sender))
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') sender.leave()
  })
  return sender
}

/** What was on its way when the connection came back may have failed for want of it, and would wait up to 30 s. */
async function sendNow(sender: Sender): Promise<void> {
  await sender.flush()
  if (!sender.isEmpty()) await sender.flush()
}

/** The assessment an address of answers belongs to: `/a/<id>/answers`. */
const assessmentOf = (url: string) => url.split('/')[2] ?? ''

async function post(url: string, ops: readonly Op[]): Promise<Reply> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ops, ...(cameFromCheck() && { from: 'check' }) }),
    signal: AbortSignal.timeout(patienceMs),
    // The page may end at any moment; what is on its way should still arrive.
    keepalive: true,
  }).catch(unheard)
  if (response.status === 404) throw new Gone()
  if (!response.ok) throw new (isRefusal(response.status) ? Refused : Error)(`The save was answered ${response.status}`)
  return (await response.json().catch(unheard)) as Reply
}

function unheard(): never {
  throw new Unheard()
}

/** Too many and too slow pass; every other answer of the 400s is for good. */
const isRefusal = (status: number) => status >= 400 && status < 500 && ![408, 425, 429].includes(status)

const cameFromCheck = () => new URLSearchParams(location.search).get('from') === 'check'
