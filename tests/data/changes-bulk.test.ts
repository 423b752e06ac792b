import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Member } from '@/lib/access/viewer'
import { runChange, stopChange } from '@/lib/data/change-run'
import { cancelChange, getChange, type ChangeProgress } from '@/lib/data/changes'
import { daysAfter } from '@/lib/data/lifetime'
import { isRefusal, type Refusal } from '@/lib/schemas/refusal'
import { changed, rowsAsKept, undone } from '../support/changed-rows'
import { noon } from '../support/factories'
import { plainRow, plantInbox } from '../support/inbox-rows'
import { KillableWorker } from '../support/killable-worker'
import { asked } from '../support/member-role'
import { newMember, newWorkspace } from '../support/members'
import { plantedLink } from '../support/submitted'

// Issue 6, 5: bulk with progress, cancellable.

const many = 5_000
const after = (ms: number) => new Date(noon.getTime() + ms)

let workspaceId: string
let link: string
let ids: readonly string[]
let [owner, sam, kim]: Member[] = []

beforeEach(async () => {
  workspaceId = await newWorkspace()
  owner = await newMember(workspaceId, 'owner', 'Demo Owner')
  sam = await newMember(workspaceId, 'member', 'Demo Sam')
  kim = await newMember(workspaceId, 'member', 'Demo Kim')
  link = (await asked((ask) => plantedLink(ask, workspaceId))).id
  ids = await planted(many)
  // The worker of one test does not go on with what another left.
  await asked((ask) => ask('DELETE FROM graphile_worker._private_jobs'))
})

async function planted(count: number, at = daysAfter(noon, -3)): Promise<readonly string[]> {
  const rows = Array.from({ length: count }, () => plainRow(link, at))
  await asked((ask) => plantInbox(ask, workspaceId, rows))
  return rows.map(({ id }) => id).toSorted()
}

const toSam = () => ({ do: 'owner', owner: sam!.userId }) as const
const unassigned = { query: 'view=unassigned' }

async function progress(id: string, look: Promise<ChangeProgress | Refusal> = getChange(sam!, id, noon)) {
  const found = await look
  if (isRefusal(found)) throw new Error(found.message)
  return found
}

/** What stands in the tables, whatever the change says of itself. */
async function counted(id: string) {
  const [row = { rows: 0, owned: 0 }] = await asked((ask) =>
    ask<{ rows: number; owned: number }>(
      `SELECT (SELECT count(*)::int FROM change_row WHERE change_id = $1) AS rows,
         (SELECT count(*)::int FROM submission WHERE workspace_id = $2 AND owner_id = $3) AS owned`,
      [id, workspaceId, sam!.userId],
    ),
  )
  return row
}

async function runAll(id: string, at = noon) {
  while (await runChange(id, at));
}

