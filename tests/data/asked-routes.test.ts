import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { POST as answersRoute } from '@/app/v/[token]/answers/route'
import { POST as sendingRoute } from '@/app/v/[token]/sending/route'
import { POST as viewRoute } from '@/app/v/[token]/view/route'
import { getAsked } from '@/lib/data/asked'
import { revokeVendorLink } from '@/lib/data/vendor-links'
import { typedText } from '@/lib/route/typed-text'
import { CookieJar, useJar } from '../support/cookie-jar'
import { begun, newKey } from '../support/factories'
import { formPost, jsonPost } from '../support/requests'
import { headersOf, privately } from '../support/routes'
import { added, linked, seen } from '../support/vendors'

vi.mock('next/headers', () => import('../support/cookie-jar'))

const chrome = 'Mozilla/5.0 (X11; Linux x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36'

beforeEach(() => {
  useJar()
})

type Fields = Readonly<Record<string, string>>

/** Addresses differ, so that the limit on misses of one network stays far away. */
const network = () => ({
  'x-forwarded-for': `10.3.${Math.floor(Math.random() * 256)}.${Math.floor(Math.random() * 256)}`,
})

const locationOf = (response: Response) => response.headers.get('location') ?? ''
const at = (token: string) => ({ params: Promise.resolve({ token }) })

const form = (more: Fields = {}) => ({
  ...{ opId: randomUUID(), question: 'v_bench', option: 'just_me', note: '', evidence: '', baseVersion: '0' },
  ...more,
})

const wire = () => ({ ...form(), note: null, evidence: null, baseVersion: 0 })

/** A vendor with a link, in a browser that is not the buyer's. */
async function asked() {
  const { id: assessment, key: own, viewer } = await begun(new Date())
  const vendor = await added(viewer, {}, new Date())
  const buyer = new CookieJar()
  buyer.set(`sg-${assessment}`, own)
  return { viewer, vendor, buyer, own, assessment, ...(await linked(viewer, vendor, {}, new Date())) }
}

describe('an answer by a vendor’s link', () => {
  test.each([
    ['all', {}, ''],
    ['one at a time', { from: 'one' }, 'view=one&'],
  ])('of %s goes back to its question, and so does one that disagrees', async (_, more: Fields, view) => {
    const { viewer, vendor, key } = await asked()
    const first = await answersRoute(formPost(form(more)), at(key))
    expect(first.status).toBe(303)
    expect(headersOf(first)).toMatchObject({ ...privately, location: `/v/${key}?${view}saved=v_bench#q-v_bench` })
    const second = await answersRoute(formPost(form({ ...more, option: 'your_team' })), at(key))
    expect(locationOf(second)).toBe(`/v/${key}?${view}q=v_bench&problem=conflict#q-v_bench`)
    expect((await seen(viewer, vendor)).statements).toMatchObject([{ call: 0, option: 'your_team', shown: false }])
  })

  test('tells a script its version and no more; brought back and changed, it is a new one', async () => {
    const { viewer, vendor, key } = await asked()
    const op = wire()
    const response = await answersRoute(jsonPost(op), at(key))
    expect(headersOf(response)).toMatchObject(privately)
    expect(await response.json()).toEqual({ opId: op.opId, version: 1, savedAt: expect.any(String) })
    expect((await answersRoute(jsonPost({ ...op, option: 'your_team' }), at(key))).status).toBe(409)
    await answersRoute(formPost(form({ opId: op.opId, option: 'your_team' })), at(key))
    expect((await seen(viewer, vendor)).statements).toMatchObject([{ option: 'your_team', version: 2 }])
  })

  test.each([
    ['question', { question: 'business_size' }],
    ['option', { option: 'vague' }],
    ['note', { note: 'x'.repeat(2001) }],
    ['evidence', { evidence: 'x'.repeat(501) }],
    ['baseVersion', { baseVersion: 'x' }],
    ['opId', { opId: '' }],
  ])('with a %s that cannot be is refused by its name', async (field, more: Fields) => {
    const { viewer, vendor, key } = await asked()
    const sent = form(more)
    const response = await answersRoute(formPost(sent), at(key))
    const to = new URL(locationOf(response), 'http://x')
    expect(to.pathname).toBe(`/v/${key}`)
    expect(Object.fromEntries(to.searchParams)).toMatchObject({ problem: 'unprocessable', field })
    expect((await seen(viewer, vendor)).statements).toEqual([])
    const link = (await seen(viewer, vendor)).link!.id
    expect(await typedText(`asked-${link}`)).toEqual(sent)
  })

  test.each([
    ['a call', { call: 1 }],
    ['proof', { shown: true }],
    ['another vendor', { vendorId: '0'.repeat(20) }],
    ['a claim', { claim: 'audit' }],
  ])('that names %s is refused', async (_, more) => {
    const { viewer, vendor, key } = await asked()
    expect((await answersRoute(jsonPost({ ...wire(), ...more }), at(key))).status).toBe(422)
    expect((await seen(viewer, vendor)).statements).toEqual([])
  })

  test('that is refused leaves no key in any cookie or in what a cookie is told', async () => {
    const { key } = await asked()
    const browser = useJar()
    await answersRoute(formPost(form({ note: 'x'.repeat(2001) })), at(key))
    expect(browser.getAll()).toHaveLength(1)
    expect(JSON.stringify([browser.getAll(), [...browser.attributes]])).not.toContain(key)
    expect([...browser.attributes.values()]).toMatchObject([{ httpOnly: true, path: '/v', maxAge: 600 }])
    await answersRoute(formPost(form()), at(key))
    expect(browser.getAll()).toEqual([])
  })
})

