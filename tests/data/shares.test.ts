import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { POST as shareRoute } from '@/app/(respondent)/a/[assessment]/shares/route'
import { POST as revokeRoute } from '@/app/(respondent)/a/[assessment]/shares/[share]/revocation/route'
import { db } from '@/lib/data/db'
import { listShares, revokeShare } from '@/lib/data/shares'
import { makeShare, reader, shownLink } from '@/lib/session/shares'
import { useJar, type CookieJar } from '../support/cookie-jar'
import { hashOf, newKey } from '../support/factories'
import { formPost, jsonPost } from '../support/requests'
import { headersOf, privately } from '../support/routes'
import { asked, fields, keyIn, linkOf, opened, reported, shared } from '../support/shares'
import { viewerOf } from '../support/viewer'

vi.mock('next/headers', () => import('../support/cookie-jar'))

const minute = 60_000

let jar: CookieJar

beforeEach(() => {
  jar = useJar()
})

const madeBy = (response: Response) =>
  new URL(response.headers.get('location') ?? '', 'http://x').searchParams.get('made')

describe('making a link', () => {
  test('leads to a page whose address names the share and not its key', async () => {
    const { id, viewer, home } = await reported()
    const response = await shareRoute(formPost(fields()), home)
    expect(response.status).toBe(303)
    expect(headersOf(response)).toMatchObject({ ...privately, location: `/a/${id}/share?made=${madeBy(response)}` })
    const link = await linkOf(viewer, madeBy(response) ?? '')
    expect(link).toMatch(/^http:\/\/localhost:3000\/r\/[\w-]{43}$/)
    expect(response.headers.get('location')).not.toContain(keyIn(link))
    expect(response.headers.getSetCookie()).toEqual([])
  })

  test('keeps its hash and no key, and the key is none that this browser holds', async () => {
    const { id, viewer, home } = await reported()
    const link = await linkOf(viewer, madeBy(await shareRoute(formPost(fields()), home)) ?? '')
    const rows = await db().share.findMany({ where: { assessmentId: id } })
    expect(rows).toHaveLength(1)
    expect(Buffer.from(rows[0]?.hash ?? [])).toEqual(Buffer.from(hashOf(keyIn(link))))
    expect(JSON.stringify(rows)).not.toContain(keyIn(link))
    expect(jar.get(`sg-${id}`)?.value).not.toBe(keyIn(link))
  })

  test('by the same form, sent twice at once or again later, is one share with one link', async () => {
    const { id, viewer, home } = await reported()
    const form = fields({ include: ['answers', 'name'], until: '30' })
    const twice = await Promise.all([shareRoute(formPost(form), home), shareRoute(formPost(form), home)])
    const again = await shareRoute(formPost(form), home)
    expect(new Set([...twice, again].map(madeBy)).size).toBe(1)
    expect(await db().share.count({ where: { assessmentId: id } })).toBe(1)
    const [first, second] = [await linkOf(viewer, madeBy(twice[0]) ?? ''), await linkOf(viewer, madeBy(again) ?? '')]
    expect(first).not.toBeNull()
    expect(second).toBe(first)
  })

  test('by a form the browser brought back and that asks for something else is another share', async () => {
    const { id, home } = await reported()
    const form = fields()
    await shareRoute(formPost(form), home)
    await shareRoute(formPost({ ...form, include: ['answers', 'name'] }), home)
    expect(await db().share.count({ where: { assessmentId: id } })).toBe(2)
    const script = await shareRoute(jsonPost({ ...form, until: '30' }), home)
    expect(script.status).toBe(409)
  })

  test('is shown for ten minutes, in the browser that made it alone', async () => {
    const { id, viewer, home } = await reported()
    const made = madeBy(await shareRoute(formPost(fields()), home)) ?? ''
    const [share] = await listShares(viewer, new Date())
    expect(await linkOf(viewer, made)).not.toBeNull()
    expect(await shownLink(viewer, { ...share!, createdAt: new Date(Date.now() - 10 * minute - 1) })).toBeNull()
    useJar().set(`sg-${id}`, newKey())
    expect(await linkOf(viewer, made)).toBeNull()
    useJar()
    expect(await linkOf(viewer, made)).toBeNull()
  })

  test.each([
    ['a version that is not there', { of: 'version-2' }],
    ['what was said last time', { of: 'version-0' }],
    ['a what-if that is not there', { of: 'what-if-1' }],
    ['another length of time', { until: '91' }],
    ['something more', { include: ['name', 'keys'] }],
    ['a field that is none of it', { expiresAt: '2099-01-01' }],
    ['an id that is none', { opId: 'x' }],
  ])('of %s is refused and makes nothing', async (_, more: Record<string, string | readonly string[]>) => {
    const { id, home } = await reported()
    const response = await shareRoute(formPost(fields(more)), home)
    expect(response.headers.get('location')).toBe(`/a/${id}/share?problem=unprocessable`)
    expect(await db().share.count({ where: { assessmentId: id } })).toBe(0)
  })

  test('stops at 50 that work; one that is revoked makes room', async () => {
    const { id, viewer, home } = await reported()
    const { id: first } = await shared(viewer)
    const row = await db().share.findUniqueOrThrow({ where: { id: first } })
    await db().share.createMany({
      data: Array.from({ length: 49 }, (_, index) => ({
        ...{ ...row, id: `copy-${id.slice(0, 12)}-${index}`, opId: randomUUID(), hash: hashOf(newKey()) },
      })),
    })
    const refused = await shareRoute(formPost(fields()), home)
    expect(refused.status).toBe(429)
    expect(await refused.text()).toContain('Revoke one of them')
    expect(await revokeShare(viewer, first, new Date())).toBe(true)
    expect((await shareRoute(formPost(fields()), home)).status).toBe(303)
  })

  test('is for the holder alone, and another site makes none', async () => {
    const { id, home } = await reported()
    const evil = await shareRoute(formPost(fields(), { 'sec-fetch-site': 'cross-site' }), home)
    expect(evil.status).toBe(403)
    useJar()
    expect((await shareRoute(jsonPost({ ...fields() }), home)).status).toBe(404)
    expect(await makeShare(viewerOf(id), asked())).toMatchObject({ refused: 'not-found' })
    expect(await db().share.count({ where: { assessmentId: id } })).toBe(0)
  })
})

