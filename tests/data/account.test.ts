import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { POST as browsersRoute } from '@/app/account/browsers/route'
import { POST as leavingRoute } from '@/app/account/leaving/route'
import { POST as nameRoute } from '@/app/account/name/route'
import { POST as passwordRoute } from '@/app/account/password/route'
import { POST as workspacesRoute } from '@/app/studio/workspaces/route'
import { isPasswordOf, setPassword } from '@/lib/auth/passwords'
import { signedInBy } from '@/lib/auth/sign-in'
import { deleteEndedSessions, endBrowser, hasPassword, listBrowsers } from '@/lib/data/accounts'
import { db } from '@/lib/data/db'
import { listWorkspaces } from '@/lib/data/workspaces'
import { useJar } from '../support/cookie-jar'
import { days } from '../support/factories'
import { join, newMember, newPerson, newWorkspace, sessionCookie } from '../support/members'
import { sentBy, signedInJar } from '../support/sign-in'
import { locationOf } from '../support/vendor-routes'

vi.mock('next/headers', () => import('../support/cookie-jar'))

const nowhere = { params: Promise.resolve({}) }
const [long, other] = ['a long password', 'another long password']

/** As if somebody had signed in so many minutes ago. */
const earlier = (userId: string, minutes: number) =>
  db().session.updateMany({ where: { userId }, data: { createdAt: new Date(Date.now() - minutes * 60_000) } })

beforeEach(async () => {
  await db().rateLimiterFlexible.deleteMany()
})

describe('a password', () => {
  test('is chosen within 15 minutes of signing in, and asks for the old one afterwards', async () => {
    const { userId } = await newPerson()
    const jar = await signedInJar(userId)
    const send = async (fields: Readonly<Record<string, string>>) =>
      locationOf(await passwordRoute(sentBy(jar, fields), nowhere))
    await earlier(userId, 16)
    expect(await send({ password: long })).toBe('/account?problem=unprocessable&field=current#password-form')
    expect(await hasPassword(userId)).toBe(false)
    await earlier(userId, 14)
    expect(await send({ password: long })).toBe('/account?saved=password')
    expect(await isPasswordOf(userId, long)).toBe(true)
    await earlier(userId, 16)
    expect(await send({ password: other })).toBe('/account?problem=unprocessable&field=current#password-form')
    expect(await send({ password: other, current: other })).toContain('field=current')
    expect(await send({ password: other, current: long })).toBe('/account?saved=password')
    expect([await isPasswordOf(userId, long), await isPasswordOf(userId, other)]).toEqual([false, true])
    expect(await db().account.count({ where: { userId } })).toBe(1)
    expect(JSON.stringify(jar.getAll())).not.toContain('password')
  })

  test('signs every other browser out', async () => {
    const { userId } = await newPerson()
    await sessionCookie(userId)
    const jar = await signedInJar(userId)
    await passwordRoute(sentBy(jar, { password: long }), nowhere)
    expect(await db().session.count({ where: { userId } })).toBe(1)
    expect(await signedInBy(sentBy(jar, {}).headers)).not.toBeNull()
  })

  test('is guessed at eight times at most', async () => {
    const { userId } = await newPerson()
    await setPassword(userId, long)
    const jar = await signedInJar(userId)
    await earlier(userId, 16)
    let last = ''
    for (let count = 0; count < 9; count += 1) {
      last = locationOf(await passwordRoute(sentBy(jar, { password: other, current: 'wrong' }), nowhere))
    }
    expect(last).toBe('/account?problem=too-many-tries&field=password#password-form')
  })

  test.each(['eleven char', '', 'x'.repeat(257)])('of a length that cannot be is refused: %j', async (password) => {
    const { userId } = await newPerson()
    const jar = await signedInJar(userId)
    const response = await passwordRoute(sentBy(jar, { password }), nowhere)
    expect(locationOf(response)).toBe('/account?problem=unprocessable&field=password#password-form')
    expect(await hasPassword(userId)).toBe(false)
  })

  test('keeps its spaces', async () => {
    const { userId } = await newPerson()
    await passwordRoute(sentBy(await signedInJar(userId), { password: `  ${long}  ` }), nowhere)
    expect([await isPasswordOf(userId, long), await isPasswordOf(userId, `  ${long}  `)]).toEqual([false, true])
  })
})

