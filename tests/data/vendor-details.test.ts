import { describe, expect, test } from 'vitest'
import { db } from '@/lib/data/db'
import { getCallConflict, saveVendorCall } from '@/lib/data/vendor-calls'
import { changeVendor, getVendorConflict } from '@/lib/data/vendor-details'
import { begun, days, noon } from '../support/factories'
import { added, seen } from '../support/vendors'

const tooMany = expect.objectContaining({
  refused: 'too-many',
  message: expect.stringMatching(/, which is the most\. /),
})

describe('details', () => {
  const change = (more = {}) => ({
    name: 'Demo Vendor',
    claim: 'combined' as const,
    price: null,
    baseVersion: 1,
    ...more,
  })

  test('are changed, and what they were stays in the log', async () => {
    const { viewer } = await begun()
    const id = await added(viewer)
    expect(await changeVendor(viewer, id, change({ price: '900 a day' }), days(1))).toEqual({
      version: 2,
      savedAt: days(1),
    })
    expect(await seen(viewer, id)).toMatchObject({ price: '900 a day', version: 2, addedAt: noon, savedAt: days(1) })
    const log = await db().vendorDetails.findMany({ where: { vendorId: id }, orderBy: { version: 'asc' } })
    expect(log.map(({ price }) => price)).toEqual([null, '900 a day'])
  })

  test('changed by two who had not seen each other: the last counts, is told, and none is lost', async () => {
    const { viewer } = await begun()
    const id = await added(viewer)
    await changeVendor(viewer, id, change({ name: 'First' }), noon)
    expect(await getVendorConflict(viewer, id)).toBeNull()
    const conflict = { name: 'First', claim: 'combined', price: null, version: 2, savedAt: noon }
    const answer = await changeVendor(viewer, id, change({ name: 'Second' }), days(1))
    expect(answer).toEqual({ version: 3, savedAt: days(1), conflict })
    expect(await getVendorConflict(viewer, id)).toEqual(conflict)
    expect((await seen(viewer, id)).name).toBe('Second')
    await changeVendor(viewer, id, change({ name: 'Settled', baseVersion: 3 }), days(2))
    expect(await getVendorConflict(viewer, id)).toBeNull()
  })

  test('that say the same change nothing and are no conflict', async () => {
    const { viewer } = await begun()
    const id = await added(viewer)
    await changeVendor(viewer, id, change({ name: 'First' }), noon)
    expect(await changeVendor(viewer, id, change({ name: 'First' }), days(1))).toEqual({ version: 2, savedAt: noon })
    expect(await db().vendorDetails.count({ where: { vendorId: id } })).toBe(2)
  })

  test('changed by 8 at once are all kept, numbered without a gap', async () => {
    const { viewer } = await begun()
    const id = await added(viewer)
    const names = Array.from({ length: 8 }, (_, index) => `Name ${index}`)
    await Promise.all(names.map((name) => changeVendor(viewer, id, change({ name }), noon)))
    const log = await db().vendorDetails.findMany({ where: { vendorId: id }, orderBy: { version: 'asc' } })
    expect(log.map(({ version }) => version)).toEqual(Array.from({ length: 9 }, (_, index) => index + 1))
    expect(new Set(log.slice(1).map(({ name }) => name))).toEqual(new Set(names))
    expect(await seen(viewer, id)).toMatchObject({ name: log.at(-1)?.name, version: 9 })
  })

  test('are changed 499 times at most', async () => {
    const { viewer } = await begun()
    const id = await added(viewer)
    const last = { ...change(), vendorId: id, version: 500, savedAt: noon }
    await db().vendorDetails.create({ data: last })
    expect(await changeVendor(viewer, id, change({ name: 'One more' }), noon)).toEqual(tooMany)
  })
})

describe('calls', () => {
  test('are kept by number, with who and when', async () => {
    const { viewer } = await begun()
    const id = await added(viewer)
    await saveVendorCall(viewer, id, { number: 2, who: null, heldOn: '2026-11-20' }, noon)
    expect(await saveVendorCall(viewer, id, { number: 1, who: 'Ana', heldOn: null }, days(1))).toEqual({
      ...{ number: 1, version: 1, savedAt: days(1) },
    })
    expect((await seen(viewer, id)).calls).toEqual([
      { number: 1, who: 'Ana', heldOn: null, version: 1 },
      { number: 2, who: null, heldOn: '2026-11-20', version: 1 },
    ])
  })

  test('saved by two who had not seen each other: the last counts and is told; both stay in the log', async () => {
    const { viewer } = await begun()
    const id = await added(viewer)
    const call = { number: 1, heldOn: null, baseVersion: 0 } as const
    await saveVendorCall(viewer, id, { ...call, who: 'Ana' }, noon)
    const conflict = { who: 'Ana', heldOn: null, version: 1, savedAt: noon }
    expect(await saveVendorCall(viewer, id, { ...call, who: 'Bo' }, noon)).toMatchObject({ version: 2, conflict })
    expect(await getCallConflict(viewer, id, 1)).toEqual(conflict)
    expect(await getCallConflict(viewer, id, 2)).toBeNull()
    expect((await seen(viewer, id)).calls).toEqual([{ number: 1, who: 'Bo', heldOn: null, version: 2 }])
    expect(await db().vendorCall.count({ where: { vendorId: id } })).toBe(2)
  })

  test('without a version are taken to have seen the last one, and the same again changes nothing', async () => {
    const { viewer } = await begun()
    const id = await added(viewer)
    await saveVendorCall(viewer, id, { number: 1, who: 'Ana', heldOn: null }, noon)
    const second = { number: 1, who: 'Bo', heldOn: null } as const
    for (const now of [noon, days(1)]) {
      expect(await saveVendorCall(viewer, id, second, now)).toEqual({ number: 1, version: 2, savedAt: noon })
    }
  })
})
