import { readdirSync } from 'node:fs'
import { randomBytes, randomUUID } from 'node:crypto'
import path from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Rank } from '@/lib/access/viewer'
import { look } from '@/lib/route/look'
import { memberLook } from '@/lib/route/member-look'
import { memberPost } from '@/lib/route/member-post'
import { post } from '@/lib/route/post'
import { refusedSentence, seeOther } from '@/lib/route/reply'
import { noteUnshown, routeOf } from '@/lib/route/security-events'
import { member } from '@/lib/member-session'
import { forbidden, notFound, type Refusal, type RefusalCode } from '@/lib/schemas/refusal'
import { memberOf } from '../../support/member-of'

vi.mock('@/lib/member-session', () => ({ member: vi.fn() }))
vi.mock('@/lib/route/origin', () => ({ ownOrigins: () => Promise.resolve(['https://gauge.example']) }))

const lines: string[] = []
beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-22T12:00:00Z') })
  vi.spyOn(console, 'warn').mockImplementation((line: unknown) => void lines.push(String(line)))
})
afterEach(() => {
  vi.runAllTimers()
  vi.useRealTimers()
  vi.restoreAllMocks()
  lines.length = 0
})

const said = () => lines.map((line) => JSON.parse(line) as Record<string, unknown>)
const signedIn = (rank: Rank | null) => vi.mocked(member).mockResolvedValue(rank && memberOf('workspace', 'user', rank))
const refusal = (refused: RefusalCode, field?: string): Refusal => ({
  refused,
  message: 'No.',
  ...(field && { field }),
})

const link = '0123456789abcdef0123'
const ofLink = (parts = { link }) => ({ params: Promise.resolve(parts) })
const nowhere = { params: Promise.resolve({}) }

type Sent = { readonly at?: string; readonly json?: boolean; readonly from?: string }
function sent({ at = `/studio/links/${link}/pause`, json = false, from = 'same-origin' }: Sent = {}) {
  const type = json ? 'application/json' : 'application/x-www-form-urlencoded'
  const headers = { 'sec-fetch-site': from, 'content-type': type, 'x-forwarded-for': '192.0.2.77' }
  const body = json ? '{"name":"canary@mail.test"}' : 'name=canary%40mail.test'
  return new Request(`https://gauge.example${at}`, { method: 'POST', headers, body })
}

const back = () => '/studio' as const
const asMember = (answer: Response | Refusal) => memberPost<{ link: string }>({ back }, () => Promise.resolve(answer))
const asAnyone = (answer: Response | Refusal) => post<object>({ back }, () => Promise.resolve(answer))

describe('a refusal that is worth seeing is one line', () => {
  test('with the time, the code, the method, the route and the rank, and nothing else', async () => {
    signedIn('viewer')
    await asMember(forbidden)(sent(), ofLink())
    expect(said()).toEqual([
      {
        ...{ event: 'security', at: '2026-11-22T12:00:00.000Z', code: 'forbidden' },
        ...{ method: 'POST', route: '/studio/links/[link]/pause', rank: 'viewer' },
      },
    ])
  })

  test.each([
    ['cross-site', () => asMember(notFound)(sent({ from: 'cross-site' }), ofLink())],
    ['cross-site', () => asMember(notFound)(sent({ from: 'same-site', json: true }), ofLink())],
    ['forbidden', () => asMember(forbidden)(sent({ json: true }), ofLink())],
    ['not-found', () => asMember(notFound)(sent(), ofLink())],
    ['not-found', () => memberLook(() => Promise.resolve(notFound))(sent(), ofLink())],
    ['forbidden', () => memberLook(() => Promise.resolve(forbidden))(sent(), ofLink())],
    ['too-many', () => asAnyone(refusal('too-many'))(sent({ at: '/start' }), nowhere)],
    ['too-many-tries', () => asAnyone(refusal('too-many-tries'))(sent({ at: '/start' }), nowhere)],
    ['too-many-misses', () => asAnyone(refusal('too-many-misses'))(sent({ at: '/start' }), nowhere)],
    [
      'too-many-misses',
      () => look(() => Promise.resolve(refusedSentence(refusal('too-many-misses'))))(sent(), nowhere),
    ],
    ['puzzle', () => asAnyone(refusal('puzzle'))(sent({ at: '/start', json: true }), nowhere)],
    ['puzzle', () => asAnyone(seeOther('/sign-in?way=letter&problem=puzzle#letter'))(sent(), nowhere)],
    [
      'wrong-setup-code',
      () => asAnyone(seeOther('/setup?problem=unprocessable&field=code'))(sent({ at: '/setup/owner' }), nowhere),
    ],
    [
      'wrong-setup-code',
      () => asAnyone(refusal('unprocessable', 'code'))(sent({ at: '/setup/owner', json: true }), nowhere),
    ],
    [
      'wrong-password',
      () =>
        asAnyone(seeOther('/sign-in?problem=unprocessable&field=password'))(sent({ at: '/sign-in/password' }), nowhere),
    ],
  ] as const)('%s', async (code, ask) => {
    signedIn('member')
    await ask()
    expect(said().map((line) => line.code)).toEqual([code])
  })

  test.each([
    ['what is not there, asked by nobody', () => asAnyone(notFound)(sent(), nowhere)],
    ['a form to mend', () => asMember(refusal('unprocessable', 'name'))(sent(), ofLink())],
    ['a code of some other form', () => asAnyone(refusal('unprocessable', 'code'))(sent({ at: '/start' }), nowhere)],
    ['what was let through', () => asMember(seeOther('/studio?done=1'))(sent(), ofLink())],
    ['a problem no code of ours names', () => asAnyone(seeOther('/studio?problem=%0aforged'))(sent(), nowhere)],
  ] as const)('and there is none for %s', async (_, ask) => {
    signedIn('owner')
    await ask()
    expect(lines).toEqual([])
  })
})

