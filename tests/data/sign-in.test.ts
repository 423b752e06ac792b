import { beforeEach, describe, expect, test, vi } from 'vitest'
import { POST as keyRoute } from '@/app/sign-in/key/route'
import { POST as letterRoute } from '@/app/sign-in/letter/route'
import { POST as passwordRoute } from '@/app/sign-in/password/route'
import { POST as openingRoute } from '@/app/sign-in/[token]/opening/route'
import { POST as signOutRoute } from '@/app/sign-out/route'
import { setPassword } from '@/lib/auth/passwords'
import { signedInBy } from '@/lib/auth/sign-in'
import { db } from '@/lib/data/db'
import { typedText } from '@/lib/route/typed-text'
import { nextPath } from '@/lib/schemas/sign-in-form'
import { atOnce } from '../support/at-once'
import { useJar } from '../support/cookie-jar'
import { drawn } from '../support/drawn'
import { newKey } from '../support/factories'
import { newPerson } from '../support/members'
import { privately, headersOf } from '../support/routes'
import { anyEmail, keyIn, sentBy } from '../support/sign-in'
import { locationOf } from '../support/vendor-routes'

vi.mock('next/headers', () => import('../support/cookie-jar'))

const nowhere = { params: Promise.resolve({}) }
const at = (token: string) => ({ params: Promise.resolve({ token }) })
/** A form of a page that somebody read first. */
const typedIn = (jar: ReturnType<typeof useJar>, fields: Readonly<Record<string, string>>) =>
  sentBy(jar, { ...fields, drawn: drawn() })
const isIn = async (jar: ReturnType<typeof useJar>) => (await signedInBy(sentBy(jar, {}).headers))?.userId ?? null

beforeEach(async () => {
  await db().rateLimiterFlexible.deleteMany()
})

describe('a sign-in link', () => {
  test('is sent in a letter, lets in once, and leads where the browser that asked for it wanted to go', async () => {
    const { userId, email } = await newPerson()
    const jar = useJar()
    const asked = await letterRoute(typedIn(jar, { email: email.toUpperCase(), next: '/studio/outbox' }), nowhere)
    expect(locationOf(asked)).toBe('/sign-in?sent=now&next=%2Fstudio%2Foutbox')
    const token = await keyIn('sign-in', email)
    expect(token).toMatch(/^[A-Za-z]{32}$/)
    expect(JSON.stringify(await db().verification.findMany())).not.toContain(token)
    expect(await isIn(jar)).toBeNull()
    const opened = await openingRoute(sentBy(jar, {}), at(token))
    expect(headersOf(opened)).toMatchObject({ ...privately, location: '/studio/outbox' })
    expect(opened.headers.get('clear-site-data')).toBe('"cache"')
    expect(await isIn(jar)).toBe(userId)
    const other = useJar()
    expect(locationOf(await openingRoute(sentBy(other, {}), at(token)))).toBe(
      '/sign-in?problem=link-ended&next=%2Fstudio',
    )
    expect(await isIn(other)).toBeNull()
  })

  test('opened fifty times at once lets in one', async () => {
    const { email } = await newPerson()
    await letterRoute(typedIn(useJar(), { email }), nowhere)
    const token = await keyIn('sign-in', email)
    const answers = await atOnce(50, async () => locationOf(await openingRoute(sentBy(useJar(), {}), at(token))))
    expect(answers.filter((location) => location === '/studio')).toHaveLength(1)
    expect(await db().session.count({ where: { user: { email } } })).toBe(1)
  })

  test('older than 15 minutes lets nobody in', async () => {
    const { email } = await newPerson()
    await letterRoute(typedIn(useJar(), { email }), nowhere)
    const [row] = await db().verification.findMany({ where: { value: { contains: email } } })
    expect(Math.round(((row?.expiresAt.getTime() ?? 0) - Date.now()) / 60_000)).toBe(15)
    await db().verification.updateMany({ data: { expiresAt: new Date(Date.now() - 1000) } })
    const jar = useJar()
    await openingRoute(sentBy(jar, {}), at(await keyIn('sign-in', email)))
    expect(await isIn(jar)).toBeNull()
  })

  test('can be pasted whole, or its key alone', async () => {
    for (const wrap of [(key: string) => key, (key: string) => ` http://localhost:3000/sign-in/${key}?x=1 `]) {
      const { userId, email } = await newPerson()
      await letterRoute(typedIn(useJar(), { email }), nowhere)
      const jar = useJar()
      await keyRoute(sentBy(jar, { key: wrap(await keyIn('sign-in', email)), next: '' }), nowhere)
      expect(await isIn(jar)).toBe(userId)
    }
    const wrong = await keyRoute(sentBy(useJar(), { key: newKey(), next: '/studio' }), nowhere)
    expect(locationOf(wrong)).toBe('/sign-in?way=key&next=%2Fstudio&problem=unprocessable&field=key')
  })

  test('takes the place of whoever was signed in with the browser', async () => {
    const jar = useJar()
    const people = [await newPerson(), await newPerson()]
    for (const { userId, email } of people) {
      await letterRoute(typedIn(jar, { email }), nowhere)
      await openingRoute(sentBy(jar, {}), at(await keyIn('sign-in', email)))
      expect(await isIn(jar)).toBe(userId)
    }
    expect(await db().session.count({ where: { userId: people[0]!.userId } })).toBe(0)
  })
})

