import { describe, expect, test, vi } from 'vitest'
import { POST as recordsRoute } from '@/app/(respondent)/a/[assessment]/vendor-records/route'
import { POST as callsRoute } from '@/app/(respondent)/a/[assessment]/vendors/[vendor]/calls/route'
import { POST as detailsRoute } from '@/app/(respondent)/a/[assessment]/vendors/[vendor]/details/route'
import { POST as removalRoute } from '@/app/(respondent)/a/[assessment]/vendors/[vendor]/removal/route'
import { POST as restorationRoute } from '@/app/(respondent)/a/[assessment]/vendors/[vendor]/restoration/route'
import { POST as startRoute } from '@/app/vendors/route'
import { db } from '@/lib/data/db'
import { listVendors } from '@/lib/data/vendors'
import { typedText } from '@/lib/route/typed-text'
import { respondent } from '@/lib/session/respondent'
import { useJar } from '../support/cookie-jar'
import { formPost, jsonPost } from '../support/requests'
import { at, headersOf, privately } from '../support/routes'
import { seen } from '../support/vendors'
import { viewerOf } from '../support/viewer'
import { held, inThisBrowser, locationOf, network, vendorForm, type Fields } from '../support/vendor-routes'

vi.mock('next/headers', () => import('../support/cookie-jar'))

const nowhere = { params: Promise.resolve({}) }

describe('starting with a vendor in hand', () => {
  test('leads to the vendor’s page, with a key in a cookie no script can read', async () => {
    const jar = useJar()
    const response = await startRoute(formPost(vendorForm(), network()), nowhere)
    const [, id = '', vendor = ''] = /^\/a\/([0-9a-f]{20})\/vendors\/([0-9a-f]{20})$/.exec(locationOf(response)) ?? []
    expect(response.status).toBe(303)
    expect(headersOf(response)).toMatchObject(privately)
    expect(await respondent(id)).toEqual(viewerOf(id))
    expect(jar.attributes.get(`sg-${id}`)).toMatchObject({ httpOnly: true, sameSite: 'lax' })
    expect(await seen(viewerOf(id), vendor)).toMatchObject({ name: 'Demo Vendor', claim: 'combined', price: null })
  })

  test('twice with one form is one assessment; what a script sends is told where to go', async () => {
    const { price: _, ...form } = vendorForm()
    const clicks = await Promise.all(
      [1, 2].map(async () => startRoute(jsonPost({ ...form, price: null }, network()), nowhere)),
    )
    const told = await Promise.all(clicks.map((response) => response.json()))
    expect(told[0]).toEqual({ id: expect.any(String), next: expect.stringMatching(/\/vendors\/[0-9a-f]{20}$/) })
    expect(told[1]).toEqual(told[0])
  })

  test.each([
    ['name', { name: '  ' }],
    ['name', { name: 'x'.repeat(121) }],
    ['claim', { claim: '' }],
    ['claim', { claim: 'everything' }],
    ['price', { price: 'x'.repeat(201) }],
    ['opId', { opId: 'x' }],
  ])('without a %s that can be kept goes back with what was typed, and begins nothing', async (field, more: Fields) => {
    const before = await db().assessment.count()
    const form = vendorForm(more)
    const response = await startRoute(formPost(form, network()), nowhere)
    expect(locationOf(response)).toBe(`/vendors/new?problem=unprocessable&field=${field}`)
    expect(await typedText('new-vendor')).toEqual(form)
    expect(await db().assessment.count()).toBe(before)
  })

  test('counts as a start of this network', async () => {
    const one = network()
    const answers = []
    for (let left = 61; left > 0; left -= 1) answers.push(await startRoute(formPost(vendorForm(), one), nowhere))
    expect(answers.map(({ status }) => status)).toEqual([...Array<number>(60).fill(303), 429])
    expect(await answers.at(-1)?.text()).toContain('from your network')
  })
})

describe('adding a vendor', () => {
  test('leads to its page; a form brought back and changed adds another, a script is told 409', async () => {
    const { id, viewer } = await held()
    const form = vendorForm()
    for (let time = 0; time < 2; time += 1) {
      const response = await recordsRoute(formPost(form), at(id))
      const [one] = await listVendors(viewer)
      expect(locationOf(response)).toBe(`/a/${id}/vendors/${one?.id}`)
    }
    expect((await recordsRoute(jsonPost({ ...form, name: 'Another', price: null }), at(id))).status).toBe(409)
    await recordsRoute(formPost({ ...form, name: 'Another' }), at(id))
    expect((await listVendors(viewer)).map(({ name }) => name)).toEqual(['Demo Vendor', 'Another'])
  })

  test('refused, goes back by the field’s name with what was typed', async () => {
    const { id } = await held()
    const response = await recordsRoute(formPost(vendorForm({ claim: '' })), at(id))
    expect(locationOf(response)).toBe(`/a/${id}/vendors/new?problem=unprocessable&field=claim`)
    expect(await typedText('new-vendor')).toMatchObject({ name: 'Demo Vendor', claim: '' })
    await recordsRoute(formPost(vendorForm()), at(id))
    expect(await typedText('new-vendor')).toEqual({})
  })
})

