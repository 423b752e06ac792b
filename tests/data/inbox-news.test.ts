import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Member } from '@/lib/access/viewer'
import { db } from '@/lib/data/db'
import { newsIn, onInboxNews, stopInboxNews, type InboxNews } from '@/lib/data/inbox-news'
import { changeRank, removeMember } from '@/lib/data/members'
import { bePresent, deleteOldPresence, listHere } from '@/lib/data/presence'
import { hasRoom, streams } from '@/lib/route/inbox-stream'
import { connected as listens, listening, open, pause, team, touch, until } from '../support/listening'
import { newMember } from '../support/members'
import { newId, withAsk } from '../support/planting'
import { plantedLink, submitted } from '../support/submitted'

const url = process.env.DATABASE_URL ?? ''

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

describe('what the database says', () => {
  test('is read, and nothing but what our triggers say', () => {
    expect(newsIn('{"w":"1","s":["a"]}')).toEqual({ of: 'submissions', workspaceId: '1', ids: ['a'] })
    expect(newsIn('{"w":"1","many":true}')).toEqual({ of: 'submissions', workspaceId: '1', ids: null })
    expect(newsIn('{"w":"1","m":"u"}')).toEqual({ of: 'member', workspaceId: '1', userId: 'u' })
    expect(newsIn('{"u":"u"}')).toEqual({ of: 'session', userId: 'u' })
    const met = { of: 'conflict', workspaceId: '1', userId: 'u', ids: ['c/a'] }
    expect(newsIn('{"w":"1","k":"c","f":"u","on":["a",1]}')).toEqual(met)
    for (const odd of ['', '[]', 'null', '{"w":1,"s":["a"]}', '{"w":"1"}', '{"w":"1","s":"a"}', 'x'])
      expect(newsIn(odd)).toBeNull()
  })

  test('is heard of each change, on one connection that comes back when it is lost', async () => {
    await touch(at.one)
    const others = () => heardNow.filter((news) => news.of === 'submissions' && news.ids?.includes(at.one))
    await until(() => others().length > 0 || heardNow.some(({ of }) => of === 'gap'))
    heardNow = []
    await touch(at.one)
    await until(() => others().length > 0)
    expect(others()).toHaveLength(1)

    const backends = await db().$queryRaw<{ pid: number }[]>`
      SELECT pid FROM pg_stat_activity WHERE application_name = 'seam-gauge news' AND datname = current_database()`
    expect(backends).toHaveLength(1)
    heardNow = []
    await db().$queryRaw`SELECT pg_terminate_backend(${backends[0]!.pid}::int)`
    await until(() => heardNow.some(({ of }) => of === 'gap'))
    expect(heardNow.map(({ of }) => of)).toContain('gap')
    await touch(at.one)
    expect(await until(() => others().length > 0)).toBeLessThan(2_000)
  })
})

