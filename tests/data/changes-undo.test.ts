import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Member } from '@/lib/access/viewer'
import { change, getChange } from '@/lib/data/changes'
import { undoChange } from '@/lib/data/change-undo'
import { db } from '@/lib/data/db'
import { daysAfter } from '@/lib/data/lifetime'
import { endSubmissions } from '@/lib/data/submission-end'
import { deleteRemovedSubmissions } from '@/lib/data/submission-removal'
import type { Asked } from '@/lib/schemas/change-form'
import { atOnce } from '../support/at-once'
import { changeable, changed, did, formOf, rowsAsKept, undone, type Changeable } from '../support/changed-rows'
import { noon } from '../support/factories'
import { asked } from '../support/member-role'
import { submitted } from '../support/submitted'

const day = 86_400_000
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
const removal: Asked = { do: 'removal' }
const toSam = (): Asked => ({ do: 'owner', owner: sam!.userId })

describe('removing', () => {
  test('takes submissions out of the inbox for a day, writes it down, and can be undone until then', async () => {
    const sent = await asked((ask) => submitted(ask, here.workspaceId, here.link, { at: daysAfter(noon, -1) }))
    const all = [...ids, sent.submission].toSorted()
    const before = await rowsAsKept(all)
    const done = await changed(owner!, all, removal, noon)
    expect(await rowsAsKept(all)).toEqual(before.map((kept) => ({ ...kept, removed_at: noon })))
    expect(await change(sam!, formOf(all, won), noon)).toMatchObject({ refused: 'not-found' })
    expect(await undoChange(sam!, done.id, randomUUID(), noon)).toMatchObject({ refused: 'forbidden' })
    expect(await deleteRemovedSubmissions(after(day - 1))).toBe(0)
    await undone(owner!, done.id, after(day - 1))
    expect(await rowsAsKept(all)).toEqual(before)
    const lines = await asked((ask) =>
      ask('SELECT action, meta FROM audit WHERE workspace_id = $1 ORDER BY seq', [here.workspaceId]),
    )
    expect(lines).toEqual([
      { action: 'submissions.removed', meta: { count: 4 } },
      { action: 'submissions.restored', meta: { count: 4 } },
    ])
  })

  test('deletes for good after a day, with what was written and the letters', async () => {
    const sent = await asked((ask) => submitted(ask, here.workspaceId, here.link, { at: daysAfter(noon, -1) }))
    await changed(sam!, [sent.submission], { do: 'status', status: 'not_a_fit', reason: 'CANARY Maria' }, noon)
    const { id } = await changed(owner!, [sent.submission], removal, noon)
    expect(await deleteRemovedSubmissions(after(day))).toBe(1)
    expect(await rowsAsKept([sent.submission])).toEqual([])
    const left = await asked((ask) =>
      ask<{ asked: string }>('SELECT asked::text FROM change WHERE workspace_id = $1', [here.workspaceId]),
    )
    expect(JSON.stringify(left)).not.toContain('CANARY')
    expect(await undoChange(owner!, id, randomUUID(), after(day))).toMatchObject({ refused: 'stopped' })
    expect(await deleteRemovedSubmissions(after(day))).toBe(0)
  })

  test('is of what has ended as well', async () => {
    const [ended = ''] = await here.planted([{ ended: true }])
    const done = await changed(owner!, [ended], removal, noon)
    expect(await row(ended)).toMatchObject({ removed_at: noon })
    await undone(owner!, done.id, noon)
    expect(await row(ended)).toMatchObject({ removed_at: null })
  })
})

