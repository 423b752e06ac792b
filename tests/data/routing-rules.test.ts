import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Member } from '@/lib/access/viewer'
import { db } from '@/lib/data/db'
import { removeMember } from '@/lib/data/members'
import { route } from '@/lib/data/routing'
import { listRules, makeRule, removeRule, stepRule } from '@/lib/data/routing-rules'
import { fits, type RuleConditions } from '@/lib/schemas/rule-form'
import { given, madeLink } from '../support/links'
import { newMember, newWorkspace } from '../support/members'
import { newId, plant, withAsk } from '../support/planting'

const url = process.env.DATABASE_URL ?? ''
const now = new Date('2026-11-22T12:00:00Z')
const anything: RuleConditions = { outcome: null, linkId: null, closeCall: false, urgency: null }

let [owner, sam, kim]: Member[] = []
let link: string

beforeEach(async () => {
  const workspace = await newWorkspace()
  owner = await newMember(workspace, 'owner')
  sam = await newMember(workspace, 'member', 'Demo Sam')
  kim = await newMember(workspace, 'member', 'Demo Kim')
  link = await madeLink(owner, now)
})

type Came = { outcome: string | null; closeCall: boolean; urgency: number; sentAt?: Date }

/** A submission that lies there, not routed. */
async function came({ outcome, closeCall, urgency, sentAt = now }: Came, linkId = link): Promise<string> {
  const [visit, id] = [newId(), newId()]
  const own = { workspace_id: owner!.workspaceId, link_id: linkId }
  await withAsk(url, async (ask) => {
    await plant(ask, 'visit', { id: visit, ...own, opened_at: sentAt, started_at: sentAt, submitted_at: sentAt })
    await plant(ask, 'submission', {
      ...{ id, ...own, visit_id: visit, created_at: sentAt, sent_at: sentAt, outcome, close_call: closeCall, urgency },
      firm: outcome === null ? null : 12,
    })
  })
  return id
}

const routed = async (like: Came) => {
  const submissionId = await came(like)
  const { workspaceId } = owner!
  await db().$transaction((tx) => route(tx, { workspaceId, submissionId, linkId: link, ...like }, now))
  return submissionId
}

const ownerOf = async (id: string) =>
  (await db().submission.findUniqueOrThrow({ where: { id }, select: { ownerId: true } })).ownerId

async function rule(conditions: Partial<RuleConditions>, member: Member, live = true): Promise<string> {
  const form = { opId: randomUUID(), conditions: { ...anything, ...conditions }, ownerId: member.userId }
  const { id } = given(await makeRule(owner!, form, now))
  if (live) given(await stepRule(owner!, id, 'start', now))
  return id
}

const advisory = { outcome: 'advisory_fractional', closeCall: false, urgency: 2 }

