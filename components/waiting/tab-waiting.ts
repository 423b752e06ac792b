import { announce } from '@/components/ui/announce'
import { alone } from '@/components/questionnaire/alone'
import { postJson } from './post-json'
import { WaitingSender, type WaitingNews } from './sender'
import { forgetList, shelfOf } from './shelf'

const senders = new Map<string, WaitingSender>()

/** The sender of one person in one workspace, one for each tab. Only for the browser: on a server it would be everyone's. */
export function tabWaiting(whose: string): WaitingSender {
  const found = senders.get(whose)
  if (found) return found
  const name = `seam-gauge waiting ${whose}`
  const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel(name) : null
  const sender = new WaitingSender({
    shelf: shelfOf(whose),
    post: postJson,
    alone: (work) => alone(name, work),
    tell: (news) => channel?.postMessage(news),
    online: () => navigator.onLine,
    say: (line) => {
      if (line === 'signed-out') void forgetList()
      announce(lines[line])
    },
  })
  senders.set(whose, sender)
  channel?.addEventListener('message', ({ data }: MessageEvent<WaitingNews>) => void sender.hear(data))
  addEventListener('pagehide', sender.leave)
  addEventListener('online', () => void sendNow(sender))
  addEventListener('pageshow', ({ persisted }) => persisted && void sender.hear({ kept: true }))
  return sender
}

/** What was on its way when the connection came back may have failed for want of it, and would wait up to 30 s. */
async function sendNow(sender: WaitingSender): Promise<void> {
  if (!(await sender.flush())) await sender.flush()
}

const lines = {
  waits: 'You are offline. It waits to be sent.',
  sent: 'All changes are sent',
  'signed-out': 'You are signed out. Sign in to send what waits.',
} as const
