import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Member } from '@/lib/access/viewer'
import { getExportFile, openExport, getExportPart } from '@/lib/data/export-file'
import { askExport, cancelExport, deleteOldExports, listExports } from '@/lib/data/exports'
import { daysAfter, exportDays, exportToldDays } from '@/lib/data/lifetime'
import { removeMember } from '@/lib/data/members'
import { exportColumns } from '@/lib/schemas/export-columns'
import { isRefusal } from '@/lib/schemas/refusal'
import { atOnce } from '../support/at-once'
import {
  ask,
  askedFor,
  auditLines,
  csvRows,
  downloaded,
  exportForm,
  exportingWorkspace,
  exportOf,
  keptOf,
  plantMany,
  written,
} from '../support/exporting'
import { formulas } from '../support/formulas'
import { memberOf, newMember, newWorkspace } from '../support/members'
import { newId, plant } from '../support/planting'
import { xlsxCells } from '../support/read-xlsx'
import { plantedLink, submitted } from '../support/submitted'

const everyColumn = exportColumns.map(({ id }) => id)

let workspaceId: string
let link: string
let owner: Member
let member: Member
let viewer: Member

beforeEach(async () => {
  ;({ workspaceId, link, owner, member } = await exportingWorkspace())
  viewer = await newMember(workspaceId, 'viewer')
})

const one = (id: string) => exportOf(owner, id)