describe('a rule', () => {
  test('gives nothing to anybody before it is started, and after it was stopped', async () => {
    const id = await rule({}, sam!, false)
    expect(await ownerOf(await routed(advisory))).toBeNull()
    given(await stepRule(owner!, id, 'start', now))
    expect(await ownerOf(await routed(advisory))).toBe(sam!.userId)
    given(await stepRule(owner!, id, 'stop', now))
    expect(await ownerOf(await routed(advisory))).toBeNull()
  })

  test('is the first that fits; moving it up makes it first', async () => {
    await rule({ outcome: 'advisory_fractional' }, sam!)
    const second = await rule({ urgency: 2 }, kim!)
    expect(await ownerOf(await routed(advisory))).toBe(sam!.userId)
    expect(await ownerOf(await routed({ ...advisory, outcome: 'scoped_audit' }))).toBe(kim!.userId)
    given(await stepRule(owner!, second, 'up', now))
    expect(await ownerOf(await routed(advisory))).toBe(kim!.userId)
    expect(given(await listRules(owner!, now)).map(({ owner }) => owner?.name)).toEqual(['Demo Kim', 'Demo Sam'])
  })

  test('leaves what it gave among the changes, made by nobody', async () => {
    await rule({}, sam!)
    const submission = await routed(advisory)
    const rows = await db().changeRow.findMany({
      where: { submissionId: submission },
      select: { before: true, after: true, change: { select: { authorId: true, authorName: true, asked: true } } },
    })
    expect(rows).toEqual([
      {
        ...{ before: { ownerId: null }, after: { ownerId: sam!.userId } },
        change: { authorId: null, authorName: '', asked: { do: 'owner', owner: sam!.userId } },
      },
    ])
  })

  test('leaves what was not worked out to people', async () => {
    await rule({}, sam!)
    expect(await ownerOf(await routed({ ...advisory, outcome: null }))).toBeNull()
  })

  test('stops when whoever it names leaves, and cannot be started again', async () => {
    const id = await rule({}, sam!)
    given(await removeMember(owner!, sam!.userId, now))
    expect(given(await listRules(owner!, now))).toMatchObject([{ owner: null, liveSince: null }])
    expect(await stepRule(owner!, id, 'start', now)).toMatchObject({ refused: 'stopped' })
    expect(await ownerOf(await routed(advisory))).toBeNull()
  })

  test('sent twice is made once, and names a source and an owner that are there', async () => {
    const form = { opId: randomUUID(), conditions: anything, ownerId: sam!.userId }
    expect(given(await makeRule(owner!, form, now))).toEqual(given(await makeRule(owner!, form, now)))
    const stranger = await newMember(await newWorkspace(), 'owner')
    const wrong = [
      { ...form, opId: randomUUID(), ownerId: stranger.userId },
      { ...form, opId: randomUUID(), conditions: { ...anything, linkId: await madeLink(stranger, now) } },
    ]
    for (const one of wrong) expect(await makeRule(owner!, one, now)).toMatchObject({ refused: 'unprocessable' })
    expect(given(await listRules(owner!, now))).toHaveLength(1)
  })

  test('that is removed leaves what it gave', async () => {
    const id = await rule({}, sam!)
    const submission = await routed(advisory)
    expect(await removeRule(owner!, id, now)).toBe(true)
    expect(await ownerOf(submission)).toBe(sam!.userId)
    expect(await removeRule(owner!, id, now)).toMatchObject({ refused: 'not-found' })
  })
})

describe('what a rule is tried on', () => {
  test('is what came in the last 90 days, and the count is that of the rule', async () => {
    const old = new Date('2026-08-01T12:00:00Z')
    await came({ ...advisory, sentAt: old })
    await came(advisory)
    await came({ ...advisory, outcome: 'scoped_audit' })
    await rule({ outcome: 'advisory_fractional' }, sam!, false)
    expect(given(await listRules(owner!, now))[0]?.tried).toMatchObject({ fits: 1, of: 2 })
  })

  test('fits by the same measure as what comes', async () => {
    const other = await madeLink(owner!, now)
    const outcome = fc.constantFrom('advisory_fractional', 'scoped_audit', 'nothing_now')
    const lies = fc.record({ outcome, closeCall: fc.boolean(), urgency: fc.constantFrom(1, 2, 3), mine: fc.boolean() })
    const all = fc.sample(lies, { seed: 20261122, numRuns: 40 })
    for (const one of all) await came(one, one.mine ? link : other)
    const conditions = fc.record({
      outcome: fc.option(outcome),
      linkId: fc.option(fc.constantFrom(link, other)),
      closeCall: fc.boolean(),
      urgency: fc.option(fc.constantFrom(1, 2)),
    })
    for (const one of fc.sample(conditions, { seed: 20261122, numRuns: 18 }))
      await rule(one as RuleConditions, sam!, false)
    for (const { tried, ...one } of given(await listRules(owner!, now))) {
      const fitting = all.filter((like) => fits(one, { ...like, linkId: like.mine ? link : other }))
      expect(tried).toMatchObject({ fits: fitting.length, of: all.length })
    }
  })
})
