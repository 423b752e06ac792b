import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { POST as acceptRoute } from '@/app/invitation/[token]/acceptance/route'
import { POST as inviteRoute } from '@/app/studio/settings/people/invitations/route'
import type { Rank } from '@/lib/access/viewer'
import { signedInBy } from '@/lib/auth/sign-in'
import { acceptInvitation, findInvitation } from '@/lib/data/accepting'
import { db } from '@/lib/data/db'
import { invitationHash, invite, listInvitations, revokeInvitation, sendInvitationAgain } from '@/lib/data/invitations'
import { within } from '@/lib/data/limits'
import { findMembership, listMembers } from '@/lib/data/members'
import { isRefusal } from '@/lib/schemas/refusal'
import { atOnce } from '../support/at-once'
import { useJar } from '../support/cookie-jar'
import { days, newKey, noon } from '../support/factories'
import { newMember, newPerson, newWorkspace } from '../support/members'
import { anyEmail, keyIn, sentBy, signedInJar } from '../support/sign-in'
import { locationOf } from '../support/vendor-routes'

vi.mock('next/headers', () => import('../support/cookie-jar'))

const nowhere = { params: Promise.resolve({}) }
const at = (token: string) => ({ params: Promise.resolve({ token }) })
const form = (email: string, rank: Rank = 'member') => ({ opId: randomUUID(), email, rank })

/** Somebody new was asked to join by an owner. */
async function invited(rank: Rank = 'member', email = anyEmail(), now = new Date()) {
  const workspaceId = await newWorkspace()
  const owner = await newMember(workspaceId, 'owner', 'Demo Owner')
  const made = await invite(owner, form(email, rank), now)
  if (isRefusal(made)) throw new Error(made.message)
  return { workspaceId, owner, email, id: made.id, key: await keyIn('invitation', email) }
}

/** The key of an invitation of a workspace of its own. */
async function keyOf(email: string): Promise<string> {
  const [workspaceId, key] = [await newWorkspace(), newKey()]
  const row = { id: randomUUID().slice(0, 20), opId: randomUUID(), rank: 'member', inviterName: 'Demo Owner' } as const
  const expiresAt = days(7, new Date())
  await db().invitation.create({
    data: { ...row, workspaceId, email, hash: invitationHash(key), createdAt: new Date(), expiresAt },
  })
  return key
}

beforeEach(async () => {
  await db().rateLimiterFlexible.deleteMany()
})

