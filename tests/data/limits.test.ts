import { describe, expect, test } from 'vitest'
import { db } from '@/lib/data/db'
import { deleteOldCounts, limits, used, within, type LimitName } from '@/lib/data/limits'
import { countMiss, mayTry } from '@/lib/route/miss-limit'
import { mayStart } from '@/lib/route/start-limit'

const from = (address: string) => new Headers({ 'x-forwarded-for': address })
const times = (count: number, work: () => Promise<boolean>) => Promise.all(Array.from({ length: count }, work))
const yes = (answers: readonly boolean[]) => answers.filter(Boolean).length

describe('a limit', () => {
  test.each(Object.keys(limits) as LimitName[])('%s allows so many within its time, and no more', async (limit) => {
    const { points } = limits[limit]
    expect(await within(limit, 'somebody', points)).toBe(true)
    expect(await used(limit, 'somebody')).toBe(1)
    expect(await within(limit, 'somebody')).toBe(false)
    expect(await within(limit, 'somebody else')).toBe(true)
  })

  test('counts tries at once one by one', async () => {
    expect(yes(await times(20, () => within('signInAddress', 'ann@shop.example')))).toBe(8)
  })

  test('takes several together or none of them', async () => {
    expect(await within('send', 'workspace', 990)).toBe(true)
    expect(await within('send', 'workspace', 11)).toBe(false)
    expect(await within('send', 'workspace', 10)).toBe(true)
    expect(await within('send', 'workspace')).toBe(false)
  })

  test('holds for every process of the service, and after a restart', async () => {
    await within('setup', 'all', 20)
    ;(globalThis as { seamGaugeLimiters?: unknown }).seamGaugeLimiters = undefined
    expect(await within('setup', 'all')).toBe(false)
  })

  test('is kept without a name: nobody can read from it who was counted', async () => {
    await within('invite', 'ann@shop.example')
    await mayStart(from('203.0.113.9'))
    const rows = await db().rateLimiterFlexible.findMany({ select: { key: true } })
    expect(rows.length).toBeGreaterThan(0)
    expect(JSON.stringify(rows)).not.toMatch(/ann@|203\.0\.113\.9/)
  })

  test('is forgotten when its time has run out', async () => {
    await within('domain', 'workspace')
    const count = () => db().rateLimiterFlexible.count({ where: { key: { startsWith: 'domain:' } } })
    const before = await count()
    await deleteOldCounts(new Date())
    expect(await count()).toBe(before)
    await deleteOldCounts(new Date(Date.now() + 3_601_000))
    expect(await count()).toBe(0)
  })
})

test('the 61st start from one network within the hour is refused, and another network is not', async () => {
  expect(yes(await times(61, () => mayStart(from('2001:db8:7:7::a'))))).toBe(60)
  expect(await mayStart(from('2001:db8:7:7:ffff::b'))).toBe(false)
  expect(await mayStart(from('2001:db8:7:8::1'))).toBe(true)
})

test('a network that tried 120 keys which open nothing may try no more', async () => {
  const guesser = from('198.51.100.77')
  for (let count = 0; count < 120; count += 1) {
    expect(await mayTry(guesser)).toBe(true)
    expect(await countMiss(guesser)).toBe(true)
  }
  expect(await mayTry(guesser)).toBe(false)
  expect(await countMiss(guesser)).toBe(false)
  expect(await mayTry(from('198.51.100.78'))).toBe(true)
})
