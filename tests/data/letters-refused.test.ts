import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { lacksKey, sendAgain } from '@/lib/data/letter-outbox'
import { storedLetter } from '@/lib/schemas/letter-data'
import { newMember, newWorkspace } from '../support/members'
import { newId } from '../support/planting'
import { rowOf, until, write } from '../support/post-office'
import { ask, kind, runningOffice } from '../support/running-office'

const day = 86_400_000
const { got } = runningOffice()

describe('a letter that the mail server refuses', () => {
  test('for good fails at once, in words, and goes out again when somebody asks, under the same Message-ID', async () => {
    const workspaceId = await newWorkspace()
    const email = `refused-${newId()}@shop.example`
    const id = await write(kind('withdrawn'), { workspaceId, to: { name: null, email } })
    const failed = await until(id, 'failed')
    expect(failed.attempts).toBe(1)
    expect(failed.problem).toMatch(/^The mail server refused the letter: .*No such mailbox here/)
    // The job ends just after its letter, and long before it could be tried a second time.
    await expect
      .poll(() => ask('SELECT 1 FROM graphile_worker.jobs WHERE key = $1', [`letter ${id}`]), { timeout: 2_000 })
      .toEqual([])

    await ask('UPDATE letter SET to_email = $2 WHERE id = $1', [id, email.slice(8)])
    const owner = await newMember(workspaceId, 'owner')
    expect(await sendAgain(owner, id, new Date())).toEqual({ queued: true })
    await until(id, 'sent')
    expect(got(id)).toHaveLength(1)
    expect(await sendAgain(owner, id, new Date())).toMatchObject({ refused: 'changed-meanwhile' })
  })

  test('for now is tried again later, and says so', async () => {
    const id = await write(kind('withdrawn'), { to: { name: null, email: `later-${newId()}@shop.example` } })
    for (let tries = 0; (await rowOf(id)).attempts === 0 && tries < 200; tries += 1) await pause(25)
    expect(await rowOf(id)).toMatchObject({ state: 'queued', attempts: 1 })
    expect((await rowOf(id)).problem).toContain('Try again later')
    const job = () =>
      ask<{ later: boolean }>('SELECT run_at > now() AS later FROM graphile_worker.jobs WHERE key = $1', [
        `letter ${id}`,
      ])
    // The try is noted just before its job is put off.
    await expect.poll(job, { timeout: 2_000 }).toEqual([{ later: true }])
  })

  test('at the last try fails, and its job is over', async () => {
    const to = { name: null, email: `later-${newId()}@shop.example` }
    const id = await write(kind('withdrawn'), { to, sendAt: new Date(Date.now() + day) })
    await ask(`UPDATE graphile_worker._private_jobs SET attempts = 11, run_at = now() WHERE key = $1`, [`letter ${id}`])
    await until(id, 'failed')
  })

  test('and whose key is gone cannot be sent again', async () => {
    const workspaceId = await newWorkspace()
    const to = { name: null, email: `refused-${newId()}@shop.example` }
    const id = await write(kind('invitation'), { workspaceId, to })
    const row = await until(id, 'failed')
    expect(lacksKey(storedLetter(row.kind, row.data))).toBe(true)
    const again = await sendAgain(await newMember(workspaceId, 'owner'), id, new Date())
    expect(again).toMatchObject({ refused: 'changed-meanwhile' })
  })
})