test('a page that a member was not shown is a line too', () => {
  noteUnshown(notFound, memberOf('workspace', 'user', 'member'), '/studio/links/[link]')
  expect(said()).toMatchObject([{ code: 'not-found', method: 'GET', route: '/studio/links/[link]', rank: 'member' }])
})

describe('a flood', () => {
  test('is ten lines of a kind within a minute, and one that says how many more; the next minute begins anew', async () => {
    signedIn('viewer')
    const flood = async () => {
      for (let count = 0; count < 500; count += 1) await asMember(forbidden)(sent(), ofLink())
    }
    await flood()
    await asMember(notFound)(sent(), ofLink())
    expect(said().map(({ code }) => code)).toEqual([...Array<string>(10).fill('forbidden'), 'not-found'])
    vi.advanceTimersByTime(60_000)
    expect(said().at(-1)).toEqual({ event: 'security', at: '2026-11-22T12:01:00.000Z', code: 'forbidden', more: 490 })
    expect(lines).toHaveLength(12)
    await flood()
    expect(lines).toHaveLength(22)
  })
})

describe('no line names anybody', () => {
  const secret = fc.oneof(
    fc.constantFrom(13, 16, 32).map((size) => randomBytes(size).toString('base64url')),
    fc.constant(20).map((size) => randomBytes(size / 2).toString('hex')),
    fc.constant(0).map(() => randomUUID()),
    fc.emailAddress(),
    fc.domain(),
    fc.string({ minLength: 17, maxLength: 43, unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz') }),
    fc.string({ minLength: 17, maxLength: 43, unit: 'binary' }).filter((text) => !/^[./\\]*$/.test(text)),
  )
  const spelt = (text: string) => encodeURIComponent(text.toWellFormed())

  test('whatever stands in the address, the body and what the handler is given', async () => {
    signedIn('admin')
    await fc.assert(
      fc.asyncProperty(secret, fc.boolean(), fc.boolean(), async (text, given, json) => {
        vi.runAllTimers()
        lines.length = 0
        const at = `/studio/links/${spelt(text)}/recipients/${spelt(text)}/stop`
        const params = given ? { link: text, recipient: text } : {}
        await asMember(forbidden)(sent({ at: `${at}?key=${spelt(text)}`, json }), ofLink(params as { link: string }))
        expect(lines).toHaveLength(1)
        for (const one of [text, spelt(text), 'canary', '192.0.2.77', 'workspace', 'user']) {
          expect(lines[0]?.includes(one), `${one} in ${lines[0]}`).toBe(false)
        }
      }),
      { numRuns: 500, seed: 20261121 },
    )
  })

  test('a part that no parameter holds is kept only as a short word, however the address is written', () => {
    fc.assert(
      fc.property(fc.webPath(), (at) => {
        expect(routeOf(`https://gauge.example${at}`, {})).toMatch(/^\/(([a-z-]{1,16}|\[…\])(\/|$))*$/)
      }),
    )
  })

  test('a parameter that holds a word of the route is not told from it', () => {
    expect(routeOf('https://gauge.example/a/answers/answers', { assessment: 'answers' })).toBe(
      '/a/[assessment]/[assessment]',
    )
  })
})

test('every route of the product is written as it stands in the folders', () => {
  const app = path.join(import.meta.dirname, '../../../app')
  const folders = readdirSync(app, { recursive: true, encoding: 'utf8' })
    .filter((file) => path.basename(file) === 'route.ts')
    .map((file) => path.dirname(file).replaceAll(/\([^)]*\)\//g, ''))
    .filter((folder) => !folder.includes('.'))
  expect(folders.length).toBeGreaterThan(80)
  for (const folder of folders) {
    const names = [...folder.matchAll(/\[(\w+)\]/g)].map((match) => match[1] ?? '')
    const params = Object.fromEntries(names.map((name) => [name, `${name} 1@x`]))
    const address = folder.replaceAll(/\[(\w+)\]/g, (_, name: string) => encodeURIComponent(`${name} 1@x`))
    expect(routeOf(`https://gauge.example/${address}`, params)).toBe(`/${folder}`)
  }
})
