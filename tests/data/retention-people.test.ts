import { beforeEach, describe, expect, test } from 'vitest'
import type { Member } from '@/lib/access/viewer'
import { db } from '@/lib/data/db'
import { getRetention } from '@/lib/data/retention'
import { given, visited } from '../support/links'
import { newId, plant } from '../support/planting'
import { longKept, runAt, runsOf, anonymous, ask, at, deleted, evening, keeping, tonight } from '../support/retention'

let owner: Member
let link: string
let sent: Awaited<ReturnType<typeof keeping>>['sent']
let listed: Awaited<ReturnType<typeof keeping>>['listed']

beforeEach(async () => {
  ;({ owner, link, sent, listed } = await keeping())
})

const reach = async () => given(await getRetention(owner, evening)).reach

describe('people on lists', () => {
  const old = at('2024-01-01T12:00:00')
  const recent = at('2026-11-01T12:00:00')
  const left = async () =>
    (await db().recipient.findMany({ where: { workspaceId: owner.workspaceId }, orderBy: { id: 'asc' } })).map(
      ({ id }) => id,
    )

  test('go with the letters to them, unless something of them is younger', async () => {
    const letterTo = async (recipient: string, on: Date) => {
      const to = { to_email: 'canary@mail.test', to_name: 'Ann Canary', kind: 'asked', data: {} }
      const own = { id: newId(), workspace_id: owner.workspaceId, recipient_id: recipient }
      await plant(ask, 'letter', { ...own, ...to, created_at: on, send_at: on, state: 'sent', settled_at: on })
    }
    const silent = await listed(old)
    await letterTo(silent, old)
    await visited(owner, link, old, { recipientId: silent })
    const [fresh, looked, written, answered, byOldOne] = [
      await listed(recent),
      await listed(old),
      await listed(old),
      await listed(old),
      await listed(old),
    ]
    await visited(owner, link, recent, { recipientId: looked })
    await letterTo(written, recent)
    await sent(recent, { recipientId: answered })
    await sent(old, { recipientId: byOldOne })
    await longKept(ask, owner.workspaceId, anonymous)
    expect(await reach()).toEqual({ submissions: 1, people: 2 })
    await runAt(tonight)
    expect(await left()).toEqual([fresh, looked, written, answered].toSorted())
    expect(await db().letter.count({ where: { workspaceId: owner.workspaceId } })).toBe(1)
    expect(await runsOf(owner, tonight)).toMatchObject([{ submissions: 1, people: 2 }])
    // What they opened counts on as somebody's.
    expect(await db().visit.count({ where: { workspaceId: owner.workspaceId } })).toBe(4)
  })

  test('who want no letters stay by their address alone, and are not counted', async () => {
    const stopped = await listed(old, { stopped_at: old })
    await longKept(ask, owner.workspaceId, deleted)
    expect(await reach()).toEqual({ submissions: 0, people: 0 })
    await runAt(tonight)
    const [row] = await db().recipient.findMany({ where: { workspaceId: owner.workspaceId } })
    expect(row).toMatchObject({ id: stopped, name: null, email: `canary.${stopped}@mail.test` })
    expect(await runsOf(owner, tonight)).toMatchObject([{ people: 0, state: 'done' }])
  })
})