describe('an address', () => {
  test('with an account and one without are answered alike, and nobody writes to the second', async () => {
    const { email } = await newPerson()
    const nobody = anyEmail()
    const answers = await Promise.all(
      [email, nobody].map(async (one) => {
        const response = await letterRoute(typedIn(useJar(), { email: one }), nowhere)
        return [response.status, await response.text(), headersOf(response)]
      }),
    )
    expect(answers[0]).toEqual(answers[1])
    const letters = (toEmail: string) => db().letter.count({ where: { toEmail } })
    expect([await letters(email), await letters(nobody)]).toEqual([1, 0])
  })

  test('gets one letter in half a minute, and eight tries in a quarter of an hour, whoever asks from where', async () => {
    const { email } = await newPerson()
    const ask = async () => locationOf(await letterRoute(typedIn(useJar(), { email }), nowhere))
    expect([await ask(), await ask()]).toEqual([
      '/sign-in?sent=now&next=%2Fstudio',
      '/sign-in?sent=before&next=%2Fstudio',
    ])
    expect(await db().letter.count({ where: { toEmail: email } })).toBe(1)
    for (let count = 2; count < 8; count += 1) await ask()
    expect(await ask()).toBe('/sign-in?way=letter&next=%2Fstudio&problem=too-many-tries')
    const nobody = anyEmail()
    let last = ''
    for (let count = 0; count < 9; count += 1) {
      last = locationOf(await letterRoute(typedIn(useJar(), { email: nobody }), nowhere))
    }
    expect(last).toBe('/sign-in?way=letter&next=%2Fstudio&problem=too-many-tries')
  })
})

describe('a password', () => {
  const wrong = '/sign-in?way=password&next=%2Faccount&problem=unprocessable&field=password'
  const fields = (email: string, password: string) => ({ email, password, next: '/account' })

  test('lets in whoever knows it; wrong, of nobody, or never chosen is one answer', async () => {
    const { userId, email } = await newPerson()
    const without = await newPerson()
    await setPassword(userId, 'a long password')
    const jar = useJar()
    const right = await passwordRoute(typedIn(jar, fields(email, 'a long password')), nowhere)
    expect([locationOf(right), await isIn(jar)]).toEqual(['/account', userId])
    for (const [one, password] of [
      [email, 'another password'],
      [email, 'a long password '],
      [anyEmail(), 'a long password'],
      [without.email, 'a long password'],
    ] as const) {
      const other = useJar()
      expect(locationOf(await passwordRoute(typedIn(other, fields(one, password)), nowhere))).toBe(wrong)
      expect(await isIn(other)).toBeNull()
      expect(await typedText('sign-in')).toEqual({ email: one, next: '/account' })
    }
  })

  test('is guessed at eight times, and letters go on all the same', async () => {
    const { userId, email } = await newPerson()
    await setPassword(userId, 'a long password')
    const guess = () => passwordRoute(typedIn(useJar(), fields(email, 'wrong password')), nowhere)
    for (let count = 0; count < 8; count += 1) expect(locationOf(await guess())).toBe(wrong)
    expect(locationOf(await guess())).toContain('too-many-tries')
    const right = await passwordRoute(typedIn(useJar(), fields(email, 'a long password')), nowhere)
    expect(locationOf(right)).toContain('too-many-tries')
    expect(locationOf(await letterRoute(typedIn(useJar(), { email }), nowhere))).toContain('sent=now')
  })
})

test('signing out ends the session, lets go of the pages, and leaves what buyers have in the browser', async () => {
  const { email } = await newPerson()
  const jar = useJar()
  jar.set('sg-0123456789abcdef0123', 'a key of a buyer')
  await letterRoute(typedIn(jar, { email }), nowhere)
  await openingRoute(sentBy(jar, {}), at(await keyIn('sign-in', email)))
  const before = sentBy(jar, {}).headers
  const response = await signOutRoute(sentBy(jar, {}), nowhere)
  expect([locationOf(response), response.headers.get('clear-site-data')]).toEqual(['/sign-in?out=1', '"cache"'])
  expect(await signedInBy(before)).toBeNull()
  expect(jar.get('sg-session')).toBeUndefined()
  expect(jar.get('sg-0123456789abcdef0123')?.value).toBe('a key of a buyer')
})

test.each([
  ...['https://evil.example/studio', '//evil.example/studio', '/\\evil.example/studio', '\\\\evil.example'],
  ...['/studio/..//evil.example', '/studio\n//evil.example', 'javascript:alert(1)', '/studiox', '/a/b', '', '/'],
  ...['/studio?to=//evil.example', ' /studio', '/%2F%2Fevil.example', '/\t/evil.example', 'studio', '/STUDIO'],
])('an address to go on to that is not ours leads to the studio: %j', (text) => {
  expect(nextPath(text)).toBe('/studio')
})

test.each(['/studio', '/studio/links/new?a=1', '/account', '/account?saved=name'])(
  'and one of ours is kept: %s',
  (text) => {
    expect(nextPath(text)).toBe(text)
  },
)
