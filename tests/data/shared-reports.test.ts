import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { POST as deleteRoute } from '@/app/(respondent)/a/[assessment]/deletion/route'
import { POST as viewRoute } from '@/app/r/[token]/view/route'
import type { Viewer } from '@/lib/access/viewer'
import { submitAssessment } from '@/lib/commands/submit-assessment'
import { db } from '@/lib/data/db'
import { saveMoney } from '@/lib/data/money'
import { savePlanMark } from '@/lib/data/plan-marks'
import { countView, getSharedVersion } from '@/lib/data/shared-reports'
import { listShares, revokeShare } from '@/lib/data/shares'
import { reader } from '@/lib/session/shares'
import { useJar, type CookieJar } from '../support/cookie-jar'
import { days, newKey, noon, op, saved } from '../support/factories'
import { formPost, jsonPost } from '../support/requests'
import { linkOf, opened, reported, shared } from '../support/shares'
import { readerOf } from '../support/viewer'

vi.mock('next/headers', () => import('../support/cookie-jar'))

const chrome = 'Mozilla/5.0 (X11; Linux x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36'

let jar: CookieJar

beforeEach(() => {
  jar = useJar()
})

const figures = (monthlyTechSpend: number) => ({
  currency: 'GBP' as const,
  monthlyTechSpend,
  monthsStalled: null,
  monthlyRevenueWaiting: null,
  seniorYearlyPay: null,
  leaderHoursWeek: null,
  hourValue: null,
})

describe('what a reader reads', () => {
  test('is one version as it was said then, whatever is answered later', async () => {
    const { viewer } = await reported('First name')
    const { key } = await shared(viewer)
    const before = await getSharedVersion((await opened(key))!, new Date())
    await saved(viewer, op({ value: 'over_25m', baseVersion: 1 }))
    await submitAssessment(viewer, { opId: randomUUID(), businessName: 'Second name' }, new Date())
    const after = await getSharedVersion((await opened(key))!, new Date())
    expect(after).toEqual({ ...before, until: after?.until })
    expect(after).toMatchObject({ versions: 1, version: { number: 1, businessName: 'First name' } })
  })

  test('has the name only where it was included', async () => {
    const { viewer } = await reported('Canary Ltd')
    const { key } = await shared(viewer, { withName: false })
    const read = await getSharedVersion((await opened(key))!, new Date())
    expect(read?.version.businessName).toBeNull()
    expect(JSON.stringify(read)).not.toContain('Canary')
  })

  test('has figures and notes with the answers alone, and none that were changed after the link was made', async () => {
    const { viewer } = await reported()
    const now = Date.now()
    const [earlier, later] = [new Date(now - 60_000), new Date(now + 60_000)]
    const note = (owner: string) => ({ item: 'first-step', done: true, owner })
    await saveMoney(viewer, figures(5000), earlier)
    await savePlanMark(viewer, note('Ada'), earlier)
    const withAnswers = await shared(viewer, { withAnswers: true })
    const without = await shared(viewer)
    const read = async (key: string) => (await getSharedVersion((await opened(key))!, new Date()))?.kept
    const nothing = { money: null, marks: [] }
    expect(await read(withAnswers.key)).toEqual({
      money: figures(5000),
      marks: [{ item: 'first-step', done: true, owner: 'Ada', dueOn: null }],
    })
    expect(await read(without.key)).toEqual(nothing)
    await saveMoney(viewer, figures(9000), later)
    await savePlanMark(viewer, note('Canary'), later)
    expect(await read(withAnswers.key)).toEqual(nothing)
  })

  test('names neither the assessment nor any key', async () => {
    const { id, viewer } = await reported()
    const { key } = await shared(viewer, { withAnswers: true })
    const read = JSON.stringify(await getSharedVersion((await opened(key))!, new Date()))
    expect(read).not.toContain(id)
    expect(read).not.toContain(key)
    expect(read).not.toContain(jar.get(`sg-${id}`)?.value)
  })

  test('is nothing by the reader of another share, of another assessment or of another version', async () => {
    const [one, two] = [await reported(), await reported()]
    const [mine, theirs] = [await shared(one.viewer), await shared(two.viewer)]
    const forged = [
      readerOf(mine.id, two.id),
      readerOf(theirs.id, one.id),
      readerOf(mine.id, one.id, 2),
      readerOf('', one.id),
      readerOf('%', one.id),
      readerOf(mine.id, ''),
    ]
    for (const who of forged) {
      expect(await getSharedVersion(who, new Date())).toBeNull()
      expect(await countView(who, new Date())).toBe(false)
    }
    expect((await listShares(one.viewer, new Date()))[0]?.views).toBe(0)
  })

  test('ends at the moment it was said to, and not a millisecond before', async () => {
    const { viewer } = await reported()
    const { key } = await shared(viewer, { days: 30 }, noon)
    const who = (await opened(key, noon))!
    const last = new Date(days(30).getTime() - 1)
    expect(await opened(key, last)).not.toBeNull()
    expect((await getSharedVersion(who, last))?.until).toEqual(days(30))
    for (const now of [days(30), days(31), days(400)]) {
      expect(await opened(key, now)).toBeNull()
      expect(await getSharedVersion(who, now)).toBeNull()
      expect(await countView(who, now)).toBe(false)
      expect(await listShares(viewer, now)).toEqual([])
    }
  })

  test('ends with the report where it has no end of its own', async () => {
    const { id, viewer } = await reported()
    const { key } = await shared(viewer, { days: null })
    const { expiresAt } = await db().assessment.findUniqueOrThrow({ where: { id } })
    expect((await getSharedVersion((await opened(key))!, new Date()))?.until).toEqual(expiresAt)
    expect(await opened(key, expiresAt)).toBeNull()
  })

  test('ends in the middle of reading when it is revoked', async () => {
    const { viewer } = await reported()
    const { key, id } = await shared(viewer)
    const who = (await opened(key))!
    await revokeShare(viewer, id, new Date())
    expect(await getSharedVersion(who, new Date())).toBeNull()
    expect(await countView(who, new Date())).toBe(false)
    expect(await opened(key)).toBeNull()
  })

  test('is gone with the answers, row and all', async () => {
    const { id, viewer, home } = await reported()
    const { key, id: share } = await shared(viewer)
    await deleteRoute(formPost({}), home)
    expect(await opened(key)).toBeNull()
    expect(await db().share.count({ where: { id: share } })).toBe(0)
    expect(await db().share.count({ where: { assessmentId: id } })).toBe(0)
  })

  test('opens to its own key alone, letter for letter, and for no other purpose', async () => {
    const { id, viewer } = await reported()
    const { key } = await shared(viewer)
    const browserKey = jar.get(`sg-${id}`)?.value ?? ''
    const last = String.fromCharCode((key.at(-1) ?? '').charCodeAt(0) + 1)
    const others = [newKey(), key.slice(0, 42), `${key}A`, `${key}=`, key.toLowerCase(), key.slice(0, -1) + last]
    for (const guess of [...others, browserKey, '', '.', `${key}.`, '%00', '\u0000', '__proto__']) {
      expect(await reader(guess)).toBeNull()
    }
    expect(await reader(key)).toMatchObject({ role: 'reader', assessmentId: id, versionNumber: 1 })
    useJar().set(`sg-${id}`, key)
    expect(await linkOf(viewer, id)).toBeNull()
  })
})