describe('an export', () => {
  test('has a row for each submission of the list, in its order, under titles in words', async () => {
    const ids = await plantMany(ask, workspaceId, link, 4_321, (at) => ({ status: at % 3 === 0 ? 'contacted' : 'new' }))
    const of = { query: 'view=all&status=contacted&sort=sent' }
    const { id, total } = await askedFor(member, { of, columns: ['company', 'status', 'submitted', 'id'] })
    expect(total).toBe(1_441)
    expect(await one(id)).toMatchObject({ state: 'queued', done: 0, by: 'Demo Member' })
    await written(id)
    expect(await one(id)).toMatchObject({ state: 'ready', done: 1_441, problem: null })
    const [titles, ...rows] = csvRows(await downloaded(member, id))
    expect(titles).toEqual(['Company', 'Status', 'Submitted', 'Submission'])
    expect(rows.map((row) => row[3])).toEqual(ids.filter((_, at) => at % 3 === 0))
    expect(rows[1]).toEqual(['Business 3', 'Contacted', '2026-01-01T00:00:03.000Z', ids[3]])
    expect(await keptOf(id)).toMatchObject({ stretches: 1 })
  })

  test('as a workbook has the same rows', async () => {
    await plantMany(ask, workspaceId, link, 2_500)
    const of = { query: 'view=all&sort=company&down=1' }
    const [csv, xlsx] = [await askedFor(member, { of }), await askedFor(member, { of, format: 'xlsx' })]
    await written(csv.id)
    await written(xlsx.id)
    const cells = xlsxCells(await downloaded(member, xlsx.id))
    expect(cells).toHaveLength(2_501)
    expect(cells).toEqual(csvRows(await downloaded(member, csv.id)))
  })

  test('of submissions that were named has those alone, in the order they were named', async () => {
    const ids = await plantMany(ask, workspaceId, link, 20)
    const other = await newWorkspace()
    const [foreign] = await plantMany(ask, other, (await plantedLink(ask, other)).id, 1)
    const named = [ids[7] ?? '', foreign ?? '', ids[2] ?? '', newId()]
    const { id, total } = await askedFor(member, { of: { ids: named }, columns: ['id'] })
    expect(total).toBe(2)
    await written(id)
    expect(csvRows(await downloaded(member, id))).toEqual([['Submission'], [ids[7]], [ids[2]]])
  })

  test('holds what was found when it was asked for, as it reads when it is written', async () => {
    const ids = await plantMany(ask, workspaceId, link, 5)
    const { id } = await askedFor(member, { of: { query: 'view=all&status=new' }, columns: ['id', 'status'] })
    await plantMany(ask, workspaceId, link, 5)
    await ask(`UPDATE submission SET status = 'won' WHERE id = $1`, [ids[0]])
    await ask(`UPDATE submission SET removed_at = now() WHERE id = $1`, [ids[1]])
    await written(id)
    const [, ...rows] = csvRows(await downloaded(member, id))
    expect(rows.map((row) => row.join())).toEqual(
      expect.arrayContaining([`Won,${ids[0]}`, `New,${ids[2]}`, `New,${ids[3]}`, `New,${ids[4]}`]),
    )
    expect(rows).toHaveLength(4)
    expect(await one(id)).toMatchObject({ total: 5, done: 4 })
  })

  test('tells all there is of one submission, its notes as well', async () => {
    const { submission } = await submitted(ask, workspaceId, link, {
      contact: { name: 'Ann Demo', email: 'ann@mail.test' },
      businessName: 'Quay "&" Sons\u200e',
    })
    for (const [at, words] of ['First\nnote', '=1+1'].entries()) {
      await plant(ask, 'note', {
        ...{ id: newId(), workspace_id: workspaceId, submission_id: submission, op_id: randomUUID() },
        ...{
          author_id: member.userId,
          author_name: 'Demo Member',
          words,
          written_at: new Date(Date.UTC(2026, 0, 2 + at)),
        },
      })
    }
    await ask(
      `UPDATE submission SET status = 'not_a_fit', reason = 'Too small', owner_id = $2, tags = '{a,b}', outcome = 'scoped_audit',
        firm = 12, close_call = true, contacted_at = '2026-02-03T04:05:06Z', snoozed_until = '2026-01-01' WHERE id = $1`,
      [submission, member.userId],
    )
    const { id } = await askedFor(member, { columns: everyColumn })
    await written(id)
    const [titles = [], row = []] = csvRows(await downloaded(member, id))
    const said = Object.fromEntries(titles.map((title, at) => [title, row[at]]))
    expect(said).toMatchObject({
      ...{ Company: 'Quay "&" Sons\u200e', Person: 'Ann Demo', 'E-mail': 'ann@mail.test', 'How firm': '12 of 20' },
      ...{ 'Close call': 'Yes', Status: 'Not a fit', Reason: 'Too small', Owner: 'Demo Member', Source: 'Demo link' },
      ...{ Tags: 'a, b', 'First contacted': '2026-02-03T04:05:06.000Z', 'Snoozed until': '2026-01-01', Notes: '2' },
      'Notes in full': 'Demo Member, 2026-01-03: =1+1\n\nDemo Member, 2026-01-02: First\nnote',
      Submission: submission,
    })
    expect(said.Recommendation).not.toBe('')
  })

  test('of what has ended says that it has, and names nobody', async () => {
    await submitted(ask, workspaceId, link, { ended: { by: 'withdrawn', at: new Date('2026-03-04T05:06:07Z') } })
    const { id } = await askedFor(member, { columns: ['company', 'person', 'email', 'fit', 'ended'] })
    await written(id)
    expect(csvRows(await downloaded(member, id))[1]).toEqual([
      '',
      '',
      '',
      '',
      'Taken back by the founder on 2026-03-04',
    ])
  })

  test('of 44 formulas in every text a prospect or a member can write has no cell that runs', async () => {
    await plantMany(ask, workspaceId, link, formulas.length, (at) => {
      const text = (formulas[at] ?? '').trim()
      return { business_name: text, contact_name: text, status: 'not_a_fit', reason: text, tags: [text.slice(0, 20)] }
    })
    const [csv, xlsx] = [
      await askedFor(member, { columns: everyColumn }),
      await askedFor(member, { columns: everyColumn, format: 'xlsx' }),
    ]
    await written(csv.id)
    await written(xlsx.id)
    const cells = csvRows(await downloaded(member, csv.id)).flat()
    expect(cells.filter((cell) => /^[\s\p{C}]*[=+\-@＝＋－＠]/u.test(cell))).toEqual([])
    expect(cells.filter((cell) => cell.startsWith(`'`)).length).toBeGreaterThan(formulas.length * 3)
    expect(xlsxCells(await downloaded(member, xlsx.id))).toHaveLength(formulas.length + 1)
  })

  test('of nothing is none', async () => {
    const jobs = () => ask(`SELECT key FROM graphile_worker.jobs WHERE task_identifier = 'export'`)
    const before = await jobs()
    expect(await askExport(member, exportForm(), new Date())).toMatchObject({ refused: 'nothing-chosen' })
    expect(await listExports(member)).toEqual([])
    expect(await jobs()).toEqual(before)
  })

  test('is asked for once by one form, however often and however close together it is sent', async () => {
    await plantMany(ask, workspaceId, link, 3)
    const form = exportForm()
    const all = await atOnce(10, () => askExport(member, form, new Date()))
    expect(new Set(all.map((asked) => JSON.stringify(asked))).size).toBe(1)
    expect(await listExports(member)).toHaveLength(1)
    expect(await askExport(member, { ...form, format: 'xlsx' }, new Date())).toMatchObject({ refused: 'op-reused' })
    const [first] = all
    const id = first && 'id' in first ? first.id : ''
    expect(await auditLines('submissions.exported', `export ${id}`)).toBe(1)
  })

  test('is refused at 50 that are kept, and to viewers', async () => {
    await plantMany(ask, workspaceId, link, 1)
    for (let count = 0; count < 50; count += 1) await askedFor(member)
    expect(await askExport(member, exportForm(), new Date())).toMatchObject({ refused: 'too-many' })
    expect(await askExport(viewer, exportForm(), new Date())).toMatchObject({ refused: 'forbidden' })
  })
})

