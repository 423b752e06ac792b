import { setTimeout as pause } from 'node:timers/promises'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Member } from '@/lib/access/viewer'
import { db } from '@/lib/data/db'
import { goOnWithRetention } from '@/lib/data/retention-run'
import { getSending } from '@/lib/data/sending'
import { getVersion } from '@/lib/data/versions'
import { days } from '../support/factories'
import { KillableWorker } from '../support/killable-worker'
import { plantMany } from '../support/exporting'
import { memberOf, newMember, newWorkspace } from '../support/members'
import { withAsk, type Ask } from '../support/planting'
import { newLink, newRecipient, send, sentBy, submissionOf } from '../support/prospects'
import { keepFor, longKept, runAt, runsOf } from '../support/retention'
import { plantedLink } from '../support/submitted'
import { rowHashes, withoutCanary } from '../support/tenant-rows'
import { plantTenant } from '../support/workspaces'

const url = process.env.DATABASE_URL ?? ''
const ask: Ask = (sql, values) => withAsk(url, (one) => one(sql, values))
const due = new Date('2026-11-23T03:00:00Z')
const old = new Date('2025-06-01T12:00:00Z')
const anonymous = { months: 12, does: 'anonymise' } as const
const deleted = { months: 12, does: 'delete' } as const

/** What a workspace keeps all the same: its people, its looks and settings, what it agreed, and its log. */
const itsOwn =
  /^(account|app_user|assessment|audit|brand|branded_link|consent|domain|invitation|inbox_view|letter|session|status_name|visit|workspace|answer|answer_event|assessment_version|follow_up|key|money|plan_mark|share|what_if|vendor\w*|statement\w*|export|change|member_follow_up.rubric_id)\b/

describe('a workspace whose every word is a canary', () => {
  test.each([anonymous, deleted])(
    '$does: nothing of who sent is left, and nothing of another is touched',
    async (rule) => {
      const [a, b] = [await plantTenant(ask, old), await plantTenant(ask, old)]
      const before = await rowHashes(ask, a.workspaceId)
      const texts = await withoutCanary(ask, b.workspaceId, b.canary)
      await longKept(ask, b.workspaceId, rule)
      await runAt(due)
      expect(await rowHashes(ask, a.workspaceId)).toEqual(before)
      const left = await canaried(b.workspaceId, b.canary)
      expect(left.filter((name) => !itsOwn.test(name))).toEqual([])
      // Of letters, changes and files nothing that says who it was.
      expect(left).not.toContain('change.asked')
      expect(left).not.toContain('change.query')
      expect(texts).not.toContain('submission.contact_email')
      const letters = await db().letter.findMany({ where: { workspaceId: b.workspaceId } })
      expect(JSON.stringify(letters)).not.toContain('prospect@mail.test')
      expect(await ask(`SELECT 1 FROM export_part WHERE workspace_id = $1`, [b.workspaceId])).toEqual([])
      const owner = memberOf(b.workspaceId, b.people.owner.userId, 'owner')
      const reached = rule.does === 'delete' ? 2 : 1
      expect(await runsOf(owner, due)).toContainEqual({
        day: '2026-11-23',
        submissions: reached,
        people: 1,
        state: 'done',
      })
    },
  )

  const canaried = async (workspaceId: string, canary: string) => {
    const none = new Set(await withoutCanary(ask, workspaceId, canary))
    const all = await withoutCanary(ask, workspaceId, `no such ${canary}`)
    return all.filter((name) => !none.has(name))
  }
})