describe('revoking', () => {
  const revoke = (assessment: string, share: string) =>
    revokeRoute(formPost({}), { params: Promise.resolve({ assessment, share }) })

  test('ends one link at once, for good, and says so twice alike', async () => {
    const { id, viewer } = await reported()
    const [gone, stays] = [await shared(viewer), await shared(viewer)]
    for (let time = 0; time < 2; time += 1) {
      const response = await revoke(id, gone.id)
      expect(response.headers.get('location')).toBe(`/a/${id}/share?revoked=1`)
    }
    expect(await opened(gone.key)).toBeNull()
    expect(await opened(stays.key)).not.toBeNull()
    expect((await listShares(viewer, new Date())).map((share) => [share.id, share.number])).toEqual([[stays.id, 2]])
  })

  test('of another one’s link does nothing, as for what is not there', async () => {
    const victim = await reported()
    const { key, id: share } = await shared(victim.viewer)
    useJar()
    const own = await reported()
    for (const [assessment, id] of [
      [own.id, share],
      [victim.id, share],
      [own.id, '0'.repeat(20)],
      [own.id, '\u0000'],
    ] as const) {
      const response = await revoke(assessment, id)
      expect(response.headers.get('location')).toBe(`/a/${assessment}/share?problem=not-found`)
    }
    expect(await opened(key)).not.toBeNull()
  })

  test('a form that is sent again afterwards brings no link back', async () => {
    const { id, viewer, home } = await reported()
    const form = fields()
    const made = madeBy(await shareRoute(formPost(form), home)) ?? ''
    const key = keyIn(await linkOf(viewer, made))
    await revoke(id, made)
    expect((await shareRoute(jsonPost(form), home)).status).toBe(409)
    await shareRoute(formPost(form), home)
    expect(await reader(key)).toBeNull()
  })
})