describe('the file', () => {
  test('is given whole or not at all, for seven days, and each taking is noted', async () => {
    await plantMany(ask, workspaceId, link, 3)
    const { id } = await askedFor(member)
    expect(await openExport(member, id, new Date())).toMatchObject({ refused: 'not-found' })
    expect(await getExportPart(member, id, 0, new Date())).toMatchObject({ refused: 'not-found' })
    await written(id)
    expect(await getExportFile(member, id, new Date())).toMatchObject({ format: 'csv' })
    expect(await auditLines('export.downloaded', `export ${id}`)).toBe(0)
    const bytes = await downloaded(member, id)
    expect(await getExportFile(owner, id, new Date())).toMatchObject({ bytes: bytes.length })
    expect(await auditLines('export.downloaded', `export ${id}`)).toBe(1)
    const over = daysAfter(new Date(), exportDays)
    expect(await openExport(member, id, over)).toMatchObject({ refused: 'not-found' })
    expect(await getExportPart(member, id, 0, over)).toMatchObject({ refused: 'not-found' })
    await deleteOldExports(over)
    expect(await keptOf(id)).toEqual({ parts: 0, stretches: 0 })
    expect(await one(id)).toMatchObject({ state: 'ready' })
    await deleteOldExports(daysAfter(new Date(), exportToldDays + 1))
    expect(await listExports(owner)).toEqual([])
  })

  test.each([
    [
      'is taken back',
      `UPDATE submission SET ended_at = now(), ended_by = 'withdrawn', business_name = NULL,
      contact_name = NULL, contact_email = NULL, sort_name = '' WHERE id = $1`,
    ],
    ['is deleted', 'DELETE FROM submission WHERE id = $1'],
  ])('is gone once a submission in it %s, and no other file is', async (_, sql) => {
    const [first, second] = await plantMany(ask, workspaceId, link, 2)
    const of = (one: string | undefined) => ({ of: { ids: [one ?? ''] }, columns: ['company'] as const })
    const [holds, not] = [await askedFor(member, of(first)), await askedFor(member, of(second))]
    const late = await askedFor(member, of(first))
    for (const { id } of [holds, not]) await written(id)
    await ask(sql, [first])
    expect(await one(holds.id)).toMatchObject({ state: 'cancelled', problem: expect.stringContaining('has ended') })
    expect(await openExport(member, holds.id, new Date())).toMatchObject({ refused: 'not-found' })
    expect(await keptOf(holds.id)).toMatchObject({ parts: 0 })
    expect(await auditLines('export.cancelled', `export ${holds.id}`)).toBe(1)
    expect(await auditLines('export.cancelled', `export ${not.id}`)).toBe(0)
    expect(await one(not.id)).toMatchObject({ state: 'ready' })
    await written(late.id)
    expect(
      csvRows(await downloaded(member, late.id))
        .slice(1)
        .flat()
        .join(''),
    ).toBe('')
  })

  test('goes with its workspace, and then has no line of its own', async () => {
    await plantMany(ask, workspaceId, link, 1)
    const { id } = await askedFor(member)
    await written(id)
    await ask('DELETE FROM workspace WHERE id = $1', [workspaceId])
    expect(await keptOf(id)).toEqual({ parts: 0, stretches: 0 })
    expect(await auditLines('submissions.exported', `export ${id}`)).toBe(1)
    expect(await auditLines('export.cancelled', `export ${id}`)).toBe(0)
  })

  test('ends for whoever is removed while they download', async () => {
    await plantMany(ask, workspaceId, link, 3)
    const { id } = await askedFor(member)
    await written(id)
    expect(isRefusal(await getExportPart(member, id, 0, new Date()))).toBe(false)
    await removeMember(owner, member.userId, new Date())
    expect(await getExportPart(member, id, 1, new Date())).toMatchObject({ refused: 'forbidden' })
  })

  test('is another workspace’s no more than one that is not there', async () => {
    await plantMany(ask, workspaceId, link, 3)
    const { id } = await askedFor(member)
    await written(id)
    const other = await newWorkspace()
    const stranger = await newMember(other, 'owner')
    const also = memberOf(other, stranger.userId, 'owner')
    for (const [there, none] of [
      [await openExport(also, id, new Date()), await openExport(also, newId(), new Date())],
      [await getExportPart(also, id, 0, new Date()), await getExportPart(also, newId(), 0, new Date())],
      [await cancelExport(also, id, new Date()), await cancelExport(also, newId(), new Date())],
    ]) {
      expect(there).toEqual(none)
      expect(there).toMatchObject({ refused: 'not-found' })
    }
    expect(await one(id)).toMatchObject({ state: 'ready' })
  })
})
