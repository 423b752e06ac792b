import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Member } from '@/lib/access/viewer'
import { getAnalytics } from '@/lib/data/analytics'
import type { Status } from '@/lib/schemas/status'
import { newMember, newWorkspace } from '../support/members'
import { given, madeLink } from '../support/links'
import { newId, plant, withAsk, type Ask } from '../support/planting'

const url = process.env.DATABASE_URL ?? ''
const now = new Date('2026-11-22T12:00:00Z')
const at = (day: string, seconds = 0) => new Date(Date.parse(`${day}T09:00:00Z`) + seconds * 1_000)
const november = { from: '2026-11-01', to: '2026-11-30', link: null, compare: false }

type Sent = Partial<{
  took: number
  outcome: string
  status: Status
  owner: string
  patterns: readonly string[]
  contactedAfter: number
  untouchedSince: Date
  removed: boolean
}>

/** A browser that opened a link on a day; with `sent` it also sent something. */
async function came(ask: Ask, member: Member, link: string, day: string, sent?: Sent, lastQuestion = 'business_size') {
  const [visit, own] = [newId(), { workspace_id: member.workspaceId, link_id: link }]
  const opened = at(day)
  await plant(ask, 'visit', {
    ...{ id: visit, ...own, opened_at: opened, started_at: opened, last_question_id: lastQuestion },
    ...(sent && { submitted_at: at(day, sent.took ?? 600) }),
  })
  if (!sent) return
  const { status = 'new', patterns = [], contactedAfter } = sent
  await plant(ask, 'submission', {
    ...{ id: newId(), ...own, visit_id: visit, created_at: opened, sent_at: opened, status, patterns },
    ...{ outcome: sent.outcome ?? 'nothing_now', firm: 12, owner_id: sent.owner ?? null },
    ...{ reason: status === 'not_a_fit' ? 'Demo reason' : null, untouched_since: sent.untouchedSince ?? opened },
    ...{ contacted_at: contactedAfter === undefined ? null : at(day, contactedAfter) },
    ...{ removed_at: sent.removed ? now : null },
  })
}

async function workspace() {
  const owner = await newMember(await newWorkspace(), 'owner')
  return { owner, link: await madeLink(owner, new Date('2026-10-01T09:00:00Z')) }
}

test('nothing has happened in a new workspace', async () => {
  const { owner } = await workspace()
  expect(given(await getAnalytics(owner, november, now))).toEqual({
    ...{ funnel: { opened: 0, started: 0, submitted: 0, contacted: 0, won: 0 }, exits: null, answering: null },
    ...{ contact: null, weeks: [], patterns: [], outcomes: [], load: [] },
  })
})

test('counts what came within the days, both of them in, and by the link that is asked for', async () => {
  const { owner, link } = await workspace()
  const other = await madeLink(owner, now)
  await withAsk(url, async (ask) => {
    for (const day of ['2026-10-31', '2026-11-01', '2026-11-30', '2026-12-01']) await came(ask, owner, link, day, {})
    await came(ask, owner, other, '2026-11-30')
  })
  const told = async (more = {}) => given(await getAnalytics(owner, { ...november, ...more }, now)).funnel
  expect(await told()).toMatchObject({ opened: 3, submitted: 2 })
  expect(await told({ link })).toMatchObject({ opened: 2, submitted: 2 })
  expect(await told({ link: newId() })).toMatchObject({ opened: 0 })
  expect(await told({ from: '2026-12-01', to: '2026-12-01' })).toMatchObject({ opened: 1 })
})

test('tells verdicts, patterns, outcomes, times and load of what was sent and neither ended nor was removed', async () => {
  const { owner, link } = await workspace()
  const old = new Date('2026-11-19T09:00:00Z')
  await withAsk(url, async (ask) => {
    const sent = { outcome: 'advisory_fractional', patterns: ['demo_a', 'demo_b'], untouchedSince: now }
    await came(ask, owner, link, '2026-11-02', { ...sent, took: 100, status: 'won', contactedAfter: 1_000 })
    await came(ask, owner, link, '2026-11-08', { ...sent, took: 200, owner: owner.userId, contactedAfter: 3_000 })
    await came(ask, owner, link, '2026-11-09', { took: 300, patterns: ['demo_a'], untouchedSince: old })
    await came(ask, owner, link, '2026-11-10', { took: 400, status: 'not_a_fit', removed: true, patterns: ['demo_a'] })
  })
  const told = given(await getAnalytics(owner, november, now))
  expect(told.funnel).toEqual({ opened: 4, started: 4, submitted: 4, contacted: 2, won: 1 })
  expect(told.answering).toEqual({ n: 4, low: 175, middle: 250, high: 325 })
  expect(told.contact).toEqual({ n: 2, low: 1_500, middle: 2_000, high: 2_500 })
  expect(told.weeks).toEqual([
    { week: '2026-11-02', outcome: 'advisory_fractional', count: 2 },
    { week: '2026-11-09', outcome: 'nothing_now', count: 1 },
  ])
  expect(told.patterns).toEqual([
    { pattern: 'demo_a', link, count: 3 },
    { pattern: 'demo_b', link, count: 2 },
  ])
  expect(told.outcomes).toEqual([
    { outcome: 'advisory_fractional', status: 'new', count: 1 },
    { outcome: 'advisory_fractional', status: 'won', count: 1 },
    { outcome: 'nothing_now', status: 'new', count: 1 },
  ])
  expect(told.load).toEqual([
    { owner: owner.userId, open: 1, waiting: 0, closed: 0 },
    { owner: null, open: 1, waiting: 1, closed: 1 },
  ])
})

test('says where people stop from the twentieth on who started, in sums', async () => {
  const { owner, link } = await workspace()
  const stop = (count: number, question: string) =>
    withAsk(url, async (ask) => {
      for (let one = 0; one < count; one += 1) await came(ask, owner, link, '2026-11-05', undefined, question)
    })
  await stop(19, 'who_builds')
  const told = async (more = {}) => given(await getAnalytics(owner, { ...november, ...more }, now)).exits
  expect(await told()).toBeNull()
  await stop(1, 'tech_leader')
  expect(await told()).toEqual([
    { question: 'who_builds', count: 19 },
    { question: 'tech_leader', count: 1 },
  ])
  expect(await told({ to: '2026-11-04' })).toBeNull()
})

test('is told to nobody else', async () => {
  const [{ owner, link }, { owner: stranger }] = [await workspace(), await workspace()]
  await withAsk(url, async (ask) => {
    for (let one = 0; one < 21; one += 1) await came(ask, owner, link, '2026-11-05', { patterns: [randomUUID()] })
    for (let one = 0; one < 21; one += 1) await came(ask, owner, link, '2026-11-05')
  })
  const nothing = given(await getAnalytics(stranger, november, now))
  expect(given(await getAnalytics(stranger, { ...november, link }, now))).toEqual(nothing)
  expect(nothing.funnel.opened).toBe(0)
})