describe('an invitation', () => {
  test('is written with its letter, whose key is kept as a hash alone', async () => {
    const { workspaceId, key, email } = await invited('admin')
    expect(key).toMatch(/^[A-Za-z0-9_-]{43}$/)
    const [row] = await db().invitation.findMany({ where: { workspaceId } })
    expect(row).toMatchObject({ email, rank: 'admin', inviterName: 'Demo Owner', acceptedAt: null })
    expect(JSON.stringify(row)).not.toContain(key)
    expect(await db().letter.count({ where: { workspaceId, kind: 'invitation', toEmail: email } })).toBe(1)
  })

  test('sent twice by one form is one, also at once; by another form it is told apart', async () => {
    const workspaceId = await newWorkspace()
    const owner = await newMember(workspaceId, 'owner')
    const asked = form(anyEmail())
    const made = await atOnce(8, () => invite(owner, asked, noon))
    expect(new Set(made.map((one) => JSON.stringify(one))).size).toBe(1)
    expect(await db().letter.count({ where: { workspaceId } })).toBe(1)
    expect(await invite(owner, { ...asked, rank: 'viewer' }, noon)).toMatchObject({ refused: 'op-reused' })
    expect(await invite(owner, form(asked.email), noon)).toMatchObject({ field: 'email' })
  })

  test('to one address pressed by twenty forms at once is one, with one letter; the others are told', async () => {
    const workspaceId = await newWorkspace()
    const [owner, admin] = [await newMember(workspaceId, 'owner'), await newMember(workspaceId, 'admin')]
    const email = anyEmail()
    const made = await atOnce(20, (index) => invite(index % 2 === 0 ? owner : admin, form(email), noon))
    expect(made.filter((one) => !isRefusal(one))).toHaveLength(1)
    expect(made.filter(isRefusal).map(({ refused, field }) => `${refused} ${field}`)).toEqual(
      Array<string>(19).fill('unprocessable email'),
    )
    expect(await db().invitation.count({ where: { workspaceId } })).toBe(1)
    expect(await db().letter.count({ where: { workspaceId } })).toBe(1)
  })

  test('of each of twenty workspaces, accepted by somebody new at once, makes one person who belongs to all', async () => {
    const email = anyEmail()
    const all = await Promise.all(Array.from({ length: 20 }, () => keyOf(email)))
    const said = await atOnce(20, (index) =>
      acceptInvitation(all[index] ?? '', { userId: null, name: 'Ana' }, new Date()),
    )
    const accepted = said.flatMap((one) => (isRefusal(one) ? [] : [one]))
    expect(accepted).toHaveLength(20)
    expect(new Set(accepted.map(({ userId }) => userId)).size).toBe(1)
    expect(accepted.filter(({ isNew }) => isNew)).toHaveLength(1)
    expect(await db().member.count({ where: { user: { email } } })).toBe(20)
  })

  test('shows workspace, inviter and rank to the holder of its key, and to no other; looking uses nothing up', async () => {
    const { key, email } = await invited()
    for (let count = 0; count < 3; count += 1) {
      expect(await findInvitation(key, new Date())).toMatchObject({
        ...{ workspaceName: 'Demo Workspace', inviterName: 'Demo Owner', rank: 'member', email, hasAccount: false },
      })
    }
    expect([await findInvitation(newKey(), new Date()), await findInvitation('', new Date())]).toEqual([null, null])
  })

  test('is accepted once of fifty times at once, by somebody new with the name they give', async () => {
    const { workspaceId, key, email } = await invited()
    const tries = await atOnce(50, () => acceptInvitation(key, { userId: null, name: 'Ana' }, new Date()))
    expect(tries.filter((one) => !isRefusal(one))).toHaveLength(1)
    expect(await db().member.count({ where: { workspaceId, user: { email, emailVerified: true, name: 'Ana' } } })).toBe(
      1,
    )
    expect(await findInvitation(key, new Date())).toBeNull()
  })

  test('without a name for somebody new waits for one', async () => {
    const { key, workspaceId } = await invited()
    const none = await acceptInvitation(key, { userId: null, name: null }, new Date())
    expect(none).toMatchObject({ refused: 'unprocessable', field: 'name' })
    expect(await db().member.count({ where: { workspaceId } })).toBe(1)
    expect(isRefusal(await acceptInvitation(key, { userId: null, name: 'Ana' }, new Date()))).toBe(false)
  })

  test('is of use to nobody else who is signed in', async () => {
    const { key, workspaceId } = await invited()
    const other = await newPerson()
    expect(await acceptInvitation(key, { userId: other.userId, name: 'Mallory' }, new Date())).toMatchObject({
      refused: 'forbidden',
    })
    expect(await db().member.count({ where: { workspaceId } })).toBe(1)
    expect(await findInvitation(key, new Date())).not.toBeNull()
  })

  test('ends after seven days, when it is taken back, and when it is sent again', async () => {
    const late = await invited('member', anyEmail(), days(-8, new Date()))
    const back = await invited()
    const again = await invited()
    expect(await revokeInvitation(back.owner, back.id, new Date())).toBe(true)
    expect(await sendInvitationAgain(again.owner, again.id, new Date())).toBe(true)
    for (const { key } of [late, back, again]) {
      expect(await findInvitation(key, new Date())).toBeNull()
      expect(await acceptInvitation(key, { userId: null, name: 'Ana' }, new Date())).toMatchObject({
        refused: 'stopped',
      })
    }
    const fresh = await keyIn('invitation', again.email)
    expect(fresh).not.toBe(again.key)
    expect(await findInvitation(fresh, new Date())).not.toBeNull()
    expect(await revokeInvitation(back.owner, back.id, new Date())).toMatchObject({ refused: 'not-found' })
    const states = await db().letter.findMany({ where: { toEmail: again.email }, orderBy: { createdAt: 'asc' } })
    expect(states.map(({ state }) => state)).toEqual(['cancelled', 'queued'])
  })

  test.each([
    ['admin', 'owner', 'forbidden'],
    ['member', 'viewer', 'forbidden'],
    ['viewer', 'viewer', 'forbidden'],
  ] as const)('of %s for %s is refused', async (by, rank, refused) => {
    const workspaceId = await newWorkspace()
    await newMember(workspaceId, 'owner')
    const member = await newMember(workspaceId, by)
    expect(await invite(member, form(anyEmail(), rank), noon)).toMatchObject({ refused })
    expect([
      await db().invitation.count({ where: { workspaceId } }),
      await db().letter.count({ where: { workspaceId } }),
    ]).toEqual([0, 0])
  })

  test('for an owner is out of an admin’s reach', async () => {
    const { workspaceId, id } = await invited('owner')
    const admin = await newMember(workspaceId, 'admin')
    expect(await revokeInvitation(admin, id, new Date())).toMatchObject({ refused: 'forbidden' })
    expect(await sendInvitationAgain(admin, id, new Date())).toMatchObject({ refused: 'forbidden' })
    expect(await listInvitations(await newMember(workspaceId, 'member'))).toMatchObject({ refused: 'forbidden' })
  })
})

