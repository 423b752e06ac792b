import { randomUUID } from 'node:crypto'
import { describe, expect, test, vi } from 'vitest'
import { POST as currentRoute } from '@/app/studio/workspaces/current/route'
import type { Rank } from '@/lib/access/viewer'
import { db } from '@/lib/data/db'
import { changeRank, findMembership, leaveWorkspace, listMembers, removeMember } from '@/lib/data/members'
import { createWorkspace, deleteWorkspace, listWorkspaces, renameWorkspace } from '@/lib/data/workspaces'
import { member as memberAsking } from '@/lib/member-session'
import { atOnce } from '../support/at-once'
import { noon } from '../support/factories'
import { join, memberOf, newMember, newPerson, newWorkspace } from '../support/members'
import { withAsk, type Ask } from '../support/planting'
import { sentBy, signedInJar } from '../support/sign-in'
import { columnsOf, rowHashes } from '../support/tenant-rows'
import { locationOf } from '../support/vendor-routes'
import { plantTenant } from '../support/workspaces'

vi.mock('next/headers', () => import('../support/cookie-jar'))

const nowhere = { params: Promise.resolve({}) }
const asked = <Result>(work: (ask: Ask) => Promise<Result>) => withAsk(process.env.DATABASE_URL ?? '', work)
const kept = { refused: 'unprocessable', field: 'rank' }

/** A workspace with one of each rank. */
async function team() {
  const id = await newWorkspace()
  const one = (rank: Rank) => newMember(id, rank, `Demo ${rank}`)
  return {
    id,
    owner: await one('owner'),
    admin: await one('admin'),
    member: await one('member'),
    viewer: await one('viewer'),
  }
}

const rankOf = async (workspaceId: string, userId: string) =>
  (await db().member.findFirst({ where: { workspaceId, userId }, select: { rank: true } }))?.rank ?? null

describe('a rank', () => {
  test('is changed by owners and admins, who reach no owner and make none', async () => {
    const { id, owner, admin, member, viewer } = await team()
    expect(await changeRank(admin, viewer.userId, 'member', new Date())).toBe(true)
    expect(await changeRank(admin, member.userId, 'admin', new Date())).toBe(true)
    expect(await changeRank(owner, viewer.userId, 'viewer', new Date())).toBe(true)
    for (const [by, whom, rank] of [
      [admin, admin, 'owner'],
      [admin, viewer, 'owner'],
      [admin, owner, 'viewer'],
      [memberOf(id, member.userId, 'member'), viewer, 'admin'],
      [viewer, viewer, 'owner'],
    ] as const) {
      expect(await changeRank(by, whom.userId, rank, new Date())).toMatchObject({ refused: 'forbidden' })
    }
    expect(await removeMember(admin, owner.userId, new Date())).toMatchObject({ refused: 'forbidden' })
    expect(await removeMember(viewer, admin.userId, new Date())).toMatchObject({ refused: 'forbidden' })
    expect([await rankOf(id, owner.userId), await rankOf(id, viewer.userId)]).toEqual(['owner', 'viewer'])
  })

  test('of the last owner stays, whichever way it is taken', async () => {
    const { id, owner } = await team()
    expect(await changeRank(owner, owner.userId, 'admin', new Date())).toMatchObject(kept)
    expect(await removeMember(owner, owner.userId, new Date())).toMatchObject(kept)
    expect(await leaveWorkspace(owner, new Date())).toMatchObject(kept)
    expect(await rankOf(id, owner.userId)).toBe('owner')
  })

  test('of two owners who each take the other’s away at once is left to one', async () => {
    for (let round = 0; round < 10; round += 1) {
      const id = await newWorkspace()
      const owners = [await newMember(id, 'owner'), await newMember(id, 'owner')] as const
      await atOnce(2, (index) =>
        removeMember(owners[index === 0 ? 0 : 1], owners[index === 0 ? 1 : 0].userId, new Date()),
      )
      expect(await db().member.count({ where: { workspaceId: id, rank: 'owner' } })).toBe(1)
    }
  })

  test('of somebody of another workspace is as missing as of nobody', async () => {
    const [ours, theirs] = [await team(), await team()]
    for (const userId of [theirs.viewer.userId, 'nobody', '']) {
      expect(await changeRank(ours.owner, userId, 'admin', new Date())).toMatchObject({ refused: 'not-found' })
      expect(await removeMember(ours.owner, userId, new Date())).toMatchObject({ refused: 'not-found' })
    }
    expect(await listMembers(ours.viewer)).toHaveLength(4)
  })
})