describe('the browsers of a person', () => {
  test('are listed, and each but this one can be signed out; those of others cannot', async () => {
    const [one, two] = [await newPerson(), await newPerson()]
    await sessionCookie(two.userId)
    await sessionCookie(one.userId)
    await sessionCookie(one.userId)
    const jar = await signedInJar(one.userId)
    const own = await listBrowsers(one.userId, new Date())
    const current = (await signedInBy(sentBy(jar, {}).headers))?.sessionId ?? ''
    expect([own.length, own.some(({ id }) => id === current)]).toEqual([3, true])
    const [foreign] = await listBrowsers(two.userId, new Date())
    const send = async (browser: string) => locationOf(await browsersRoute(sentBy(jar, { browser }), nowhere))
    expect(await send(foreign?.id ?? '')).toBe('/account?problem=not-found')
    expect(await send(current)).toBe('/account?problem=not-found')
    expect(await endBrowser(one.userId, foreign?.id ?? '')).toBe(false)
    expect(await send(own.find(({ id }) => id !== current)?.id ?? '')).toBe('/account?saved=browsers')
    expect(await send('others')).toBe('/account?saved=browsers')
    expect((await listBrowsers(one.userId, new Date())).map(({ id }) => id)).toEqual([current])
    expect(await listBrowsers(two.userId, new Date())).toHaveLength(1)
  })

  test('that have run out are deleted, and so are links that nobody used', async () => {
    const { userId } = await newPerson()
    await sessionCookie(userId)
    await deleteEndedSessions(new Date())
    expect(await listBrowsers(userId, new Date())).toHaveLength(1)
    await deleteEndedSessions(days(31, new Date()))
    expect(await db().session.count({ where: { userId } })).toBe(0)
    expect(await db().verification.count()).toBe(0)
  })
})

test('a name is changed, and one that cannot be is refused with what was typed', async () => {
  const { userId } = await newPerson('Before')
  const jar = await signedInJar(userId)
  expect(locationOf(await nameRoute(sentBy(jar, { name: ' After ' }), nowhere))).toBe('/account?saved=name')
  expect(locationOf(await nameRoute(sentBy(jar, { name: '\u202E\u2069' }), nowhere))).toBe(
    '/account?problem=unprocessable&field=name',
  )
  expect(await signedInBy(sentBy(jar, {}).headers)).toMatchObject({ name: 'After' })
})

test('a workspace is left, unless its last owner leaves', async () => {
  const [one, two] = [await newWorkspace('One'), await newWorkspace('Two')]
  const { userId } = await newMember(one, 'owner')
  await join(two, userId, 'viewer')
  const jar = await signedInJar(userId)
  const leave = async (workspace: string) => locationOf(await leavingRoute(sentBy(jar, { workspace }), nowhere))
  expect(await leave(one)).toBe('/account?problem=unprocessable&field=workspace')
  expect(await leave(await newWorkspace('Three'))).toBe('/account?problem=not-found&field=workspace')
  expect(await leave(two)).toBe('/account?saved=left')
  expect((await listWorkspaces(userId)).map(({ name }) => name)).toEqual(['One'])
})

test('another workspace is made by a form once, and gone to; ten a day', async () => {
  const { userId } = await newPerson()
  const jar = await signedInJar(userId)
  const form = { opId: randomUUID(), name: 'Second' }
  const send = async (fields: Readonly<Record<string, string>>) =>
    locationOf(await workspacesRoute(sentBy(jar, fields), nowhere))
  const here = '/studio/settings/workspace?saved=made'
  expect([await send(form), await send(form)]).toEqual([here, here])
  const [made] = await listWorkspaces(userId)
  expect(await listWorkspaces(userId)).toEqual([{ id: made?.id, name: 'Second', rank: 'owner' }])
  expect((await signedInBy(sentBy(jar, {}).headers))?.workspaceId).toBe(made?.id)
  for (let count = 2; count < 10; count += 1) await send({ opId: randomUUID(), name: `More ${count}` })
  expect(await send({ opId: randomUUID(), name: 'Eleventh' })).toBe(
    '/account?form=workspace&problem=too-many-tries#new-workspace',
  )
})

test('nothing of an account can be done without signing in', async () => {
  const routes = [nameRoute, passwordRoute, browsersRoute, leavingRoute, workspacesRoute]
  for (const route of routes) {
    const answer = await route(sentBy(useJar(), { name: 'X', password: long }), nowhere)
    expect(locationOf(answer)).toBe('/sign-in?next=%2Faccount')
  }
})
