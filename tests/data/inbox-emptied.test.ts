import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Member } from '@/lib/access/viewer'
import { undoChange } from '@/lib/data/change-undo'
import { change } from '@/lib/data/changes'
import { countViews, listFacets } from '@/lib/data/inbox-count'
import { getEmptied, type Emptied } from '@/lib/data/inbox-emptied'
import type { Asked } from '@/lib/schemas/change-form'
import { plainQuery } from '@/lib/schemas/inbox-query'
import { isRefusal } from '@/lib/schemas/refusal'
import { ask, plantMany } from '../support/exporting'
import { given } from '../support/links'
import { newMember, newWorkspace } from '../support/members'
import { plansOf } from '../support/plans'
import { plantedLink } from '../support/submitted'

const now = new Date('2026-11-22T12:00:00Z')
const hours = (count: number) => new Date(now.getTime() + count * 3_600_000)

let owner: Member
let ids: readonly string[]

beforeEach(async () => {
  const workspaceId = await newWorkspace()
  owner = await newMember(workspaceId, 'owner')
  ids = await plantMany(ask, workspaceId, (await plantedLink(ask, workspaceId)).id, 6)
})

async function asks(some: readonly string[], asked: Asked, at = now, who = owner) {
  const done = await change(who, { opId: randomUUID(), on: { ids: some }, asked }, at)
  if (isRefusal(done)) throw new Error(done.message)
  return done.id
}

const emptied = async (who = owner, at = now): Promise<Emptied> => given(await getEmptied(who, at))
const own = (userId: string | null): Asked => ({ do: 'owner', owner: userId })
const won: Asked = { do: 'status', status: 'won', reason: null }

describe('what was done today', () => {
  test('counts submissions that got an owner, each once, and those that whoever asks closed', async () => {
    const colleague = await newMember(owner.workspaceId, 'member')
    await asks(ids.slice(0, 3), own(owner.userId))
    await asks(ids.slice(2, 4), own(colleague.userId))
    await asks(ids.slice(4, 5), { do: 'tags', add: ['warm'], remove: [] })
    await asks(ids.slice(0, 2), won)
    await asks(ids.slice(3, 4), won, now, colleague)
    expect((await emptied()).today).toEqual({ assigned: 4, closed: 2, touched: 5 })
    expect((await emptied(colleague)).today).toEqual({ assigned: 4, closed: 1, touched: 5 })
  })

  test('begins with the day in UTC, and leaves out what was taken back, let go of or removed', async () => {
    await asks(ids.slice(0, 1), own(owner.userId), hours(-12.5))
    await asks(ids.slice(1, 2), own(owner.userId), hours(-12))
    const taken = await asks(ids.slice(2, 3), own(owner.userId))
    given(await undoChange(owner, taken, randomUUID(), now))
    await asks(ids.slice(0, 1), own(null))
    await asks(ids.slice(3), { do: 'removal' })
    expect((await emptied()).today).toEqual({ assigned: 1, closed: 0, touched: 2 })
  })

  test('is nobody else’s', async () => {
    await asks(ids, own(owner.userId))
    const stranger = await newMember(await newWorkspace(), 'owner')
    expect(await emptied(stranger)).toEqual({
      ...{ today: { assigned: 0, closed: 0, touched: 0 }, removals: [], sentBefore: false },
    })
  })
})

describe('what can be brought back', () => {
  test('is told until a day after it was removed, to those who may, and not once it is back', async () => {
    const first = await asks(ids.slice(0, 2), { do: 'removal' }, hours(-2))
    const second = await asks(ids.slice(2), { do: 'removal' })
    const told = [
      { id: second, removed: 4, until: hours(24) },
      { id: first, removed: 2, until: hours(22) },
    ]
    expect(await emptied()).toMatchObject({ removals: told, sentBefore: true })
    expect((await emptied(await newMember(owner.workspaceId, 'member'))).removals).toEqual([])
    expect((await emptied(owner, hours(22))).removals).toEqual(told.slice(0, 1))
    const back = given(await undoChange(owner, second, randomUUID(), hours(1)))
    expect((await emptied(owner, hours(1))).removals).toEqual(told.slice(1))
    // Taken out once more by undoing the undo.
    const again = given(await undoChange(owner, back.id, randomUUID(), hours(2)))
    expect((await emptied(owner, hours(2))).removals.map(({ id }) => id)).toEqual([again.id, first])
  })

  test('is nothing where all of it is gone for good, and that something was sent is known still', async () => {
    await ask('DELETE FROM submission WHERE workspace_id = $1', [owner.workspaceId])
    expect(await emptied()).toMatchObject({ removals: [], sentBefore: true })
  })
})

test('the views are counted as the facets of a list count them', async () => {
  await asks(ids.slice(0, 2), own(owner.userId))
  const views = given(await countViews(owner, now))
  expect(views).toEqual(given(await listFacets(owner, plainQuery, now)).views)
  expect([views.unassigned.n, views.mine.n, views.waiting.n, views.all.n]).toEqual([4, 2, 4, 6])
})

describe('of 25,000 changes', () => {
  test('those of today are found by when they were made', async () => {
    await ask(
      `INSERT INTO change (id, workspace_id, op_id, author_name, asked, at, state, total, changed)
       SELECT substr(md5($1::text || n), 1, 20), $1::text, gen_random_uuid(), 'Demo', '{"do":"owner","owner":null}',
         $2::timestamptz - n * interval '1 minute', 'done', 1, 1 FROM generate_series(1, 25000) AS n`,
      [owner.workspaceId, now],
    )
    await ask(
      `INSERT INTO change_row (workspace_id, change_id, submission_id, before, after)
       SELECT $1::text, c.id, $2, '{}', '{"ownerId":null,"revision":1}' FROM change c WHERE c.workspace_id = $1::text`,
      [owner.workspaceId, ids[0]],
    )
    await ask('ANALYZE change')
    await ask('ANALYZE change_row')
    const plans = await plansOf(() => emptied())
    const asked = plans.filter(({ sql }) => sql.includes('FROM change c'))
    expect(asked).toHaveLength(2)
    for (const { everyIndex, sql } of asked) expect(everyIndex, sql).toContain('change_workspace_id_at_idx')
  })
})
