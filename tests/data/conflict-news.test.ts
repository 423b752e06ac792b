import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Member } from '@/lib/access/viewer'
import { undoChange } from '@/lib/data/change-undo'
import { change } from '@/lib/data/changes'
import { db } from '@/lib/data/db'
import { onInboxNews, stopInboxNews, type InboxNews } from '@/lib/data/inbox-news'
import { isRefusal } from '@/lib/schemas/refusal'
import type { Status } from '@/lib/schemas/status'
import { connected as listens, listening, open, pause, team, until } from '../support/listening'
import { newMember } from '../support/members'

let at: Awaited<ReturnType<typeof team>>
let heardNow: InboxNews[] = []
const connected = () => listens(() => heardNow, at.two)

beforeEach(async () => {
  at = await team()
  heardNow = []
  open.push(onInboxNews((news) => heardNow.push(news)))
})
afterEach(() => {
  for (const close of open.splice(0)) close()
})
afterAll(() => stopInboxNews())

describe('a change that meets one which stands', () => {
  const set = async (who: Member, status: Status, seen: number) => {
    const asked = { do: 'status', status, reason: null } as const
    const done = await change(
      who,
      { opId: randomUUID(), on: { ids: [at.one], seen: { [at.one]: seen } }, asked },
      new Date(),
    )
    if (isRefusal(done)) throw new Error(done.message)
    return done
  }
  const seenNow = async () => (await db().submission.findFirstOrThrow({ where: { id: at.one } })).revision

  test('is told, by ids alone, to whose change it is, and to nobody else', async () => {
    const other = await team()
    const third = await newMember(at.workspaceId, 'admin', 'Demo Third')
    const seen = await seenNow()
    await set(at.owner, 'won', seen)
    const [first, second, thirds, theirs] = [
      await listening(at.owner),
      await listening(at.sam),
      await listening(third),
      await listening(other.owner),
    ]
    await connected()
    const from = performance.now()
    const { id, conflicts } = await set(at.sam, 'contacted', seen)
    expect(conflicts.map((conflict) => conflict.id)).toEqual([at.one])
    await until(() => first.text.includes('event: conflict'))
    expect(performance.now() - from).toBeLessThan(2_000)
    expect(first.text).toContain(`event: conflict\ndata: {"ids":["${id}/${at.one}"]}`)
    await pause(300)
    for (const { text } of [second, thirds, theirs]) expect(text).not.toContain('event: conflict')
    expect(first.text).not.toContain('Demo')
    expect(heardNow.filter(({ of }) => of === 'conflict')).toEqual([
      { of: 'conflict', workspaceId: at.workspaceId, userId: at.owner.userId, ids: [`${id}/${at.one}`] },
    ])
  })

  test('is told of an undo, and not where nothing met anything or the press came twice', async () => {
    await connected()
    const seen = await seenNow()
    const mine = await set(at.sam, 'contacted', seen)
    await set(at.owner, 'won', seen + 1)
    heardNow = []
    const opId = randomUUID()
    const undone = await undoChange(at.sam, mine.id, opId, new Date())
    if (isRefusal(undone)) throw new Error(undone.message)
    expect(await undoChange(at.sam, mine.id, opId, new Date())).toMatchObject({ id: undone.id })
    const met = () => heardNow.filter(({ of }) => of === 'conflict')
    await until(() => met().length > 0)
    await pause(300)
    expect(met()).toEqual([
      { of: 'conflict', workspaceId: at.workspaceId, userId: at.owner.userId, ids: [`${undone.id}/${at.one}`] },
    ])
  })
})
