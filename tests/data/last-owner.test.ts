import { beforeAll, describe, expect, test } from 'vitest'
import { inWorkspace } from '@/lib/data/in-workspace'
import { atOnce } from '../support/at-once'
import { asked } from '../support/member-role'
import { memberOf } from '../support/members'
import { plant } from '../support/planting'
import { plantPerson, plantTenant, type Tenant } from '../support/workspaces'

const now = new Date()
let a: Tenant

beforeAll(async () => {
  a = await asked((ask) => plantTenant(ask, now))
})

describe('the last owner', () => {
  const demote = (userId: string) =>
    inWorkspace(memberOf(a.workspaceId, a.people.owner.userId, 'owner'), (tx) =>
      tx.member.updateMany({ where: { workspaceId: a.workspaceId, userId, rank: 'owner' }, data: { rank: 'admin' } }),
    ).then(
      ({ count }) => count,
      (error: unknown) => {
        if (String(error).includes('a workspace keeps an owner')) return 'kept'
        throw error
      },
    )
  const remaining = () =>
    asked((ask) =>
      ask<{ id: string }>(`SELECT user_id AS id FROM member WHERE workspace_id = $1 AND rank = 'owner'`, [
        a.workspaceId,
      ]),
    )

  test('stays under 20 demotions at once, of one owner and of 20', async () => {
    const alone = await atOnce(20, () => demote(a.people.owner.userId))
    expect(new Set(alone)).toEqual(new Set(['kept']))
    const more = await asked(async (ask) => {
      const added: string[] = []
      for (let count = 0; count < 19; count += 1) {
        const { userId } = await plantPerson(ask, null, 'another owner', now)
        await plant(ask, 'member', { workspace_id: a.workspaceId, user_id: userId, rank: 'owner', since: now })
        added.push(userId)
      }
      return [...added, a.people.owner.userId]
    })
    const said = await atOnce(20, (index) => demote(more[index] ?? ''))
    expect(said.filter((one) => one === 'kept').length).toBeGreaterThan(0)
    expect((await remaining()).length).toBe(said.filter((one) => one === 'kept').length)
    const [last] = await remaining()
    await asked((ask) => ask('DELETE FROM app_user WHERE id = $1', [last?.id])).catch((error: Error) =>
      expect(error.message).toBe('a workspace keeps an owner'),
    )
    expect((await remaining()).length).toBeGreaterThan(0)
  })
})