describe('a change of 5,000', () => {
  test('goes on batch by batch, of those alone that were there, and is undone the same way', async () => {
    const [first = '', second = ''] = ids
    const before = await rowsAsKept(ids)
    const { id, state, total } = await changed(kim!, unassigned, toSam(), noon)
    expect({ state, total }).toEqual({ state: 'running', total: many })
    expect(await runChange(id, after(1_000))).toBe(true)
    expect(await progress(id)).toMatchObject({ state: 'running', total: many, seen: 500, changed: 500 })
    const late = await planted(300, after(500))
    await runAll(id, after(2_000))
    expect(await progress(id)).toMatchObject({ state: 'done', seen: many, changed: many, conflicts: 0, undoable: true })
    expect(await counted(id)).toEqual({ rows: many, owned: many })
    expect((await rowsAsKept(late)).every(({ owner_id: who }) => who === null)).toBe(true)
    await changed(kim!, [first], { do: 'owner', owner: kim!.userId }, after(3_000))
    await changed(kim!, [second], { do: 'status', status: 'won', reason: null }, after(3_000))
    const back = await undone(sam!, id, after(4_000))
    expect(back).toMatchObject({ state: 'running', total: many })
    await runAll(back.id, after(5_000))
    expect(await progress(back.id)).toMatchObject({ state: 'done', seen: many, changed: many - 1, conflicts: 1 })
    expect(await rowsAsKept(ids.slice(2))).toEqual(before.slice(2))
    const [one, two] = await rowsAsKept([first, second])
    expect(one).toMatchObject({ owner_id: kim!.userId })
    expect(two).toMatchObject({ owner_id: null, status: 'won' })
  })

  test('stopped half-way keeps what it did, counts it truly and can be undone', async () => {
    const before = await rowsAsKept(ids)
    const { id } = await changed(kim!, unassigned, toSam(), noon)
    for (let at = 0; at < 5; at += 1) expect(await runChange(id, noon)).toBe(true)
    expect(await progress(id, cancelChange(sam!, id, noon))).toMatchObject({
      state: 'cancelled',
      seen: 2_500,
      changed: 2_500,
    })
    expect(await runChange(id, noon)).toBe(false)
    expect(await counted(id)).toEqual({ rows: 2_500, owned: 2_500 })
    const back = await undone(sam!, id, after(1_000))
    await runAll(back.id, after(2_000))
    expect(await rowsAsKept(ids)).toEqual(before)
    expect(await progress(id, cancelChange(sam!, id, noon))).toMatchObject({ state: 'cancelled', undoable: false })
  })

  test('that is undone while it runs is stopped first', async () => {
    const before = await rowsAsKept(ids)
    const { id } = await changed(kim!, unassigned, toSam(), noon)
    for (let at = 0; at < 3; at += 1) await runChange(id, noon)
    const [back] = await Promise.all([undone(sam!, id, after(1_000)), runChange(id, noon).catch(() => false)])
    await runAll(back.id, after(2_000))
    expect(await progress(id)).toMatchObject({ state: 'cancelled' })
    expect(await rowsAsKept(ids)).toEqual(before)
  })

  test('ends at once when whoever asked for it may no longer, or its owner to be has left', async () => {
    const one = await changed(kim!, unassigned, toSam(), noon)
    await runChange(one.id, noon)
    await asked((ask) => ask("UPDATE member SET rank = 'viewer' WHERE user_id = $1", [kim!.userId]))
    expect(await runChange(one.id, noon)).toBe(false)
    expect(await progress(one.id)).toMatchObject({ state: 'cancelled', changed: 500 })
    const two = await changed(owner!, unassigned, { do: 'owner', owner: kim!.userId }, noon)
    await runChange(two.id, noon)
    await asked((ask) => ask('DELETE FROM member WHERE user_id = $1', [kim!.userId]))
    expect(await runChange(two.id, noon)).toBe(false)
    expect(await progress(two.id)).toMatchObject({ state: 'cancelled', changed: 500 })
    const admin = await newMember(workspaceId, 'admin')
    const three = await changed(admin, unassigned, { do: 'removal' }, noon)
    await asked((ask) => ask("UPDATE member SET rank = 'member' WHERE user_id = $1", [admin.userId]))
    expect(await runChange(three.id, noon)).toBe(false)
    expect(await progress(three.id)).toMatchObject({ state: 'cancelled', changed: 0 })
  })

  test('of removals writes each batch into the audit log', async () => {
    const { id } = await changed(owner!, unassigned, { do: 'removal' }, noon)
    await runAll(id)
    const lines = await asked((ask) =>
      ask<{ action: string; n: number }>(
        `SELECT action, sum((meta->>'count')::int)::int AS n FROM audit WHERE workspace_id = $1 AND object = $2
         GROUP BY action`,
        [workspaceId, `change ${id}`],
      ),
    )
    expect(lines).toEqual([{ action: 'submissions.removed', n: many }])
  })

  test('goes on behind where its worker was killed, and nothing is done twice', { timeout: 120_000 }, async () => {
    const worker = await KillableWorker.on(process.env.DATABASE_URL ?? '')
    const { id } = await changed(kim!, { query: 'view=all' }, { do: 'tags', add: ['Bulk'], remove: [] }, new Date())
    let kills = 0
    try {
      while ((await progress(id)).state === 'running' && kills < 12) {
        await worker.start()
        await pause(60 + Math.random() * 400)
        await worker.kill()
        kills += 1
      }
      await worker.start()
      const until = Date.now() + 60_000
      while ((await progress(id)).state === 'running' && Date.now() < until) await pause(250)
    } finally {
      await worker.end()
    }
    expect(await progress(id)).toMatchObject({ state: 'done', total: many, seen: many, changed: many })
    const [found] = await asked((ask) =>
      ask(
        `SELECT count(*)::int AS n, count(*) FILTER (WHERE tags = ARRAY['Bulk'])::int AS once
         FROM submission WHERE workspace_id = $1`,
        [workspaceId],
      ),
    )
    expect(found).toEqual({ n: many, once: many })
    expect((await counted(id)).rows).toBe(many)
    console.log(`${kills} kills while 5,000 submissions were changed`)
  })
})

test('what cannot go on is stopped, and what has ended stays', async () => {
  const { id } = await changed(kim!, unassigned, toSam(), noon)
  await stopChange(id)
  expect(await progress(id)).toMatchObject({ state: 'cancelled', changed: 0 })
  expect(await runChange(id, noon)).toBe(false)
  expect(await runChange(randomUUID().slice(0, 20), noon)).toBe(false)
})