test('somebody who was removed is a member no more at their next request, with the same cookie', async () => {
  const { id, owner, member } = await team()
  await signedInJar(member.userId)
  expect(await memberAsking()).toMatchObject({ workspaceId: id, rank: 'member' })
  await changeRank(owner, member.userId, 'viewer', new Date())
  expect(await memberAsking()).toMatchObject({ rank: 'viewer' })
  await removeMember(owner, member.userId, new Date())
  expect(await memberAsking()).toBeNull()
})

describe('a workspace', () => {
  test('is made by one form once, owned by its maker, and found among theirs', async () => {
    const { userId } = await newPerson()
    const form = { opId: randomUUID(), name: 'Second' }
    const ids = await atOnce(8, () => createWorkspace(userId, form, noon))
    expect(new Set(ids).size).toBe(1)
    expect(await listWorkspaces(userId)).toEqual([{ id: ids[0], name: 'Second', rank: 'owner' }])
    const other = await newPerson()
    expect(await createWorkspace(other.userId, form, noon)).not.toBe(ids[0])
  })

  test('is renamed by owners and admins', async () => {
    const { id, admin, member } = await team()
    expect(await renameWorkspace(admin, 'Renamed', new Date())).toBe(true)
    expect(await renameWorkspace(member, 'Mine', new Date())).toMatchObject({ refused: 'forbidden' })
    expect((await listWorkspaces(admin.userId)).map(({ name }) => name)).toEqual(['Renamed'])
    expect(await findMembership(admin.userId, id)).not.toBeNull()
  })

  test('is deleted whole by an owner who types its name; prospects keep their assessments', async () => {
    const tenant = await asked((ask) => plantTenant(ask, new Date()))
    const bystander = await asked((ask) => plantTenant(ask, new Date()))
    const hashes = () => asked((ask) => rowHashes(ask, bystander.workspaceId))
    const before = await hashes()
    const { name } = await db().workspace.findUniqueOrThrow({ where: { id: tenant.workspaceId } })
    const as = (rank: Rank) => memberOf(tenant.workspaceId, tenant.people[rank].userId, rank)
    expect(await deleteWorkspace(as('admin'), name, new Date())).toMatchObject({ refused: 'forbidden' })
    expect(await deleteWorkspace(as('owner'), 'Something else', new Date())).toMatchObject({ field: 'typed' })
    // A rank that was taken away a moment ago.
    expect(
      await deleteWorkspace(memberOf(tenant.workspaceId, tenant.people.admin.userId, 'owner'), name, new Date()),
    ).toMatchObject({
      refused: 'not-found',
    })
    expect(await deleteWorkspace(as('owner'), name, new Date())).toBe(true)
    // Neither names anybody: who did what, and who is not to come back with a backup.
    expect(await asked((ask) => leftOf(ask, tenant.workspaceId))).toEqual(['audit', 'tombstone'])
    expect(await hashes()).toEqual(before)
    for (const { id } of [tenant.draft, tenant.sent]) {
      expect(await db().assessment.count({ where: { id } })).toBe(1)
    }
    expect(await findMembership(tenant.people.owner.userId, tenant.workspaceId)).toBeNull()
  })

  test('is gone to by those who belong there', async () => {
    const [one, two] = [await newWorkspace('One'), await newWorkspace('Two')]
    const { userId } = await newMember(one, 'owner')
    await join(two, userId, 'viewer')
    const jar = await signedInJar(userId)
    expect(await memberAsking()).toMatchObject({ workspaceId: one, rank: 'owner' })
    const response = await currentRoute(sentBy(jar, { workspace: two }), nowhere)
    expect([locationOf(response), response.headers.get('clear-site-data')]).toEqual(['/studio', '"cache"'])
    expect(await memberAsking()).toMatchObject({ workspaceId: two, rank: 'viewer' })
    const foreign = await currentRoute(sentBy(jar, { workspace: await newWorkspace('Three') }), nowhere)
    expect(locationOf(foreign)).toBe('/account?problem=not-found')
    expect(await memberAsking()).toMatchObject({ workspaceId: two })
  })
})

/** The tables that still hold a row of a workspace. A session only notes which one was looked at last. */
async function leftOf(ask: Ask, workspaceId: string): Promise<string[]> {
  const tables = (await columnsOf(ask)).filter(({ table, column }) => column === 'workspace_id' && table !== 'session')
  const left: string[] = []
  for (const { table } of tables) {
    const rows = await ask(`SELECT 1 FROM "${table}" WHERE workspace_id = $1`, [workspaceId])
    if (rows.length > 0) left.push(table)
  }
  return tables.length < 10 ? ['too few tables'] : left
}
