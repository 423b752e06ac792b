import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { POST as sendingRoute } from '@/app/(respondent)/a/[assessment]/sending/route'
import { POST as letterRoute } from '@/app/sign-in/letter/route'
import { POST as passwordRoute } from '@/app/sign-in/password/route'
import { setPassword } from '@/lib/auth/passwords'
import { db } from '@/lib/data/db'
import { limits, used, within } from '@/lib/data/limits'
import { newPuzzle } from '@/lib/route/puzzle'
import { network as networkOf } from '@/lib/route/start-limit'
import { typedText } from '@/lib/route/typed-text'
import { drawnField, honeypotField, solutionField } from '@/lib/schemas/signs'
import { useJar, type CookieJar } from '../support/cookie-jar'
import { drawn } from '../support/drawn'
import { answerAll } from '../support/factories'
import { newPerson } from '../support/members'
import { askedFor, version1 } from '../support/prospects'
import { jsonPost } from '../support/requests'
import { at } from '../support/routes'
import { sentBy } from '../support/sign-in'
import { solved } from '../support/solving'
import { held, locationOf, network, type Fields } from '../support/vendor-routes'

// Trust §2.5, case 28, at the forms that write letters, let in or hand something over: programs are asked, people are not.

vi.mock('next/headers', () => import('../support/cookie-jar'))

const nowhere = { params: Promise.resolve({}) }
const solution = async () => solved(await newPuzzle(new Date()))

/** What a program's form looks like. */
const programs: readonly (readonly [string, () => Fields])[] = [
  ['that does not say when it was drawn', () => ({})],
  ['sent as soon as it was drawn', () => ({ [drawnField]: drawn(0) })],
  ['whose hidden field is filled', () => ({ [drawnField]: drawn(), [honeypotField]: '+1 555 0100' })],
]

beforeEach(async () => {
  await db().rateLimiterFlexible.deleteMany()
})

/** Uses up so much of the tries to sign in of a network that this many are left. */
async function leave(left: number, headers: HeadersInit) {
  const from = networkOf(new Headers(headers))
  const { points } = limits.signIn
  const taken = Math.round((await used('signIn', from)) * points)
  expect(await within('signIn', from, points - taken - left)).toBe(true)
}

describe('a letter to sign in', () => {
  const asked = '/sign-in?way=letter&next=%2Faccount&problem=puzzle'
  const send = async (email: string, signs: Fields, from = network()) =>
    locationOf(await letterRoute(sentBy(useJar(), { email, next: '/account', ...signs }, from), nowhere))
  const letters = (toEmail: string) => db().letter.count({ where: { toEmail } })

  test.each(programs)('is not written for a form %s, and the address is kept', async (_, signs) => {
    const { email } = await newPerson()
    expect(await send(email, signs())).toBe(asked)
    expect(await letters(email)).toBe(0)
    expect(await typedText('sign-in')).toEqual({ email, next: '/account' })
    expect(await send(email, { ...signs(), [solutionField]: await solution() })).toBe(
      '/sign-in?sent=now&next=%2Faccount',
    )
    expect(await letters(email)).toBe(1)
  })

  test('is not written for JSON, which no page of ours sends', async () => {
    const { email } = await newPerson()
    useJar()
    const response = await letterRoute(jsonPost({ email }, network()), nowhere)
    expect([response.status, await letters(email)]).toEqual([429, 0])
  })

  test('is asked for from a busy network with a puzzle, and stops once its share is used, whatever was solved', async () => {
    const from = network()
    await leave(31, from)
    const { email } = await newPerson()
    const signs = () => ({ [drawnField]: drawn() })
    expect(await send(email, signs(), from)).toContain('sent=now')
    expect(await send(email, signs(), from)).toBe(asked)
    await leave(0, from)
    expect(await send(email, { ...signs(), [solutionField]: await solution() }, from)).toContain('too-many-tries')
  })
})

