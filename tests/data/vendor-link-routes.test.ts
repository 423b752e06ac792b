import { describe, expect, test, vi } from 'vitest'
import { GET as calendarRoute } from '@/app/(respondent)/a/[assessment]/vendors/[vendor]/ask/calendar/route'
import { POST as reminderRoute } from '@/app/(respondent)/a/[assessment]/vendors/[vendor]/links/reminder/route'
import { POST as revocationRoute } from '@/app/(respondent)/a/[assessment]/vendors/[vendor]/links/revocation/route'
import { POST as linksRoute } from '@/app/(respondent)/a/[assessment]/vendors/[vendor]/links/route'
import { db } from '@/lib/data/db'
import { typedText } from '@/lib/route/typed-text'
import { shownVendorLink } from '@/lib/session/vendor-links'
import { useJar } from '../support/cookie-jar'
import { formPost, jsonPost } from '../support/requests'
import { headersOf, privately } from '../support/routes'
import { added, linked, seen } from '../support/vendors'
import { viewerOf } from '../support/viewer'
import { held, inThisBrowser, linkForm, locationOf, vendorAt, type Fields } from '../support/vendor-routes'

vi.mock('next/headers', () => import('../support/cookie-jar'))

describe('a vendor’s link', () => {
  test('leads to a page whose address names the link and not its key', async () => {
    const { viewer, vendor, page, here, jar } = await inThisBrowser()
    const response = await linksRoute(formPost(linkForm()), here)
    const { link } = await seen(viewer, vendor)
    expect(headersOf(response)).toMatchObject({ ...privately, location: `${page}/ask?made=${link?.id}` })
    const key = (await shownVendorLink(viewer, link!))?.split('/').at(-1) ?? ''
    expect(key).toHaveLength(43)
    expect(JSON.stringify([headersOf(response), jar.getAll()])).not.toContain(key)
    expect(locationOf(await reminderRoute(formPost({}), here))).toBe(`${page}/ask?reminded=1`)
    expect(locationOf(await revocationRoute(formPost({}), here))).toBe(`${page}/ask?revoked=1`)
    expect(locationOf(await reminderRoute(formPost({}), here))).toBe(`${page}/ask?problem=not-found`)
    expect(await shownVendorLink(viewer, link!)).toBeNull()
  })

  test('asked for twice is one; asked for otherwise by the same form it is another, and a script is told 409', async () => {
    const { vendor, here } = await inThisBrowser()
    const form = linkForm()
    const both = [await linksRoute(formPost(form), here), await linksRoute(formPost(form), here)]
    expect(locationOf(both[1]!)).toBe(locationOf(both[0]!))
    expect((await linksRoute(jsonPost({ ...form, days: 90 }), here)).status).toBe(409)
    await linksRoute(formPost({ ...form, days: '90' }), here)
    expect(await db().vendorLink.count({ where: { vendorId: vendor } })).toBe(2)
    expect(await db().vendorLink.count({ where: { vendorId: vendor, revokedAt: null } })).toBe(1)
  })

  test.each([
    ['asker', { asker: ' ' }],
    ['asker', { asker: 'x'.repeat(121) }],
    ['days', { days: '365' }],
  ])('without %s that can be is refused by its name', async (field, more: Fields) => {
    const { vendor, page, here } = await inThisBrowser()
    const response = await linksRoute(formPost(linkForm(more)), here)
    expect(locationOf(response)).toBe(`${page}/ask?problem=unprocessable&field=${field}`)
    expect(await typedText('vendor-link')).toMatchObject(more)
    expect(await db().vendorLink.count({ where: { vendorId: vendor } })).toBe(0)
  })
})

describe('the calendar', () => {
  const ask = (assessment: string, vendor: string) =>
    calendarRoute(new Request('http://localhost/'), vendorAt(assessment, vendor))

  test('has one day, the buyer’s own page and no key', async () => {
    const { id, jar } = await held()
    const vendor = await added(viewerOf(id), { name: 'Demo; Vendor, Ltd' }, new Date())
    expect((await ask(id, vendor)).status).toBe(404)
    const { key } = await linked(viewerOf(id), vendor, {}, new Date())
    const response = await ask(id, vendor)
    expect(response.status).toBe(200)
    expect(headersOf(response)).toMatchObject({ ...privately, 'content-type': 'text/calendar; charset=utf-8' })
    const text = (await response.text()).replaceAll(/\r\n[ \t]/g, '')
    const { link } = await seen(viewerOf(id), vendor)
    const day = new Date(link!.createdAt.getTime() + 5 * 86_400_000).toISOString().slice(0, 10).replaceAll('-', '')
    expect(text).toContain(`DTSTART;VALUE=DATE:${day}`)
    expect(text).toContain(`/a/${id}/vendors/${vendor}/ask`)
    expect(text).toContain('Ask Demo\\; Vendor\\, Ltd again')
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(1)
    for (const secret of [key, '/v/', jar.get(`sg-${id}`)!.value]) expect(text.includes(secret), secret).toBe(false)
  })

  test('is for the holder alone', async () => {
    const { id } = await held()
    const vendor = await added(viewerOf(id), {}, new Date())
    await linked(viewerOf(id), vendor, {}, new Date())
    useJar()
    const answers = await Promise.all(
      [
        [id, vendor],
        ['0'.repeat(20), vendor],
        [id, '\u0000'],
        [id, '%'],
      ].map(async ([one = '', other = '']) => {
        const response = await ask(one, other)
        return `${response.status} ${await response.text()}`
      }),
    )
    expect(new Set(answers)).toEqual(new Set(['404 There is nothing at this address.\n']))
  })
})