describe('undoing', () => {
  test('is possible for 24 hours, once, by anybody who may change it', async () => {
    const done = await changed(sam!, ids, won, noon)
    expect(await undoChange(viewer!, done.id, randomUUID(), noon)).toMatchObject({ refused: 'forbidden' })
    expect(await undoChange(kim!, done.id, randomUUID(), after(day))).toMatchObject({ refused: 'stopped' })
    expect(await getChange(kim!, done.id, after(day))).toMatchObject({ undoable: false })
    expect(await getChange(kim!, done.id, after(day - 1))).toMatchObject({ undoable: true, by: 'Demo Sam' })
    const opId = randomUUID()
    const all = await atOnce(8, () => undoChange(kim!, done.id, opId, after(day - 1)))
    expect(new Set(all.map((one) => JSON.stringify(one))).size).toBe(1)
    expect(await did(undoChange(kim!, done.id, opId, after(day - 1)))).toMatchObject({ changed: ids })
    expect(await undoChange(kim!, done.id, randomUUID(), after(day - 1))).toMatchObject({
      refused: 'changed-meanwhile',
    })
    expect(await getChange(kim!, done.id, after(day - 1))).toMatchObject({ undoable: false, undoneAt: after(day - 1) })
  })

  test('leaves as it is what somebody changed since, and tells who', async () => {
    const [one = '', two = '', three = ''] = ids
    const done = await changed(sam!, ids, contacted, noon)
    await changed(kim!, [one], won, after(1_000))
    await changed(kim!, [two], toSam(), after(1_000))
    const back = await undone(sam!, done.id, after(2_000))
    expect(back).toMatchObject({ changed: [two, three] })
    expect(back.conflicts).toEqual([{ id: one, by: 'Demo Kim', at: after(1_000).toISOString() }])
    expect(await row(one)).toMatchObject({ status: 'won' })
    // What Kim did stays, and so does that it was touched then.
    expect(await row(two)).toMatchObject({ status: 'new', owner_id: sam!.userId, untouched_since: after(1_000) })
  })

  test('does not give a submission back to somebody who has left', async () => {
    const [one = ''] = ids
    await changed(sam!, [one], { do: 'owner', owner: kim!.userId }, noon)
    const done = await changed(sam!, [one], toSam(), after(1_000))
    await asked((ask) => ask('DELETE FROM member WHERE user_id = $1', [kim!.userId]))
    const back = await undone(sam!, done.id, after(2_000))
    expect(back).toMatchObject({ changed: [], conflicts: [{ id: one, by: null }] })
    expect(await row(one)).toMatchObject({ owner_id: sam!.userId })
  })

  test('brings back neither words nor a status of what has ended meanwhile', async () => {
    const sent = await asked((ask) =>
      submitted(ask, here.workspaceId, here.link, { at: daysAfter(noon, -1), contact: { name: 'Maria', email: null } }),
    )
    const id = sent.submission
    await changed(sam!, [id], { do: 'tags', add: ['CANARY tag'], remove: [] }, noon)
    await changed(sam!, [id], { do: 'status', status: 'not_a_fit', reason: 'CANARY Maria' }, noon)
    const done = await changed(sam!, [id], won, noon)
    await db().$transaction((tx) => endSubmissions(tx, [sent.assessment], 'withdrawn', after(1_000)))
    const kept = await rowsAsKept([id])
    const back = await undone(sam!, done.id, after(2_000))
    expect(back).toMatchObject({ changed: [], conflicts: [{ by: null, at: after(1_000).toISOString() }] })
    expect(await rowsAsKept([id])).toEqual(kept)
    const left = await asked((ask) =>
      ask(
        `SELECT c.asked::text, r.before::text, r.after::text FROM change c JOIN change_row r ON r.change_id = c.id
         WHERE r.submission_id = $1`,
        [id],
      ),
    )
    expect(left).toHaveLength(3)
    expect(JSON.stringify(left)).not.toContain('CANARY')
  })

  test('has nothing to do where nothing was changed', async () => {
    await changed(sam!, ids, won, noon)
    const again = await changed(kim!, ids, won, noon)
    expect(await undoChange(kim!, again.id, randomUUID(), noon)).toMatchObject({ refused: 'nothing-chosen' })
  })
})
