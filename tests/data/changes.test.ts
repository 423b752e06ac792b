import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Member } from '@/lib/access/viewer'
import { cancelChange, change, getChange } from '@/lib/data/changes'
import { undoChange } from '@/lib/data/change-undo'
import { daysAfter } from '@/lib/data/lifetime'
import { savePipeline } from '@/lib/data/status-names'
import type { Asked } from '@/lib/schemas/change-form'
import { statuses, usualStatuses } from '@/lib/schemas/status'
import { atOnce } from '../support/at-once'
import { changeable, changed, formOf, rowsAsKept, type Changeable } from '../support/changed-rows'
import { noon } from '../support/factories'
import { asked } from '../support/member-role'
import { newMember, newWorkspace } from '../support/members'
import { newId } from '../support/planting'

const after = (ms: number) => new Date(noon.getTime() + ms)

let here: Changeable
let ids: readonly string[]
let [owner, sam, kim, viewer]: Member[] = []

beforeEach(async () => {
  here = await changeable()
  ;({ ids, owner, sam, kim, viewer } = here)
})

const row = async (id: string) => (await rowsAsKept([id]))[0] ?? {}

const won: Asked = { do: 'status', status: 'won', reason: null }
const contacted: Asked = { do: 'status', status: 'contacted', reason: null }
const noFit: Asked = { do: 'status', status: 'not_a_fit', reason: 'Too small for us' }
const toSam = (): Asked => ({ do: 'owner', owner: sam!.userId })

