import { beforeEach, expect, test, vi } from 'vitest'
import { POST as ownerRoute } from '@/app/setup/owner/route'
import { db } from '@/lib/data/db'
import { becomeOwner, isUntouched, makeSetupCode } from '@/lib/data/setup'
import { isRefusal } from '@/lib/schemas/refusal'
import { codeAlphabet } from '@/lib/schemas/setup-form'
import { signedInBy } from '@/lib/auth/sign-in'
import { typedText } from '@/lib/route/typed-text'
import { atOnce } from '../support/at-once'
import { useJar } from '../support/cookie-jar'
import { noon } from '../support/factories'
import { sentBy } from '../support/sign-in'
import { locationOf } from '../support/vendor-routes'

vi.mock('next/headers', () => import('../support/cookie-jar'))

const nowhere = { params: Promise.resolve({}) }
const form = (more: Readonly<Record<string, string>> = {}) => ({
  ...{ code: '', name: 'Demo Owner', email: 'Owner@Demo.test', workspace: 'Demo Advisers', password: '', ...more },
})

beforeEach(async () => {
  await db().workspace.deleteMany()
  await db().user.deleteMany()
  await db().setupCode.deleteMany()
  await db().rateLimiterFlexible.deleteMany()
})

const made = async () => (await makeSetupCode(noon)) ?? ''

test('the code is ten signs that are not mistaken for one another; only its hash is kept, and the last one works', async () => {
  const first = await made()
  expect(first).toMatch(new RegExp(`^[${codeAlphabet}]{10}$`))
  expect(codeAlphabet).not.toMatch(/[01ILOU]/)
  const [row] = await db().setupCode.findMany()
  expect(row?.hash).toHaveLength(32)
  expect(JSON.stringify(row)).not.toContain(first)
  const second = await made()
  const owner = { name: 'Demo', email: 'a@b.test', workspace: 'Demo', passwordHash: null }
  expect(isRefusal(await becomeOwner({ ...owner, code: first }, noon))).toBe(true)
  expect(isRefusal(await becomeOwner({ ...owner, code: second }, noon))).toBe(false)
  expect(await db().setupCode.count()).toBe(0)
})

test('fifty tries at once make one owner of one workspace', async () => {
  const code = await made()
  const tries = await atOnce(50, (index) =>
    becomeOwner({ code, name: 'Demo', email: `o${index}@demo.test`, workspace: `W${index}`, passwordHash: null }, noon),
  )
  expect(tries.filter((one) => !isRefusal(one))).toHaveLength(1)
  expect([await db().user.count(), await db().workspace.count()]).toEqual([1, 1])
  expect(await db().member.findMany({ select: { rank: true } })).toEqual([{ rank: 'owner' }])
  expect(await makeSetupCode(noon)).toBeNull()
})

test('the form makes the owner, signs them in and leads to the studio; their password works', async () => {
  const code = await made()
  const jar = useJar()
  const sent = form({ code: `${code.slice(0, 5)}-${code.slice(5)}`.toLowerCase(), password: 'a long password' })
  const response = await ownerRoute(sentBy(jar, sent), nowhere)
  expect(locationOf(response)).toBe('/studio')
  const person = await signedInBy(sentBy(jar, {}).headers)
  expect(person).toMatchObject({ name: 'Demo Owner', email: 'owner@demo.test' })
  expect(await db().user.findMany({ select: { emailVerified: true } })).toEqual([{ emailVerified: true }])
  const [account] = await db().account.findMany()
  expect(account?.password).toMatch(/^[0-9a-f]+:[0-9a-f]+$/)
  // Afterwards the address leads back to a page that says it is done.
  expect(locationOf(await ownerRoute(sentBy(useJar(), form({ code })), nowhere))).toBe('/setup')
  expect(await isUntouched()).toBe(false)
})

test('a wrong code makes nobody, keeps what was typed but the password, and is guessed 20 times at most', async () => {
  await made()
  const jar = useJar()
  const wrong = form({ code: 'AAAAA-AAAAA', password: 'a long password' })
  expect(locationOf(await ownerRoute(sentBy(jar, wrong), nowhere))).toBe('/setup?problem=unprocessable&field=code')
  expect(await typedText('setup')).toMatchObject({ name: 'Demo Owner', email: 'Owner@Demo.test' })
  expect(JSON.stringify(await typedText('setup'))).not.toContain('a long password')
  let last = ''
  for (let count = 0; count < 20; count += 1) last = locationOf(await ownerRoute(sentBy(jar, wrong), nowhere))
  expect(last).toBe('/setup?problem=too-many-tries')
  expect([await db().user.count(), await db().workspace.count()]).toEqual([0, 0])
})

test.each([
  ['name', { name: ' ' }],
  ['name', { name: 'x'.repeat(121) }],
  ['name', { name: '\u202E\u2069' }],
  ['email', { email: 'a@b, victim@c' }],
  ['email', { email: 'a@b.test(c@d.test)' }],
  ['email', { email: 'a@b.test\r\nBcc: c@d.test' }],
  ['workspace', { workspace: '' }],
  ['password', { password: 'eleven char' }],
])('without %s that can be is refused by its name', async (field, more: Readonly<Record<string, string>>) => {
  const code = await made()
  const response = await ownerRoute(sentBy(useJar(), form({ code, ...more })), nowhere)
  expect(locationOf(response)).toBe(`/setup?problem=unprocessable&field=${field}`)
  expect(await db().user.count()).toBe(0)
})
