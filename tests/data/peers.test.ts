import { beforeAll, describe, expect, test } from 'vitest'
import type { Member } from '@/lib/access/viewer'
import { getPeers, type Peers } from '@/lib/data/peers'
import { isRefusal, notFound } from '@/lib/schemas/refusal'
import { plantMany } from '../support/many-submissions'
import { asked } from '../support/member-role'
import { newMember, newWorkspace } from '../support/members'
import { newId, plant, type Ask } from '../support/planting'
import { plansOf } from '../support/plans'
import { plantedLink } from '../support/submitted'

const now = new Date('2026-11-22T12:00:00Z')
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000)

type Sent = Partial<{
  at: Date
  outcome: string | null
  runnerUp: string
  urgency: number
  patterns: readonly string[]
  removed: boolean
  ended: boolean
}>

/** Something that was sent, with nothing behind it. @returns its id */
async function sent(ask: Ask, workspaceId: string, link: string, more: Sent = {}) {
  const [id, at] = [newId(), more.at ?? daysAgo(10)]
  const own = { id, workspace_id: workspaceId, link_id: link }
  await plant(ask, 'visit', { ...own, opened_at: at, started_at: at, submitted_at: at })
  await plant(ask, 'submission', {
    ...{ ...own, visit_id: id, created_at: at, sent_at: at, status_at: at, untouched_since: at },
    ...{ outcome: more.outcome === undefined ? 'nothing_now' : more.outcome, firm: more.outcome === null ? null : 12 },
    ...{ runner_up: more.runnerUp ?? null, urgency: more.urgency ?? 3, patterns: more.patterns ?? [] },
    ...{ removed_at: more.removed ? now : null, ended_at: more.ended ? now : null },
    ...{ ended_by: more.ended ? 'withdrawn' : null },
  })
  return id
}

/** A workspace to which something was sent, and so many others. */
async function workspace(ask: Ask, others: readonly Sent[], mine: Sent = {}) {
  const workspaceId = await newWorkspace()
  const link = (await plantedLink(ask, workspaceId)).id
  const id = await sent(ask, workspaceId, link, mine)
  for (const other of others) await sent(ask, workspaceId, link, other)
  return { member: await newMember(workspaceId, 'viewer'), id, link }
}

const times = (n: number, more: Sent = {}) => Array.from({ length: n }, () => more)

async function peersOf({ member, id }: { member: Member; id: string }): Promise<Peers> {
  const peers = await getPeers(member, id, now)
  if (isRefusal(peers)) throw new Error(peers.message)
  return peers
}

describe('the others of a submission', () => {
  test('are told from 30 on, and of fewer how many there are', async () => {
    const few = await asked((ask) => workspace(ask, times(29)))
    expect(await peersOf(few)).toEqual({ n: 29, from: 30, capped: false, since: daysAgo(365), counts: null })
    await asked((ask) => sent(ask, few.member.workspaceId, few.link))
    expect(await peersOf(few)).toMatchObject({
      n: 30,
      counts: { verdicts: [{ outcome: 'nothing_now', runnerUp: null, urgency: 3, count: 30 }], patterns: [] },
    })
  })

  test('are counted by what they were told, and by its own patterns alone', async () => {
    const mine = { outcome: 'scoped_audit', urgency: 1, patterns: ['demo_a', 'demo_b'] }
    const like = { outcome: 'scoped_audit', runnerUp: 'nothing_now', patterns: ['demo_a', 'demo_c'] }
    const of = await asked((ask) => workspace(ask, [...times(14, like), ...times(20, { urgency: 1 })], mine))
    expect(await peersOf(of)).toMatchObject({
      n: 34,
      counts: {
        own: { outcome: 'scoped_audit', runnerUp: null, urgency: 1, patterns: ['demo_a', 'demo_b'] },
        verdicts: [
          { outcome: 'nothing_now', runnerUp: null, urgency: 1, count: 20 },
          { outcome: 'scoped_audit', runnerUp: 'nothing_now', urgency: 3, count: 14 },
        ],
        patterns: [{ pattern: 'demo_a', count: 14 }],
      },
    })
  })

  test('are those of 365 days that a recommendation is known of, and that were not removed', async () => {
    const [at, before] = [daysAgo(364), daysAgo(366)]
    const left = [{ at: before }, { removed: true }, { outcome: null }, { outcome: null, ended: true }]
    const of = await asked((ask) => workspace(ask, [...times(30, { at }), ...left]))
    expect((await peersOf(of)).n).toBe(30)
  })

  test('are none of another workspace', async () => {
    const [few, many] = await asked(async (ask) => [
      await workspace(ask, times(3)),
      await workspace(ask, times(31, { outcome: 'full_time_cto' })),
    ])
    expect(await peersOf(few)).toMatchObject({ n: 3, counts: null })
    expect(JSON.stringify(await peersOf(many))).not.toContain(few.member.workspaceId)
    for (const id of [few.id, newId()]) expect(await getPeers(many.member, id, now)).toEqual(notFound)
  })

  test('say nothing beside what was not worked out, and are not told once it is removed', async () => {
    const of = await asked((ask) => workspace(ask, times(30), { outcome: null }))
    expect(await peersOf(of)).toMatchObject({ n: 30, counts: null })
    await asked((ask) => ask('UPDATE submission SET removed_at = $1 WHERE id = $2', [now, of.id]))
    expect(await getPeers(of.member, of.id, now)).toEqual(notFound)
  })
})

describe('of 25,000', () => {
  let of: { member: Member; id: string }
  beforeAll(async () => {
    const workspaceId = await newWorkspace()
    const member = await newMember(workspaceId, 'member')
    const other = await newWorkspace()
    of = await asked(async (ask) => {
      const links = [await plantedLink(ask, workspaceId), await plantedLink(ask, other)]
      await plantMany(ask, { workspace: other, link: links[1]?.id ?? '', rows: 25_000, now })
      await plantMany(ask, { workspace: workspaceId, link: links[0]?.id ?? '', rows: 25_000, now })
      const id = await sent(ask, workspaceId, links[0]?.id ?? '', { at: now })
      await ask('VACUUM ANALYZE submission')
      return { member, id }
    })
  })

  test('the newest 10,000 are counted, and no more is read than they and what they leave out', async () => {
    expect(await peersOf(of)).toMatchObject({ n: 10_000, capped: true })
    const plans = await plansOf(() => peersOf(of))
    const [walk] = plans.filter(({ sql }) => sql.startsWith('WITH peer'))
    expect(walk?.indexes).toEqual(['submission_workspace_id_sent_at_id_idx'])
    // One in ten of them has no recommendation.
    expect(walk?.looked).toBeLessThan(11_500)
    expect(walk?.looked).toBeGreaterThan(9_999)
  })
})
