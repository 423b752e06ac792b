import type { Member } from '@/lib/access/viewer'
import { db } from '@/lib/data/db'
import type { InboxNews } from '@/lib/data/inbox-news'
import { inboxStream } from '@/lib/route/inbox-stream'
import { newMember, newWorkspace, sessionCookie } from './members'
import { withAsk } from './planting'
import { plantedLink, submitted } from './submitted'

const url = process.env.DATABASE_URL ?? ''
/** Waits, ms. */
export const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** One workspace with an owner, a colleague and two submissions. */
export async function team() {
  const workspaceId = await newWorkspace()
  const owner = await newMember(workspaceId, 'owner', 'Demo Owner')
  const sam = await newMember(workspaceId, 'member', 'Demo Sam')
  const [one, two] = await withAsk(url, async (ask) => {
    const link = await plantedLink(ask, workspaceId)
    const first = await submitted(ask, workspaceId, link.id)
    return [first.submission, (await submitted(ask, workspaceId, link.id)).submission]
  })
  return { workspaceId, owner, sam, one: one!, two: two! }
}

/** What a stream said so far, and whether it has closed. */
export async function listening(member: Member) {
  const { name, value } = await sessionCookie(member.userId)
  const leaving = new AbortController()
  const stream = inboxStream(member, new Headers({ cookie: `${name}=${encodeURIComponent(value)}` }), leaving.signal)
  const heard = { text: '', closed: false, token: value.split('.')[0] ?? '' }
  const reader = stream.getReader()
  void (async () => {
    for (let part = await reader.read(); !part.done; part = await reader.read())
      heard.text += new TextDecoder().decode(part.value)
    heard.closed = true
  })()
  open.push(() => leaving.abort())
  return Object.assign(heard, { leave: () => leaving.abort() })
}

/** What is to be closed after a test. */
export const open: (() => void)[] = []
/** Waits until something is so, 5 s at most. @returns how long that took, ms */
export const until = async (is: () => boolean, most = 5_000) => {
  const from = performance.now()
  while (!is() && performance.now() - from < most) await pause(5)
  return performance.now() - from
}
/** Changes a submission, so that there are news of it. */
export const touch = (id: string) => db().submission.updateMany({ where: { id }, data: { revision: { increment: 1 } } })

/** Touches a submission until news of it are heard: streams hear from the moment that the process listens. */
export async function connected(news: () => readonly InboxNews[], id: string): Promise<void> {
  const heard = () => news().some((one) => one.of === 'submissions' && one.ids?.includes(id))
  for (let tries = 0; tries < 50 && !heard(); tries += 1) {
    await touch(id)
    await until(heard, 200)
  }
}
