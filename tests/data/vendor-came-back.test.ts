import { describe, expect, test, vi } from 'vitest'
import { POST as answersRoute } from '@/app/(respondent)/a/[assessment]/vendors/[vendor]/answers/route'
import { POST as callsRoute } from '@/app/(respondent)/a/[assessment]/vendors/[vendor]/calls/route'
import { openCall } from '@/app/(respondent)/a/[assessment]/vendors/[vendor]/call/open-call'
import { POST as detailsRoute } from '@/app/(respondent)/a/[assessment]/vendors/[vendor]/details/route'
import { drawnVendor } from '@/app/(respondent)/a/[assessment]/vendors/[vendor]/drawn-vendor'
import { openVendor } from '@/app/(respondent)/a/[assessment]/vendors/open-vendors'
import { useJar } from '../support/cookie-jar'
import { formPost } from '../support/requests'
import { answerForm, inThisBrowser, locationOf, type Fields } from '../support/vendor-routes'
import { heard, saved } from '../support/vendors'

vi.mock('next/headers', () => import('../support/cookie-jar'))

type Here = Awaited<ReturnType<typeof inThisBrowser>>

/** The vendor's page as it is drawn at an address. */
async function drawnAt({ id, vendor }: Here, address: string) {
  const open = await openVendor(id, vendor)
  if (!open) throw new Error('The vendor is not there')
  const query = Object.fromEntries(new URL(address, 'http://x').searchParams)
  return { ...(await drawnVendor(open, query)), inCall: () => openCall(open, query) }
}

/** The browser has forgotten what was typed, and keeps its key. */
function forgetting({ id, key }: Here) {
  useJar().set(`sg-${id}`, key)
}

describe('a refused form without a script', () => {
  test.each([
    ['the vendor’s page', {}],
    ['the call', { from: 'call' }],
  ])('of an answer in %s still tells whom it takes the place of', async (_, more: Fields) => {
    const own = await inThisBrowser()
    const { viewer, vendor, here } = own
    await saved(viewer, vendor, { option: 'subcontractors' })
    const form = answerForm({ ...more, note: 'Mine', evidence: 'x'.repeat(501) })
    const address = locationOf(await answersRoute(formPost(form), here))
    const page = await drawnAt(own, address)
    const drawn = more.from === 'call' ? (await page.inCall()).drawn! : page.ask.asked!.form
    expect(drawn).toMatchObject({ version: 0, told: { option: 'just_me', note: 'Mine' } })
    const again = answerForm({ ...more, note: 'Mine', baseVersion: String(drawn.version) })
    expect(locationOf(await answersRoute(formPost(again), here))).toContain('problem=conflict')
  })

  test('of an answer says nothing of what was seen of another call', async () => {
    const own = await inThisBrowser()
    await saved(own.viewer, own.vendor, heard({ call: 2 }))
    await answersRoute(formPost(answerForm({ evidence: 'x'.repeat(501) })), own.here)
    const { ask } = await drawnAt(own, `${own.page}?call=2&q=v_bench&problem=unprocessable&field=evidence`)
    expect(ask.asked?.form).toMatchObject({ version: 1 })
  })

  test('of the details still tells whom it takes the place of', async () => {
    const own = await inThisBrowser()
    const details = (name: string, price: string) => formPost({ name, claim: 'audit', price, baseVersion: '1' })
    await detailsRoute(details('Hers', ''), own.here)
    const address = locationOf(await detailsRoute(details('Mine', 'x'.repeat(201)), own.here))
    const { head } = await drawnAt(own, address)
    expect(head.details).toMatchObject({ version: 1, typed: { name: 'Mine' } })
  })

  test('of a call still tells whom it takes the place of', async () => {
    const own = await inThisBrowser()
    const call = (who: string, heldOn: string) => formPost({ number: '1', who, heldOn, baseVersion: '0' })
    await callsRoute(call('Ana', ''), own.here)
    const address = locationOf(await callsRoute(call('Bo', '2026-02-31'), own.here))
    const { calls } = await drawnAt(own, address)
    expect(calls.refused).toMatchObject({ number: 1, version: 0, who: 'Bo', problem: { field: 'heldOn' } })
  })
})

describe('an address of a refused form whose text is gone', () => {
  test('shows the details as they are kept', async () => {
    const own = await inThisBrowser()
    const fields = { name: '', claim: 'audit', price: '900 a day', baseVersion: '1' }
    const address = locationOf(await detailsRoute(formPost(fields), own.here))
    forgetting(own)
    const { head } = await drawnAt(own, address)
    expect(head.details).toMatchObject({ version: 1, typed: null, saved: { name: 'Demo Vendor' } })
    expect(head.details.problems.name).toMatch(/as they are kept/)
  })

  test('shows a call as it is kept', async () => {
    const own = await inThisBrowser()
    const address = locationOf(await callsRoute(formPost({ number: '1', who: 'Ana', heldOn: '2026-02-31' }), own.here))
    forgetting(own)
    expect((await drawnAt(own, address)).calls.refused).toBeNull()
  })
})

test('answering on top keeps the view with all questions', async () => {
  const own = await inThisBrowser()
  const { ask } = await drawnAt(own, `${own.page}?view=all`)
  expect([ask.ask('v_bench'), ask.after('v_bench')]).toEqual([
    `${own.page}?view=all&q=v_bench&call=1`,
    `${own.page}?view=all&call=1&saved=v_bench`,
  ])
  const one = await drawnAt(own, own.page)
  expect(one.ask.ask('v_bench')).toBe(`${own.page}?q=v_bench&call=1`)
})

test('call mode lists the calls there are, and the next one', async () => {
  const own = await inThisBrowser()
  const listed = async (address: string) => (await (await drawnAt(own, address)).inCall()).numbers
  expect(await listed(own.page)).toEqual([1, 2])
  await saved(own.viewer, own.vendor, { call: 3 })
  expect(await listed(own.page)).toEqual([1, 3, 4])
  expect(await listed(`${own.page}?call=2`)).toEqual([1, 2, 3, 4])
})