describe('details and calls', () => {
  test('are saved, and one who had not seen the last is led back to both', async () => {
    const { page, here } = await inThisBrowser()
    const details = (name: string) => formPost({ name, claim: 'audit', price: '900 a day', baseVersion: '1' })
    expect(locationOf(await detailsRoute(details('One'), here))).toBe(`${page}?saved=details#details`)
    expect(locationOf(await detailsRoute(details('Two'), here))).toBe(`${page}?problem=conflict&field=details#details`)
    const call = (who: string) => formPost({ number: '2', who, heldOn: '2026-11-20', baseVersion: '0' })
    expect(locationOf(await callsRoute(call('Ana'), here))).toBe(`${page}?saved=calls&call=2#calls`)
    expect(locationOf(await callsRoute(call('Bo'), here))).toBe(`${page}?problem=conflict&field=calls&call=2#calls`)
  })

  test('tell a script the version and what they took the place of', async () => {
    const { here } = await inThisBrowser()
    const body = (name: string) => jsonPost({ name, claim: 'audit', price: null, baseVersion: 1 })
    expect(await (await detailsRoute(body('One'), here)).json()).toMatchObject({ version: 2 })
    const second = await detailsRoute(body('Two'), here)
    expect(headersOf(second)).toMatchObject(privately)
    expect(await second.json()).toMatchObject({ version: 3, conflict: { name: 'One', version: 2 } })
    const call = await callsRoute(jsonPost({ number: 1, who: 'Ana', heldOn: null }), here)
    expect(await call.json()).toMatchObject({ number: 1, version: 1 })
  })

  test.each([
    ['details', 'name', { name: '', claim: 'audit', price: '', baseVersion: '1' }],
    ['details', 'baseVersion', { name: 'X', claim: 'audit', price: '', baseVersion: '-1' }],
    ['calls', 'heldOn', { number: '1', who: 'Ana', heldOn: '2026-02-31' }],
    ['calls', 'number', { number: '5', who: 'Ana', heldOn: '' }],
    ['calls', 'who', { number: '1', who: 'x'.repeat(121), heldOn: '' }],
  ])('%s without a %s that can be kept go back by its name', async (what, field, fields: Fields) => {
    const { viewer, vendor, page, here } = await inThisBrowser()
    const before = await seen(viewer, vendor)
    const response = await (what === 'calls' ? callsRoute : detailsRoute)(formPost(fields), here)
    expect(locationOf(response)).toBe(`${page}?problem=unprocessable&field=${field}#${what}`)
    expect(await typedText(what === 'calls' ? 'vendor-call' : 'vendor-details')).toEqual(fields)
    expect(await seen(viewer, vendor)).toEqual(before)
  })

  test('a call that is noted in call mode stays there', async () => {
    const { page, here } = await inThisBrowser()
    const note = async (heldOn: string) =>
      locationOf(await callsRoute(formPost({ number: '2', who: 'Ana', heldOn, baseVersion: '0', from: 'call' }), here))
    expect(await note('soon')).toBe(`${page}/call?call=2&problem=unprocessable&field=heldOn`)
    expect(await note('2026-11-20')).toBe(`${page}/call?saved=calls&call=2`)
    expect(await note('2026-11-21')).toBe(`${page}/call?problem=conflict&field=calls&call=2`)
  })
})

describe('removing and bringing back', () => {
  test('lead to the list, twice alike', async () => {
    const { id, viewer, vendor, here } = await inThisBrowser()
    for (let time = 0; time < 2; time += 1) {
      expect(locationOf(await removalRoute(formPost({}), here))).toBe(`/a/${id}/vendors?removed=${vendor}`)
    }
    expect(await listVendors(viewer)).toEqual([])
    expect(await (await restorationRoute(jsonPost({}), here)).json()).toEqual({
      next: `/a/${id}/vendors?restored=${vendor}`,
    })
    expect(await listVendors(viewer)).toHaveLength(1)
  })
})