describe('a password', () => {
  const asked = '/sign-in?way=password&next=%2Faccount&problem=puzzle'
  const password = 'a long password'
  const send = async (jar: CookieJar, email: string, signs: Fields) =>
    locationOf(await passwordRoute(sentBy(jar, { email, password, next: '/account', ...signs }), nowhere))

  test.each(programs)('lets nobody in by a form %s; the address is kept and the password is not', async (_, signs) => {
    const { userId, email } = await newPerson()
    await setPassword(userId, password)
    const jar = useJar()
    // What a puzzle is asked for is no guess at the password: it keeps nobody out.
    for (let count = 0; count < 10; count += 1) expect(await send(jar, email, signs())).toBe(asked)
    expect(await typedText('sign-in')).toEqual({ email, next: '/account' })
    expect(await db().session.count({ where: { userId } })).toBe(0)
    expect(await send(jar, email, { ...signs(), [solutionField]: await solution() })).toBe('/account')
    expect(await db().session.count({ where: { userId } })).toBe(1)
  })

  test('waited for a minute without a script lets in', async () => {
    const { userId, email } = await newPerson()
    await setPassword(userId, password)
    const from = network()
    await leave(30, from)
    const send = async (seconds: number) =>
      locationOf(await passwordRoute(sentBy(useJar(), { email, password, drawn: drawn(seconds) }, from), nowhere))
    expect(await send(50)).toContain('problem=puzzle')
    expect(await send(70)).toBe('/studio')
  })
})

describe('what a prospect sends', () => {
  async function ready() {
    const own = await held()
    const link = await askedFor(own.viewer)
    await answerAll(own.viewer, 0, new Date())
    const count = () => db().submission.count({ where: { workspaceId: link.workspaceId } })
    const send = async (more: Fields) => {
      const fields = {
        ...{ opId: randomUUID(), businessName: 'Demo Tiles', words: version1().consent.hash },
        ...{ consent: 'yes', contactName: 'Demo Prospect', contactEmail: 'prospect@mail.test', ...more },
      }
      return locationOf(await sendingRoute(sentBy(own.jar, fields), at(own.id)))
    }
    return { ...own, count, send }
  }

  test.each(programs)('is not handed over by a form %s; all that was typed and ticked is kept', async (_, signs) => {
    const { id, count, send } = await ready()
    expect(await send(signs())).toBe(`/a/${id}/check?problem=puzzle`)
    expect(await db().assessmentVersion.count({ where: { assessmentId: id } })).toBe(0)
    expect(await typedText('sending')).toMatchObject({
      ...{ businessName: 'Demo Tiles', contactName: 'Demo Prospect', contactEmail: 'prospect@mail.test' },
      consent: 'yes',
    })
    expect(Object.keys(await typedText('sending'))).not.toContain(honeypotField)
    expect(await count()).toBe(0)
    expect(await send({ ...signs(), [solutionField]: await solution() })).toBe(`/a/${id}/report?sending=sent`)
    expect(await count()).toBe(1)
  })

  test('later, from the report, goes back to the report', async () => {
    const { id, count, send } = await ready()
    expect(await send({ send: 'no', drawn: drawn() })).toBe(`/a/${id}/report`)
    expect(await send({ version: '1' })).toBe(`/a/${id}/report?unsent=puzzle#sending`)
    expect(await typedText('sending')).toMatchObject({ consent: 'yes', contactName: 'Demo Prospect' })
    expect(await count()).toBe(0)
    expect(await send({ version: '1', drawn: drawn() })).toBe(`/a/${id}/report?sending=sent`)
    expect(await count()).toBe(1)
  })

  test('stays with them for the asking: a report without sending is asked for nothing', async () => {
    const { id, count, send } = await ready()
    expect(await send({ send: 'no' })).toBe(`/a/${id}/report`)
    expect(await count()).toBe(0)
  })
})
