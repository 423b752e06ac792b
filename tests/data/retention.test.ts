import { beforeEach, describe, expect, test } from 'vitest'
import type { Member } from '@/lib/access/viewer'
import { getAnalytics } from '@/lib/data/analytics'
import { listAudit } from '@/lib/data/audit-log'
import { db } from '@/lib/data/db'
import { getRetention, saveRetention } from '@/lib/data/retention'
import { isRefusal } from '@/lib/schemas/refusal'
import type { RetentionRule } from '@/lib/schemas/retention-form'
import { given } from '../support/links'
import { newMember } from '../support/members'
import {
  keepFor,
  longKept,
  runAt,
  runsOf,
  anonymous,
  ask,
  at,
  deleted,
  evening,
  keeping,
  tonight,
} from '../support/retention'

let owner: Member
let sent: Awaited<ReturnType<typeof keeping>>['sent']
let listed: Awaited<ReturnType<typeof keeping>>['listed']

beforeEach(async () => {
  ;({ owner, sent, listed } = await keeping())
})

const rowsOf = (id: string) => db().submission.findFirst({ where: { id } })
const reach = async (rule: RetentionRule | null = null) => given(await getRetention(owner, evening, rule)).reach

describe('the setting', () => {
  test('is off at first, and says what a rule would reach before it is saved', async () => {
    await sent(at('2025-11-23T02:59:59.999'))
    await sent(at('2025-11-23T03:00:00'))
    await listed(at('2025-11-01T12:00:00'))
    expect(given(await getRetention(owner, evening))).toEqual({ rule: null, next: tonight, reach: null, runs: [] })
    // By the hour of the next run, not by now.
    expect(await reach(anonymous)).toEqual({ submissions: 1, people: 1 })
    expect(await reach({ ...anonymous, months: 13 })).toEqual({ submissions: 0, people: 0 })
  })

  test('is saved where it reaches nothing, and else once exactly that was agreed to', async () => {
    await sent(at('2025-01-01T12:00:00'))
    const save = (rule: RetentionRule | null, agreed: string | null) => saveRetention(owner, { rule, agreed }, evening)
    expect(await save({ months: 120, does: 'delete' }, null)).toEqual({ rule: { months: 120, does: 'delete' } })
    const needed = { refused: 'unprocessable', field: 'agreed' }
    expect(await save(anonymous, null)).toMatchObject(needed)
    expect(await save(anonymous, 'anonymise after 13')).toMatchObject(needed)
    expect(await save(anonymous, 'delete after 12')).toMatchObject(needed)
    expect(given(await getRetention(owner, evening)).rule).toEqual({ months: 120, does: 'delete' })
    expect(await save(anonymous, 'anonymise after 12')).toEqual({ rule: anonymous })
    expect(given(await getRetention(owner, evening)).rule).toEqual(anonymous)
    expect(await save(null, null)).toEqual({ rule: null })
  })

  test('writes one line for each change, and none for saving it again', async () => {
    for (const rule of [anonymous, anonymous, null, null]) await keepFor(owner, rule, evening)
    const { entries } = given(await listAudit(owner, { person: null, action: 'retention.changed', before: null }, 50))
    expect(entries.map(({ meta }) => meta)).toEqual([
      { months: null, does: null },
      { months: 12, does: 'anonymise' },
    ])
  })

  test('takes no months the database would not', async () => {
    await expect(longKept(ask, owner.workspaceId, { months: 121, does: 'delete' })).rejects.toThrow(
      'workspace_retention',
    )
    await expect(longKept(ask, owner.workspaceId, { months: 0, does: 'delete' })).rejects.toThrow('workspace_retention')
  })
})

