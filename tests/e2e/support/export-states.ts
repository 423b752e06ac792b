import { randomUUID } from 'node:crypto'
import { newId, plant } from '@/tests/support/planting'
import { query } from './database'
import type { State } from './states'
import { signIn } from './studio'
import { expect } from './test'

type Row = Readonly<Record<string, unknown>>

export const exportsHome = '/studio/exports'

/**
 * Puts an export into a workspace as it stands at some moment. Its job comes first and finds nothing to do.
 * @param bytes what its file holds, part by part
 */
export async function plantedExport(
  workspaceId: string,
  authorId: string,
  more: Row = {},
  bytes: readonly Buffer[] = [],
) {
  const [id, now] = [newId(), new Date()]
  const { state = 'ready', ...rest } = more
  await plant(query, 'export', {
    ...{ id, workspace_id: workspaceId, op_id: randomUUID(), author_id: authorId, author_name: 'Jo Demo' },
    ...{ query: 'view=all', columns: ['company', 'id'], format: 'csv', state: 'cancelled', total: 1248, done: 1248 },
    ...{ created_at: now, settled_at: now, expires_at: new Date(now.getTime() + 7 * 86_400_000), ...rest },
  })
  for (const [number, part] of bytes.entries())
    await plant(query, 'export_part', { workspace_id: workspaceId, export_id: id, number, bytes: part })
  const jobs = async () => (await query('SELECT 1 FROM graphile_worker.jobs WHERE key = $1', [`export ${id}`])).length
  await expect.poll(jobs, { timeout: 20_000 }).toBe(0)
  await query('UPDATE export SET state = $2 WHERE id = $1', [id, state])
  return id
}

const long = 'A name that is long enough to go over more than one line of a phone'

/** The list of exports in its states. */
export const exportStates: readonly State[] = [
  {
    name: 'exports, none yet',
    open: async (page) => {
      await signIn(page)
      await page.goto(exportsHome)
    },
  },
  {
    name: 'exports, in every state',
    open: async (page) => {
      const { workspaceId, userId } = await signIn(page)
      const gone = new Date(Date.now() - 1000)
      await plantedExport(workspaceId, userId, { format: 'xlsx' }, [Buffer.from('x')])
      await plantedExport(workspaceId, userId, { state: 'running', done: 600, settled_at: null, author_name: long })
      await plantedExport(workspaceId, userId, { expires_at: gone, query: null })
      await plantedExport(workspaceId, userId, { state: 'failed', problem: 'It was cut off every time it was tried.' })
      await plantedExport(workspaceId, userId, { state: 'cancelled' })
      await page.goto(`${exportsHome}?cancelled=1`)
    },
  },
  {
    name: 'exports, nothing to export',
    open: async (page) => {
      await signIn(page)
      await page.goto(`${exportsHome}?problem=nothing-chosen`)
    },
  },
]
