import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from 'vitest'
import { renameWorkspace } from '@/lib/data/workspaces'
import { root } from '@/ops/places.mjs'
import { newMember, newWorkspace } from '../support/members'
import { withAsk } from '../support/planting'

/** `npm run verify-audit`, with the database of this file. @returns how it ended and what it said */
async function verified(...args: readonly string[]): Promise<{ code: number; said: string }> {
  const child = spawn(process.execPath, ['ops/run.mjs', 'ops/verify-audit.ts', ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text))
  const [code] = (await once(child, 'close')) as [number]
  return { code, said }
}

test('an audit log is checked from the command line, and the first line that is wrong is named', async () => {
  expect(await verified()).toEqual({ code: 0, said: 'There are no lines yet.\n' })
  const workspaceId = await newWorkspace()
  const admin = await newMember(workspaceId, 'admin')
  for (let time = 0; time < 5; time += 1) await renameWorkspace(admin, `Renamed ${time}`, new Date())
  const whole = await verified()
  expect(whole).toMatchObject({ code: 0, said: expect.stringContaining(`${workspaceId}: 5 lines in order, head `) })
  const head = whole.said.trim().split(' ').at(-1) ?? ''
  const kept = ['--workspace', workspaceId, '--head', head]
  expect(await verified(...kept)).toEqual(whole)

  await withAsk(process.env.DATABASE_URL ?? '', async (ask) => {
    await ask('SET session_replication_role = replica')
    await ask('DELETE FROM audit WHERE workspace_id = $1 AND seq = 5', [workspaceId])
  })
  expect(await verified()).toMatchObject({ code: 0, said: expect.stringContaining('4 lines in order') })
  expect(await verified(...kept)).toMatchObject({ code: 1, said: expect.stringContaining('line 5 or one before it') })

  await withAsk(process.env.DATABASE_URL ?? '', async (ask) => {
    await ask('SET session_replication_role = replica')
    await ask(`UPDATE audit SET object = 'workspace x' WHERE workspace_id = $1 AND seq = 2`, [workspaceId])
  })
  expect(await verified()).toEqual({ code: 1, said: `${workspaceId}: line 2 was changed\n` })
  for (const args of [['--head', head], ['--head', 'x'], ['--all']])
    expect(await verified(...args)).toMatchObject({ code: 2, said: expect.stringContaining('Usage:') })
})