describe('a run', () => {
  test('lets go of what is older than its hour to the millisecond, and of nothing else', async () => {
    await keepFor(owner, anonymous, evening)
    const [older, younger] = [await sent(at('2025-11-23T02:59:59.999')), await sent(at('2025-11-23T03:00:00'))]
    await runAt(evening)
    expect(await rowsOf(older)).toMatchObject({ endedAt: null })
    await runAt(at('2026-11-23T05:30:00'))
    expect(await rowsOf(older)).toMatchObject({ endedBy: 'retention', endedAt: at('2026-11-23T05:30:00') })
    expect(await rowsOf(younger)).toMatchObject({ endedAt: null, businessName: 'Demo Business' })
    expect(await runsOf(owner, at('2026-11-23T05:31:00'))).toEqual([
      { day: '2026-11-23', submissions: 1, people: 0, state: 'done' },
    ])
  })

  test.each([
    // The 31st of March: a month before is the last of February.
    ['2026-03-31T03:00:00', 1, '2026-02-28T02:59:59', '2026-02-28T03:00:00'],
    ['2028-03-31T03:00:00', 1, '2028-02-29T02:59:59', '2028-02-29T03:00:00'],
    ['2028-02-29T03:00:00', 12, '2027-02-28T02:59:59', '2027-02-28T03:00:00'],
    ['2026-01-31T03:00:00', 2, '2025-11-30T02:59:59', '2025-11-30T03:00:00'],
  ])('at %s goes back %i calendar months', async (due, months, older, younger) => {
    await longKept(ask, owner.workspaceId, { months, does: 'delete' })
    const [gone, kept] = [await sent(at(older)), await sent(at(younger))]
    await runAt(at(due))
    expect([await rowsOf(gone), (await rowsOf(kept))?.id]).toEqual([null, kept])
  })

  test('counts from when something was sent last', async () => {
    const id = await sent(at('2024-01-01T12:00:00'))
    await ask('UPDATE submission SET sent_at = $2 WHERE id = $1', [id, at('2026-11-01T12:00:00')])
    await longKept(ask, owner.workspaceId, deleted)
    await runAt(tonight)
    expect(await rowsOf(id)).toMatchObject({ endedAt: null })
  })

  test('comes once a day, and not before the hour that was told', async () => {
    const id = await sent(at('2024-01-01T12:00:00'))
    await keepFor(owner, deleted, at('2026-11-22T03:00:00'))
    await runAt(evening)
    expect([await runsOf(owner, evening), (await rowsOf(id))?.id]).toEqual([[], id])
    await runAt(tonight)
    expect(await rowsOf(id)).toBeNull()
    await sent(at('2024-01-02T12:00:00'))
    await runAt(at('2026-11-24T02:59:59'))
    expect(await runsOf(owner, at('2026-11-24T02:59:59'))).toHaveLength(1)
    await runAt(at('2026-11-24T03:00:00'))
    expect((await runsOf(owner, at('2026-11-24T03:00:00'))).map(({ submissions }) => submissions)).toEqual([1, 1])
  })

  test('is there where it reached nothing, and then has no line in the audit log', async () => {
    await longKept(ask, owner.workspaceId, anonymous)
    await runAt(tonight)
    expect(await runsOf(owner, tonight)).toEqual([{ day: '2026-11-23', submissions: 0, people: 0, state: 'done' }])
    const action = 'retention.ran'
    expect(given(await listAudit(owner, { person: null, action, before: null }, 50)).entries).toEqual([])
  })

  test('has a line by nobody where it reached anything', async () => {
    await longKept(ask, owner.workspaceId, anonymous)
    await sent(at('2024-01-01T12:00:00'))
    await listed(at('2024-01-01T12:00:00'))
    await runAt(tonight)
    const { entries } = given(await listAudit(owner, { person: null, action: 'retention.ran', before: null }, 50))
    expect(entries).toMatchObject([{ actor: null, meta: { does: 'anonymise', months: 12, submissions: 1, people: 1 } }])
  })

  test('leaves workspaces without a rule alone', async () => {
    const id = await sent(at('2015-01-01T12:00:00'))
    await runAt(tonight)
    expect(await rowsOf(id)).toMatchObject({ businessName: 'Demo Business', endedAt: null })
  })
})

describe('what has ended or was removed before', () => {
  test('stays as a dated line where it is made anonymous, and is deleted with the others', async () => {
    const old = at('2024-01-01T12:00:00')
    const ended = await sent(old, { ended: { by: 'withdrawn', at: old } })
    const removed = await sent(old)
    await ask('UPDATE submission SET removed_at = $2 WHERE id = $1', [removed, evening])
    await longKept(ask, owner.workspaceId, anonymous)
    expect(await reach()).toMatchObject({ submissions: 1 })
    await runAt(tonight)
    expect(await rowsOf(ended)).toMatchObject({ endedBy: 'withdrawn' })
    expect(await rowsOf(removed)).toMatchObject({ endedBy: 'retention', businessName: null })
    await longKept(ask, owner.workspaceId, deleted)
    expect(await reach()).toMatchObject({ submissions: 2 })
    await runAt(at('2026-11-24T03:00:00'))
    expect([await rowsOf(ended), await rowsOf(removed)]).toEqual([null, null])
  })
})

describe('what was made anonymous', () => {
  const october = { from: '2025-10-01', to: '2025-10-31', link: null, compare: false }

  test('counts in the analytics as before, less what somebody would have to do about it', async () => {
    const on = at('2025-10-10T12:00:00')
    const [open, won] = [await sent(on), await sent(on)]
    const told = `outcome = 'combined_firm', firm = 12, patterns = ARRAY['demo_pattern'], owner_id = $2`
    for (const id of [open, won]) await ask(`UPDATE submission SET ${told} WHERE id = $1`, [id, owner.userId])
    await ask(`UPDATE submission SET status = 'won', contacted_at = $2 WHERE id = $1`, [won, at('2025-10-11T12:00:00')])
    const before = given(await getAnalytics(owner, october, evening))
    expect(before).toMatchObject({ outcomes: [{ count: 1 }, { count: 1 }], patterns: [{ count: 2 }] })
    await longKept(ask, owner.workspaceId, anonymous)
    await runAt(tonight)
    expect(await rowsOf(open)).toMatchObject({ endedBy: 'retention', outcome: 'combined_firm', firm: 12, tags: [] })
    const { load, ...after } = given(await getAnalytics(owner, october, tonight))
    const { load: loadBefore, ...same } = before
    expect(after).toEqual(same)
    expect(loadBefore).toMatchObject([{ open: 1, closed: 1 }])
    expect(load).toEqual([{ owner: owner.userId, open: 0, waiting: 0, closed: 1 }])
  })

  test('cannot be given a name again by the database', async () => {
    const id = await sent(at('2024-01-01T12:00:00'))
    await longKept(ask, owner.workspaceId, anonymous)
    await runAt(tonight)
    for (const set of [`business_name = 'x'`, `tags = ARRAY['x']`, `reason = 'x'`, `sort_name = 'x'`])
      await expect(ask(`UPDATE submission SET ${set} WHERE id = $1`, [id])).rejects.toThrow('submission_ended')
  })
})

test('a member and a viewer see nothing of it and change nothing', async () => {
  for (const rank of ['member', 'viewer'] as const) {
    const somebody = await newMember(owner.workspaceId, rank)
    expect(isRefusal(await getRetention(somebody, evening))).toBe(true)
    expect(isRefusal(await keepFor(somebody, deleted, evening))).toBe(true)
  }
  expect(given(await getRetention(owner, evening)).rule).toBeNull()
})