describe('many submissions', () => {
  let owner: Member
  let link: string

  beforeEach(async () => {
    owner = await newMember(await newWorkspace(), 'owner')
    link = (await plantedLink(ask, owner.workspaceId)).id
  })

  const planted = (count: number) =>
    plantMany(ask, owner.workspaceId, link, count, () => ({ sent_at: old, ...{ outcome: 'scoped_audit', firm: 12 } }))
  const counts = async () =>
    (
      await ask<{ all: number; ended: number; revisions: number }>(
        `SELECT count(*)::int AS all, count(ended_at)::int AS ended, coalesce(sum(revision), 0)::int AS revisions
         FROM submission WHERE workspace_id = $1`,
        [owner.workspaceId],
      )
    )[0]

  test('go 200 at a time, each once, and the report says how many', async () => {
    await planted(450)
    await longKept(ask, owner.workspaceId, anonymous)
    expect(await goOnWithRetention(owner.workspaceId, due)).toBe('more')
    expect(await counts()).toEqual({ all: 450, ended: 200, revisions: 200 })
    expect(await runsOf(owner, due)).toMatchObject([{ submissions: 200, state: 'under way' }])
    await runAt(due)
    expect(await counts()).toEqual({ all: 450, ended: 450, revisions: 450 })
    expect(await runsOf(owner, due)).toMatchObject([{ submissions: 450, state: 'done' }])
  })

  test('are let go of by one of several processes, each once', async () => {
    await planted(900)
    await longKept(ask, owner.workspaceId, anonymous)
    await Promise.all(Array.from({ length: 4 }, () => runAt(due)))
    await runAt(due)
    expect(await counts()).toEqual({ all: 900, ended: 900, revisions: 900 })
    expect(await runsOf(owner, due)).toMatchObject([{ submissions: 900, state: 'done' }])
    const lines = await ask(`SELECT 1 FROM audit WHERE workspace_id = $1 AND action = 'retention.ran'`, [
      owner.workspaceId,
    ])
    expect(lines).toHaveLength(1)
  })

  test('stop where the rule is turned off or changed meanwhile', async () => {
    await planted(450)
    await longKept(ask, owner.workspaceId, deleted)
    await goOnWithRetention(owner.workspaceId, due)
    await keepFor(owner, null, due)
    await runAt(due)
    expect(await counts()).toMatchObject({ all: 250 })
    expect(await runsOf(owner, due)).toMatchObject([{ submissions: 200, state: 'done' }])
  })

  test('that somebody works on at this moment are left for the next run', async () => {
    const [held] = await planted(3)
    await longKept(ask, owner.workspaceId, deleted)
    await withAsk(url, async (one) => {
      await one('BEGIN')
      await one('SELECT 1 FROM submission WHERE id = $1 FOR NO KEY UPDATE', [held])
      await runAt(due)
      await one('COMMIT')
    })
    expect(await counts()).toMatchObject({ all: 1 })
    await runAt(new Date('2026-11-24T03:00:00Z'))
    expect(await counts()).toMatchObject({ all: 0 })
    expect(await runsOf(owner, new Date('2026-11-24T04:00:00Z'))).toMatchObject([
      { submissions: 1 },
      { submissions: 2 },
    ])
  })

  test('a run that was cut off says so, and the next goes on', async () => {
    await planted(450)
    await longKept(ask, owner.workspaceId, deleted)
    await goOnWithRetention(owner.workspaceId, due)
    const next = new Date('2026-11-24T03:00:00Z')
    await runAt(next)
    expect(await runsOf(owner, next)).toMatchObject([
      { day: '2026-11-24', submissions: 250, state: 'done' },
      { day: '2026-11-23', submissions: 200, state: 'cut off' },
    ])
  })

  test('the real worker does it after a night it slept through, killed four times in the midst, each once', async () => {
    await planted(12_000)
    await longKept(ask, owner.workspaceId, anonymous)
    const worker = await KillableWorker.on(url)
    let kills = 0
    try {
      await worker.start()
      await untilKnown()
      await worker.kill()
      await ask(`UPDATE graphile_worker._private_known_crontabs
        SET known_since = now() - interval '3 days', last_execution = NULL WHERE identifier = 'retention'`)
      for (let before = 0; kills < 4; kills += 1) {
        await worker.start()
        await until(async () => ((await counts())?.ended ?? 0) > before)
        await worker.kill()
        before = (await counts())?.ended ?? 0
        if (before === 12_000) break
      }
      await worker.start()
      await until(async () => (await runsOf(owner, new Date()))[0]?.state === 'done')
    } finally {
      await worker.end()
    }
    expect(await counts()).toEqual({ all: 12_000, ended: 12_000, revisions: 12_000 })
    expect(await runsOf(owner, new Date())).toMatchObject([{ submissions: 12_000, state: 'done' }])
    const lines = await ask(`SELECT 1 FROM audit WHERE workspace_id = $1 AND action = 'retention.ran'`, [
      owner.workspaceId,
    ])
    expect(lines).toHaveLength(1)
    console.info(`retention: ${kills} kills, 12,000 submissions, each once`)
  }, 240_000)

  const untilKnown = () =>
    until(async () => {
      const known = await ask(`SELECT 1 FROM graphile_worker._private_known_crontabs WHERE identifier = 'retention'`)
      return known.length > 0
    })

  async function until(is: () => Promise<boolean>, ms = 60_000): Promise<void> {
    for (let waited = 0; !(await is()); waited += 20) {
      if (waited > ms) throw new Error('It did not come about')
      await pause(20)
    }
  }

  test('ten thousand of them take a while that is told', async () => {
    await planted(10_000)
    await longKept(ask, owner.workspaceId, anonymous)
    const start = performance.now()
    await runAt(due)
    console.info(`retention: 10,000 submissions in ${Math.round(performance.now() - start)} ms`)
    expect(await counts()).toMatchObject({ ended: 10_000 })
  })
})