describe('sending', () => {
  test('says so, and without an answer goes back', async () => {
    const { viewer, vendor, key } = await asked()
    expect(locationOf(await sendingRoute(formPost({}), at(key)))).toBe(`/v/${key}?problem=nothing-chosen`)
    await answersRoute(formPost(form()), at(key))
    expect(locationOf(await sendingRoute(formPost({}), at(key)))).toBe(`/v/${key}?sent=1`)
    const { link } = await seen(viewer, vendor)
    expect(link?.sentAt).toBeInstanceOf(Date)
    const again = await sendingRoute(jsonPost({}), at(key))
    expect(await again.json()).toMatchObject({ sentAt: link?.sentAt?.toISOString() })
  })
})

describe('a look', () => {
  const look = (key: string, agent: string) => viewRoute(jsonPost({}, { 'user-agent': agent }), at(key))

  test('is noted once, of a person who is not the buyer; all are told the same', async () => {
    const { viewer, vendor, key, buyer } = await asked()
    const opened = async () => (await seen(viewer, vendor)).link?.openedAt ?? null
    const said = [await look(key, 'Slackbot 1.0'), await look(key, 'facebookexternalhit/1.1')]
    expect(await opened()).toBeNull()
    useJar(buyer)
    said.push(await look(key, chrome))
    expect(await opened()).toBeNull()
    useJar()
    said.push(await look(key, chrome))
    const first = await opened()
    expect(first).not.toBeNull()
    said.push(await look(key, chrome))
    expect(await opened()).toEqual(first)
    const told = await Promise.all(said.map(async (response) => `${response.status} ${await response.text()}`))
    expect(new Set(told)).toEqual(new Set(['200 {}']))
  })
})

describe('what opens nothing', () => {
  const routes = { answersRoute, sendingRoute, viewRoute }

  test.each(Object.entries(routes))(
    '%s answers alike for a key that ended, was cut, or never was',
    async (_, route) => {
      const { id, viewer, vendor, key, own } = await asked()
      await revokeVendorLink(viewer, vendor, new Date())
      const keys = [key, own, newKey(), key.slice(0, -1), `${key}x`, '', '%00', '\u0000', '__proto__', id, vendor]
      const answers = await Promise.all(
        keys.flatMap((one) =>
          [{}, wire()].map(async (body) => {
            const response = await route(jsonPost(body, network()), at(one))
            return `${response.status} ${await response.text()}`
          }),
        ),
      )
      expect(new Set(answers).size).toBe(1)
      expect(answers[0]).toMatch(/^404 /)
      expect((await seen(viewer, vendor)).statements).toEqual([])
    },
  )

  test('is not looked at any more after 120 within an hour, and then nothing else is either', async () => {
    const { answerer, key } = await asked()
    const from = network()
    const guess = () => answersRoute(jsonPost(wire(), from), at(newKey()))
    const statuses = []
    for (let left = 122; left > 0; left -= 1) statuses.push((await guess()).status)
    expect(statuses.filter((status) => status === 404)).toHaveLength(120)
    expect(statuses.slice(-2)).toEqual([429, 429])
    const tired = await answersRoute(jsonPost(wire(), from), at(key))
    // It passes, as a ceiling does not: a script may try again.
    expect([tired.status, await tired.json()]).toMatchObject([429, { error: { code: 'too-many-misses' } }])
    const form = await answersRoute(formPost({}, from), at(key))
    expect([form.status, await form.text()]).toEqual([429, expect.stringContaining('Try again in an hour')])
    expect((await answersRoute(jsonPost(wire(), network()), at(key))).status).toBe(200)
    expect((await getAsked(answerer, new Date()))?.statements).toHaveLength(1)
  })

  test.each(Object.entries(routes))('%s refuses another site, 1 MB and plain text', async (_, route) => {
    const { key } = await asked()
    const evil = { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }
    for (const request of [formPost({}, evil), jsonPost({}, evil)]) {
      const response = await route(request, at(key))
      expect(response.status).toBe(403)
      expect(headersOf(response)).toMatchObject(privately)
    }
    const huge = JSON.stringify({ opId: 'x'.repeat(1_000_000) })
    expect((await route(jsonPost(huge), at(key))).status).toBe(413)
    expect((await route(jsonPost('{}', { 'content-type': 'text/plain' }), at(key))).status).toBe(415)
  })
})