describe('the page of an invitation', () => {
  test('signs in somebody new, and leads to the studio', async () => {
    const { key, workspaceId, email } = await invited()
    const jar = useJar()
    expect(locationOf(await acceptRoute(sentBy(jar, { name: 'Ana' }), at(key)))).toBe('/studio')
    const person = await signedInBy(sentBy(jar, {}).headers)
    expect(person).toMatchObject({ name: 'Ana', email })
    expect(await findMembership(person?.userId ?? '', null)).toMatchObject({ workspaceId, rank: 'member' })
    expect(locationOf(await acceptRoute(sentBy(useJar(), { name: 'Eve' }), at(key)))).toContain('problem=stopped')
  })

  test('lets somebody who has an account belong to it, and signs nobody in with it', async () => {
    const { userId, email } = await newPerson('Bea')
    const { key, workspaceId } = await invited('viewer', email)
    const jar = useJar()
    expect(locationOf(await acceptRoute(sentBy(jar, {}), at(key)))).toBe('/sign-in?joined=1')
    expect(await signedInBy(sentBy(jar, {}).headers)).toBeNull()
    expect(await findMembership(userId, workspaceId)).toMatchObject({ rank: 'viewer' })
  })

  test('goes on to the workspace with somebody who is signed in, and says so to somebody else', async () => {
    const { userId, email } = await newPerson('Cem')
    await newMember(await newWorkspace('First'), 'owner')
    const { key, workspaceId } = await invited('admin', email)
    await signedInJar((await newPerson()).userId)
    const other = sentBy(await signedInJar((await newPerson()).userId), { name: 'Mallory' })
    expect(locationOf(await acceptRoute(other, at(key)))).toBe(`/invitation/${key}?problem=forbidden`)
    const jar = await signedInJar(userId)
    expect(locationOf(await acceptRoute(sentBy(jar, {}), at(key)))).toBe('/studio')
    expect((await signedInBy(sentBy(jar, {}).headers))?.workspaceId).toBe(workspaceId)
  })
})

describe('the form that invites', () => {
  test('writes one letter, and 100 a day for each workspace', async () => {
    const workspaceId = await newWorkspace()
    const { userId } = await newMember(workspaceId, 'owner')
    const jar = await signedInJar(userId)
    const send = async () =>
      locationOf(await inviteRoute(sentBy(jar, { ...form(anyEmail()), workspace: workspaceId }), nowhere))
    expect(await send()).toBe('/studio/settings/people?done=invited')
    await within('invite', workspaceId, 98)
    expect(await send()).toBe('/studio/settings/people?done=invited')
    expect(await send()).toBe('/studio/settings/people?form=invite&problem=too-many-tries')
    expect(await db().letter.count({ where: { workspaceId } })).toBe(2)
  })

  test.each([
    ['email', { email: 'a@b, victim@c' }],
    ['email', { email: 'a@b.test\r\nBcc: v@c.test' }],
    ['email', { email: '' }],
    ['rank', { rank: 'god' }],
    ['rank', { rank: '' }],
  ])('without %s that can be is refused by its name', async (field, more: Readonly<Record<string, string>>) => {
    const workspaceId = await newWorkspace()
    const { userId } = await newMember(workspaceId, 'owner')
    const jar = await signedInJar(userId)
    const response = await inviteRoute(sentBy(jar, { ...form('a@b.test'), ...more, workspace: workspaceId }), nowhere)
    expect(locationOf(response)).toBe(`/studio/settings/people?form=invite&problem=unprocessable&field=${field}`)
    expect(await db().invitation.count({ where: { workspaceId } })).toBe(0)
  })

  test('of somebody who has signed out leads to signing in', async () => {
    expect(locationOf(await inviteRoute(sentBy(useJar(), form('a@b.test')), nowhere))).toBe(
      '/sign-in?next=%2Fstudio%2Fsettings%2Fpeople',
    )
  })

  test('for somebody who belongs already says so', async () => {
    const { owner, email, key } = await invited()
    await acceptInvitation(key, { userId: null, name: 'Ana' }, new Date())
    expect(await invite(owner, form(email), new Date())).toMatchObject({ field: 'email' })
    expect(await listMembers(owner)).toHaveLength(2)
    expect(await listInvitations(owner)).toEqual([])
  })
})