describe('a prospect whose report a workspace let go of', () => {
  const next = days(400)

  test('keeps their own, is told so, and sends no other from it', async () => {
    const link = await newLink()
    const to = await newRecipient(link)
    const { viewer, visitId } = await sentBy(to, { name: 'Canary Prospect', email: 'canary@mail.test' })
    const { id } = await submissionOf(viewer)
    await longKept(ask, link.workspaceId, anonymous)
    // Their own report runs out later than this.
    await ask('UPDATE assessment SET expires_at = $2 WHERE id = $1', [viewer.assessmentId, days(800)])
    await runAt(next)
    expect(await getSending(viewer, next)).toMatchObject({ sent: { ended: { by: 'retention' }, versions: [] } })
    expect(await getVersion(viewer, 1)).toMatchObject({ number: 1 })
    const again = await send(viewer, { now: next, version: 1 })
    expect(again).toMatchObject({ outcome: 'stopped' })
    expect(await db().visit.findFirst({ where: { id: visitId } })).toMatchObject({ recipientId: null })
    const { consents, ...row } = await submissionOf(viewer)
    expect(row).toMatchObject({ id, recipientId: null, contactEmail: null, endedBy: 'retention' })
    expect(consents).toMatchObject([{ withdrawnAt: null }])
    const left = JSON.stringify(await db().letter.findMany({ where: { workspaceId: link.workspaceId } }))
    expect(left).not.toMatch(/canary/i)
    // Nobody took anything back, so nobody gets a letter.
    expect(await db().letter.count({ where: { workspaceId: link.workspaceId, kind: 'withdrawn' } })).toBe(0)
  })

  test('may send anew what was deleted', async () => {
    const link = await newLink()
    const { viewer } = await sentBy(link, { email: 'canary@mail.test' })
    await longKept(ask, link.workspaceId, deleted)
    await ask('UPDATE assessment SET expires_at = $2 WHERE id = $1', [viewer.assessmentId, days(800)])
    await runAt(next)
    expect(await getSending(viewer, next)).toMatchObject({ sent: null })
    await send(viewer, { now: next, version: 1 })
    expect(await submissionOf(viewer)).toMatchObject({ sentAt: next, createdAt: next })
  })
})