describe('a look', () => {
  const look = (token: string, headers: HeadersInit = {}) =>
    viewRoute(jsonPost({}, { 'user-agent': chrome, ...headers }), { params: Promise.resolve({ token }) })
  const views = async (viewer: Viewer) => (await listShares(viewer, new Date()))[0]

  test('of a person counts, each time, with its moment', async () => {
    const { viewer } = await reported()
    const { key } = await shared(viewer)
    useJar()
    for (let time = 0; time < 3; time += 1) expect((await look(key)).status).toBe(200)
    expect(await views(viewer)).toMatchObject({ views: 3, lastViewedAt: expect.any(Date) })
  })

  test.each([
    ['facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)'],
    ['Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)'],
    ['Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)'],
    ['Mozilla/5.0 (X11; Linux x64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/142.0.0.0 Safari/537.36'],
    ['WhatsApp/2.23.20.0'],
  ])('of %s does not', async (agent) => {
    const { viewer } = await reported()
    const { key } = await shared(viewer)
    useJar()
    const person = await look(newKey().slice(1))
    expect(person.status).toBe(404)
    expect((await look(key, { 'user-agent': agent })).status).toBe(200)
    expect(await views(viewer)).toMatchObject({ views: 0, lastViewedAt: null })
  })

  test('of whoever the report belongs to does not, nor one from another site', async () => {
    const { viewer } = await reported()
    const { key } = await shared(viewer)
    expect((await look(key)).status).toBe(200)
    expect((await look(key, { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    expect(await views(viewer)).toMatchObject({ views: 0 })
  })

  test('says nothing of whether it counted', async () => {
    const { viewer } = await reported()
    const { key } = await shared(viewer)
    const own = await (await look(key)).text()
    useJar()
    expect(await (await look(key)).text()).toBe(own)
  })

  test('of 120 keys that open nothing is the most of one network in an hour; others go on', async () => {
    const { viewer } = await reported()
    const { key } = await shared(viewer)
    const here = { 'x-forwarded-for': '2001:db8:5:5::1' }
    const neighbour = { 'x-forwarded-for': '2001:db8:5:5:ffff::2' }
    const elsewhere = { 'x-forwarded-for': '2001:db8:5:6::1' }
    for (let guess = 0; guess < 120; guess += 1) expect((await look(newKey(), here)).status).toBe(404)
    expect((await look(newKey(), here)).status).toBe(429)
    expect((await look(key, neighbour)).status).toBe(429)
    expect((await look(key, elsewhere)).status).toBe(200)
  })

  test('at links that work, as often as an office likes, is never too many', async () => {
    const { viewer } = await reported()
    const { key } = await shared(viewer)
    const office = { 'x-forwarded-for': '198.51.100.7' }
    for (let time = 0; time < 150; time += 1) expect((await look(key, office)).status).toBe(200)
  })
})