describe('a change', () => {
  test('moves what it says of each submission and that somebody touched it, and nothing else', async () => {
    const [one = '', two = '', three = ''] = ids
    const before = await rowsAsKept(ids)
    const done = await changed(sam!, [one, two], noFit, noon)
    expect(done).toMatchObject({ changed: [one, two], untouched: [], conflicts: [], total: 2, state: 'done' })
    const moved = { status: 'not_a_fit', reason: 'Too small for us', status_at: noon, stage: 7, untouched_since: noon }
    expect(await rowsAsKept(ids)).toEqual([{ ...before[0], ...moved }, { ...before[1], ...moved }, before[2]])
    expect(await asked((ask) => ask('SELECT revision FROM submission WHERE id = ANY($1) ORDER BY id', [ids]))).toEqual([
      { revision: 1 },
      { revision: 1 },
      { revision: 0 },
    ])
    expect(await row(three)).toEqual(before[2])
  })

  test('keeps the first time that somebody was spoken to, and no reason once it is a fit again', async () => {
    const [one = ''] = ids
    await changed(sam!, [one], contacted, noon)
    await changed(sam!, [one], noFit, after(1_000))
    await changed(sam!, [one], won, after(2_000))
    expect(await row(one)).toMatchObject({ status: 'won', reason: null, contacted_at: noon, status_at: after(2_000) })
  })

  test('leaves alone what stands there already or has ended, and says so', async () => {
    const [ended = ''] = await here.planted([{ ended: true }])
    await changed(sam!, [ids[0] ?? ''], toSam(), noon)
    const done = await changed(kim!, [...ids, ended], toSam(), after(1_000))
    expect(done).toMatchObject({ changed: ids.slice(1), untouched: [ids[0], ended], total: 4 })
  })

  test('adds and removes tags whatever their capitals, to 20 of them', async () => {
    const [one = '', two = ''] = ids
    await changed(sam!, [one], { do: 'tags', add: ['Warm', 'warm', 'UK'], remove: [] }, noon)
    expect(await row(one)).toMatchObject({ tags: ['Warm', 'UK'] })
    await changed(kim!, [one], { do: 'tags', add: ['uk', 'Later'], remove: ['WARM'] }, noon)
    expect(await row(one)).toMatchObject({ tags: ['UK', 'Later'] })
    const many = Array.from({ length: 19 }, (_, at) => `tag ${at}`)
    const full = await change(sam!, formOf([two, one], { do: 'tags', add: many, remove: [] }), noon)
    expect(full).toMatchObject({ refused: 'unprocessable', field: 'add' })
    expect(await row(two)).toMatchObject({ tags: [] })
  })

  test('hides until a day, from tomorrow on', async () => {
    const [one = ''] = ids
    const today = noon.toISOString().slice(0, 10)
    const refused = await change(sam!, formOf([one], { do: 'snooze', until: today }), noon)
    expect(refused).toMatchObject({ refused: 'unprocessable', field: 'until' })
    const tomorrow = daysAfter(noon, 1).toISOString().slice(0, 10)
    await changed(sam!, [one], { do: 'snooze', until: tomorrow }, noon)
    expect((await row(one)).snoozed_until).not.toBeNull()
    await changed(sam!, [one], { do: 'snooze', until: null }, noon)
    expect((await row(one)).snoozed_until).toBeNull()
  })

  test('takes owners of this workspace alone, and statuses that it uses', async () => {
    const stranger = await newMember(await newWorkspace(), 'owner')
    for (const who of [stranger.userId, newId()]) {
      const refused = await change(sam!, formOf(ids, { do: 'owner', owner: who }), noon)
      expect(refused).toMatchObject({ refused: 'unprocessable', field: 'owner' })
    }
    const offered: Asked = { do: 'status', status: 'proposal_sent', reason: null }
    expect(await change(sam!, formOf(ids, offered), noon)).toMatchObject({ refused: 'unprocessable', field: 'status' })
    const all = statuses.map((status) => ({ status, ...usualStatuses[status], used: true }))
    await savePipeline(owner!, { statuses: all, sold: [] }, noon)
    expect(await change(sam!, formOf(ids, offered), noon)).toMatchObject({ changed: ids })
  })

  test('is refused by rank, and by another workspace as by none', async () => {
    expect(await change(viewer!, formOf(ids, won), noon)).toMatchObject({ refused: 'forbidden' })
    expect(await change(sam!, formOf(ids, { do: 'removal' }), noon)).toMatchObject({ refused: 'forbidden' })
    const stranger = await newMember(await newWorkspace(), 'owner')
    const before = await rowsAsKept(ids)
    for (const named of [ids, [newId()]]) {
      expect(await change(stranger, formOf(named, won), noon)).toMatchObject({ refused: 'not-found' })
    }
    const done = await changed(sam!, [ids[0] ?? '', newId()], won, noon)
    expect(done.changed).toEqual([ids[0]])
    const id = done.id
    for (const refused of [
      await undoChange(stranger, id, randomUUID(), noon),
      await getChange(stranger, id, noon),
      await cancelChange(stranger, id, noon),
    ]) {
      expect(refused).toMatchObject({ refused: 'not-found' })
    }
    expect((await rowsAsKept(ids)).slice(1)).toEqual(before.slice(1))
  })

  test('is made once by one press, however often and however close together it is sent', async () => {
    const form = formOf(ids, won)
    const all = await atOnce(12, () => change(sam!, form, noon))
    expect(new Set(all.map((done) => JSON.stringify(done))).size).toBe(1)
    const [{ n } = { n: 0 }] = await asked((ask) =>
      ask<{ n: number }>('SELECT count(*)::int AS n FROM change WHERE workspace_id = $1', [here.workspaceId]),
    )
    expect(n).toBe(1)
    expect(await change(sam!, { ...form, asked: contacted }, noon)).toMatchObject({ refused: 'op-reused' })
    expect(await change(sam!, { ...form, on: { ids: ids.slice(1) } }, noon)).toMatchObject({ refused: 'op-reused' })
    expect(await undoChange(sam!, (all[0] as { id: string }).id, form.opId, noon)).toMatchObject({
      refused: 'op-reused',
    })
  })

  test('of a list is of all that the list shows now, and of nothing where it shows nothing', async () => {
    await changed(sam!, [ids[0] ?? ''], toSam(), noon)
    const done = await changed(kim!, { query: 'view=unassigned' }, contacted, noon)
    expect(done).toMatchObject({ changed: ids.slice(1), total: 2, state: 'done' })
    expect(await change(kim!, formOf({ query: 'view=all&status=won' }, toSam()), noon)).toMatchObject({
      refused: 'nothing-chosen',
    })
  })
})

describe('a submission that somebody else changed meanwhile', () => {
  test('is told as a conflict, with who it was and when, where they changed the same of it', async () => {
    const [one = '', two = ''] = ids
    await changed(kim!, [one], won, after(1_000))
    const seen = { [one]: 0, [two]: 0 }
    const done = await changed(sam!, { ids: [one, two], seen }, contacted, after(2_000))
    const conflict = { id: one, by: 'Demo Kim', at: after(1_000).toISOString() }
    expect(done).toMatchObject({ changed: [two], untouched: [], conflicts: [conflict] })
    expect(await row(one)).toMatchObject({ status: 'won' })
    expect(await getChange(sam!, done.id, noon)).toMatchObject({ seen: 2, changed: 1, conflicts: 1, total: 2 })
  })

  test('is no conflict where they changed something else, or the same to the same, or it was oneself', async () => {
    const [one = '', two = '', three = ''] = ids
    const seen = { [one]: 0, [two]: 0, [three]: 0 }
    await changed(kim!, [one], toSam(), noon)
    await changed(kim!, [two], won, noon)
    await changed(sam!, [three], contacted, noon)
    const done = await changed(sam!, { ids, seen }, won, after(1_000))
    expect(done).toMatchObject({ changed: [one, three], untouched: [two], conflicts: [] })
  })
})