describe('a stream', () => {
  test('tells of its own workspace, ids alone, within two seconds, and nothing of another', async () => {
    const other = await team()
    const [mine, theirs] = [await listening(at.sam), await listening(other.sam)]
    await connected()
    const from = performance.now()
    await touch(at.one)
    await until(() => mine.text.includes('event: submissions'))
    expect(performance.now() - from).toBeLessThan(2_000)
    // What was planted before may be told of in the same breath.
    expect(mine.text).toMatch(new RegExp(`data: \\{"ids":\\[[^\\]]*"${at.one}"\\]\\}`))
    await pause(300)
    expect(theirs.text).not.toContain(at.one)
    expect(mine.text).not.toContain('Demo')
  })

  test('gathers a change of many into one line without ids', async () => {
    const mine = await listening(at.sam)
    await connected()
    await withAsk(url, async (ask) => {
      const link = await plantedLink(ask, at.workspaceId, 'Another')
      for (let more = 0; more < 55; more += 1) await submitted(ask, at.workspaceId, link.id)
    })
    await pause(500)
    mine.text = ''
    await db().submission.updateMany({ where: { workspaceId: at.workspaceId }, data: { revision: { increment: 1 } } })
    await until(() => mine.text.includes('event: submissions'))
    expect(mine.text).toContain('data: {"many":true}')
  })

  test('ends within a second of a removal, another rank, or the end of the session, and says nothing after it', async () => {
    const ways: readonly (readonly [string, (who: Member, token: string) => Promise<unknown>])[] = [
      ['removed', (who) => removeMember(at.owner, who.userId, new Date())],
      ['another rank', (who) => changeRank(at.owner, who.userId, 'viewer', new Date())],
      ['signed out', (_, token) => db().session.deleteMany({ where: { token } })],
      ['signed out by the person', (who) => db().session.deleteMany({ where: { userId: who.userId } })],
    ]
    const times: number[] = []
    for (let trial = 0; trial < 25; trial += 1)
      for (const [name, end] of ways) {
        const who = await newMember(at.workspaceId, 'member')
        const mine = await listening(who)
        await connected()
        const from = performance.now()
        await end(who, mine.token)
        await touch(at.one)
        await until(() => mine.closed)
        times.push(performance.now() - from)
        expect([name, mine.closed, mine.text.includes('event: end')]).toEqual([name, true, true])
        expect(mine.text.slice(mine.text.indexOf('event: end'))).toBe('event: end\ndata: {}\n\n')
        expect(mine.text).not.toContain(at.one)
      }
    console.log(`R26 streams: time to denial max ${Math.round(Math.max(...times))} ms over ${times.length} trials`)
    expect(Math.max(...times)).toBeLessThan(1_000)
  }, 120_000)

  test('holds no connection to the database, and a person has six at most', async () => {
    const before = await connections()
    for (let more = 0; more < streams.person; more += 1) await listening(at.sam)
    expect(hasRoom(at.sam.userId)).toBe(false)
    expect(hasRoom(at.owner.userId)).toBe(true)
    await pause(300)
    expect(await connections()).toBeLessThanOrEqual(before + 1)
    for (const close of open.splice(0)) close()
    expect(hasRoom(at.sam.userId)).toBe(true)
  })

  test('closes when whoever reads it leaves', async () => {
    const mine = await listening(at.sam)
    await connected()
    mine.leave()
    await until(() => mine.closed)
    await touch(at.one)
    await pause(300)
    expect(mine.text).not.toContain(at.one)
  })
})

const connections = async () => {
  const [row] = await db().$queryRaw<{ n: bigint }[]>`
    SELECT count(*) AS n FROM pg_stat_activity WHERE datname = current_database() AND backend_type = 'client backend'`
  return Number(row?.n ?? 0)
}

describe('who has what open', () => {
  const tab = () => randomUUID()
  const now = new Date()
  const later = (seconds: number) => new Date(now.getTime() + seconds * 1_000)

  test('is told to others of the workspace, for 45 seconds, and each of them once', async () => {
    const mine = tab()
    expect(await bePresent(at.sam, { submission: at.one, tab: mine }, now)).toBe(true)
    await bePresent(at.sam, { submission: at.one, tab: tab() }, now)
    expect(await listHere(at.owner, now)).toEqual([{ submission: at.one, name: 'Demo Sam' }])
    expect(await listHere(at.sam, now)).toEqual([])
    expect(await listHere((await team()).owner, now)).toEqual([])
    expect(await listHere(at.owner, later(46))).toEqual([])
    await bePresent(at.sam, { submission: at.two, tab: mine }, later(46))
    expect(await listHere(at.owner, later(46))).toEqual([{ submission: at.two, name: 'Demo Sam' }])
    await bePresent(at.sam, { submission: null, tab: mine }, later(46))
    expect(await listHere(at.owner, later(46))).toEqual([])
  })

  test('is nothing at what the workspace does not have', async () => {
    const other = await team()
    for (const submission of [other.one, newId()])
      expect(await bePresent(at.sam, { submission, tab: tab() }, now)).toMatchObject({ refused: 'not-found' })
    expect(await db().presence.count({ where: { userId: at.sam.userId } })).toBe(0)
  })

  test('is kept for twelve tabs of a person, and goes after an hour', async () => {
    for (let more = 0; more < 15; more += 1) await bePresent(at.sam, { submission: at.one, tab: tab() }, later(more))
    expect(await db().presence.count({ where: { userId: at.sam.userId } })).toBe(12)
    await deleteOldPresence(later(60 * 60 + 20))
    expect(await db().presence.count({ where: { userId: at.sam.userId } })).toBe(0)
  })

  test('is news to the others, and staying is not', async () => {
    await connected()
    heardNow = []
    const mine = tab()
    const presence = () => heardNow.filter((news) => news.of === 'presence' && news.ids?.includes(at.one))
    await bePresent(at.sam, { submission: at.one, tab: mine }, now)
    await until(() => presence().length > 0)
    expect(presence()).toHaveLength(1)
    await bePresent(at.sam, { submission: at.one, tab: mine }, later(15))
    await pause(200)
    expect(presence()).toHaveLength(1)
  })
})
