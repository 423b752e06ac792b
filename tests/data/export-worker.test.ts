import { setTimeout as pause } from 'node:timers/promises'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Member } from '@/lib/access/viewer'
import { failForsakenExports, findRunningExport, keepStretch, nextStretch } from '@/lib/data/export-run'
import { cancelExport, type Export } from '@/lib/data/exports'
import { removeMember } from '@/lib/data/members'
import { atOnce } from '../support/at-once'
import {
  ask,
  askedFor,
  auditLines,
  csvRows,
  downloaded,
  exportingWorkspace,
  exportOf,
  keptOf,
  plantMany,
  written,
} from '../support/exporting'
import { KillableWorker } from '../support/killable-worker'
import { letterContents } from '../support/letter-contents'
import { newMember } from '../support/members'
import { until, write } from '../support/post-office'
import { xlsxCells } from '../support/read-xlsx'

const url = process.env.DATABASE_URL ?? ''

let workspaceId: string
let link: string
let owner: Member
let member: Member

beforeEach(async () => {
  ;({ workspaceId, link, owner, member } = await exportingWorkspace())
})

const one = (id: string) => exportOf(owner, id)

/** Waits until an export is in a state, or beyond so many rows. */
async function when(id: string, is: (now: Export) => boolean, ms = 60_000): Promise<Export> {
  for (let waited = 0; ; waited += 20) {
    const now = await one(id)
    if (is(now)) return now
    if (waited > ms) throw new Error(`The export is ${now.state} at ${now.done} rows`)
    await pause(20)
  }
}

describe('a worker', () => {
  test('that is cut off after any step leaves a file that another makes whole, no row twice', async () => {
    const ids = await plantMany(ask, workspaceId, link, 6_100)
    const { id } = await askedFor(member, { columns: ['id'], of: { query: 'view=all&sort=sent' }, format: 'xlsx' })
    const first = await findRunningExport(id, new Date())
    const stretch = first && (await nextStretch(first))
    expect(stretch?.lines).toHaveLength(2_000)
    // Cut off before anything was kept: it begins anew.
    await written(id)
    const cells = xlsxCells(await downloaded(member, id))
    expect(cells.slice(1).map((row) => row.at(-1))).toEqual(ids)
    // A worker that was thought gone and keeps what it had read all the same changes nothing.
    if (first) await keepStretch(first, { number: 0, rows: 2_000, bytes: Buffer.from('late'), written: first.written })
    expect(xlsxCells(await downloaded(member, id))).toEqual(cells)
  })

  test('that writes beside another writes no row twice', async () => {
    const ids = await plantMany(ask, workspaceId, link, 10_050)
    const { id } = await askedFor(member, { columns: ['id'], of: { query: 'view=all&sort=sent' } })
    await atOnce(3, () => written(id))
    expect(await one(id)).toMatchObject({ state: 'ready', done: 10_050 })
    const [, ...rows] = csvRows(await downloaded(member, id))
    expect(rows.map(([cell]) => cell)).toEqual(ids)
  })

  test('stops for whoever was removed or may it no more, and nothing of the file is left', async () => {
    await plantMany(ask, workspaceId, link, 3_000)
    const { id } = await askedFor(member)
    const running = await findRunningExport(id, new Date())
    const stretch = running && (await nextStretch(running))
    if (running && stretch)
      await keepStretch(running, { number: stretch.number, rows: 1, bytes: Buffer.from('x'), written: running.written })
    expect(await keptOf(id)).toEqual({ parts: 1, stretches: 2 })
    await removeMember(owner, member.userId, new Date())
    await written(id)
    expect(await one(id)).toMatchObject({ state: 'cancelled', done: 1 })
    expect(await keptOf(id)).toEqual({ parts: 0, stretches: 0 })
    const lowered = await newMember(workspaceId, 'member')
    const other = await askedFor(lowered)
    await ask(`UPDATE member SET rank = 'viewer' WHERE user_id = $1`, [lowered.userId])
    await written(other.id)
    expect(await one(other.id)).toMatchObject({ state: 'cancelled' })
  })

  test('stops where somebody cancels, also between reading and keeping', async () => {
    await plantMany(ask, workspaceId, link, 3_000)
    const { id } = await askedFor(member)
    const running = await findRunningExport(id, new Date())
    const stretch = running && (await nextStretch(running))
    expect(await cancelExport(owner, id, new Date())).toEqual({ id })
    expect(await cancelExport(owner, id, new Date())).toEqual({ id })
    if (running && stretch)
      await keepStretch(running, { number: stretch.number, rows: 1, bytes: Buffer.from('x'), written: running.written })
    await written(id)
    expect(await one(id)).toMatchObject({ state: 'cancelled', done: 0 })
    expect(await keptOf(id)).toEqual({ parts: 0, stretches: 0 })
    expect(await auditLines('export.cancelled', `export ${id}`)).toBe(1)
  })

  test('that used up its tries without a word is said to have failed', async () => {
    await plantMany(ask, workspaceId, link, 1)
    const { id } = await askedFor(member)
    await ask(`UPDATE graphile_worker._private_jobs SET attempts = max_attempts WHERE key = $1`, [`export ${id}`])
    await failForsakenExports(new Date())
    expect(await one(id)).toMatchObject({ state: 'failed', problem: 'It was cut off every time it was tried.' })
  })
})

describe('a worker in a process of its own', () => {
  test('killed ten times in the midst of a file leaves it whole, each row once', async () => {
    const ids = await plantMany(ask, workspaceId, link, 40_000)
    const of = { query: 'view=all&sort=sent' }
    const { id } = await askedFor(member, { columns: ['id', 'company'], of, format: 'xlsx' })
    const worker = await KillableWorker.on(url)
    let kills = 0
    try {
      for (let before = 0; kills < 10; kills += 1) {
        await worker.start()
        const now = await when(id, ({ state, done }) => state === 'ready' || done > before)
        if (now.state === 'ready') break
        before = now.done
        await worker.kill()
        // Whoever looks for workers that are gone gives their jobs back after ten seconds; here they are given back now.
        await ask(
          `SELECT graphile_worker.force_unlock_workers(array_agg(locked_by)) FROM graphile_worker.jobs WHERE locked_by IS NOT NULL`,
        )
      }
      await worker.start()
      expect(await when(id, ({ state }) => state === 'ready')).toMatchObject({ done: 40_000 })
    } finally {
      await worker.end()
    }
    const cells = xlsxCells(await downloaded(member, id))
    expect(cells.slice(1).map((row) => row.at(-1))).toEqual(ids)
    console.info(`export: ${kills} kills, ${cells.length - 1} rows, each once`)
  }, 180_000)

  test('lets letters go first: none waits three seconds for a file', async () => {
    await plantMany(ask, workspaceId, link, 40_000)
    const { id } = await askedFor(member, { format: 'xlsx' })
    const [news] = letterContents().filter(({ kind }) => kind === 'withdrawn')
    const worker = await KillableWorker.on(url)
    const waits: number[] = []
    try {
      await worker.start()
      await when(id, ({ done }) => done > 0)
      while (news && waits.length < 5 && (await one(id)).state === 'running') {
        const start = performance.now()
        await until(await write(news), 'kept')
        waits.push(Math.round(performance.now() - start))
      }
    } finally {
      await worker.end()
    }
    console.info(`letters beside an export waited ${waits.join(', ')} ms`)
    expect(waits.length).toBeGreaterThan(0)
    expect(Math.max(...waits)).toBeLessThan(3_000)
  }, 180_000)
})
