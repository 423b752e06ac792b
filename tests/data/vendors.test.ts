import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { startAgain } from '@/lib/commands/start-again'
import { submitAssessment } from '@/lib/commands/submit-assessment'
import { getAssessment } from '@/lib/data/assessments'
import { db } from '@/lib/data/db'
import { deleteAssessment, deleteExpired } from '@/lib/data/deletion'
import { findViewerByKey } from '@/lib/data/keys'
import { addVendor, startWithVendor } from '@/lib/data/vendor-adding'
import { saveVendorCall } from '@/lib/data/vendor-calls'
import { changeVendor, getVendorConflict } from '@/lib/data/vendor-details'
import { deleteRemovedVendors, removeVendor, restoreVendor } from '@/lib/data/vendor-removal'
import { getVendor, listRemovedVendors, listVendors } from '@/lib/data/vendors'
import { answerAll, begun, days, hashOf, newKey, noon, rubric } from '../support/factories'
import { added, granted, linked, newVendor, opens, saved, seen } from '../support/vendors'
import { viewerOf } from '../support/viewer'

const notFound = expect.objectContaining({ refused: 'not-found' })
const tooMany = expect.objectContaining({
  refused: 'too-many',
  message: expect.stringMatching(/, which is the most\. /),
})

/** Rows of one vendor in every table below it. */
async function rowsBelow(vendorId: string): Promise<number> {
  const where = { vendorId }
  const counts = await Promise.all([
    db().vendorDetails.count({ where }),
    db().vendorCall.count({ where }),
    db().statementEvent.count({ where }),
    db().statement.count({ where }),
    db().vendorLink.count({ where }),
  ])
  return counts.reduce((sum, count) => sum + count, 0)
}

/** A vendor with something in every table. */
async function furnished() {
  const own = await begun()
  const vendor = await added(own.viewer)
  await saveVendorCall(own.viewer, vendor, { number: 1, who: 'A person', heldOn: '2026-11-20' }, noon)
  await saved(own.viewer, vendor)
  const { key } = await linked(own.viewer, vendor)
  expect(await rowsBelow(vendor)).toBe(5)
  return { ...own, vendor, key }
}

describe('adding', () => {
  test('a vendor is read back with everything on it', async () => {
    const { viewer } = await begun()
    const id = await added(viewer, { name: 'Demo & Söhne', claim: 'interim', price: 'about 12,000 a month' })
    expect(await listVendors(viewer)).toEqual([
      {
        ...{ id, number: 1, name: 'Demo & Söhne', claim: 'interim', price: 'about 12,000 a month', version: 1 },
        ...{ calls: [], statements: [], addedAt: noon, savedAt: noon, removedAt: null, link: null },
      },
    ])
    expect(await seen(viewer, id)).toEqual((await listVendors(viewer))[0])
  })

  test('by one form, 10 times at once and again later, adds one; with something else in it, nothing', async () => {
    const { viewer } = await begun()
    const form = newVendor()
    const all = await Promise.all(Array.from({ length: 10 }, () => addVendor(viewer, form, noon)))
    expect(new Set(all.map((answer) => granted(answer).id)).size).toBe(1)
    const [first] = await listVendors(viewer)
    await changeVendor(viewer, first!.id, { ...form, name: 'Renamed', baseVersion: 1 }, noon)
    expect(await addVendor(viewer, form, days(1))).toEqual({ id: first!.id })
    expect(await addVendor(viewer, { ...form, claim: 'audit' }, noon)).toMatchObject({ refused: 'op-reused' })
    expect(await listVendors(viewer)).toHaveLength(1)
  })

  test('numbers them in order, 12 at most; one that is removed makes room, and keeps its number', async () => {
    const { viewer } = await begun()
    const ids = []
    for (let count = 0; count < 12; count += 1) ids.push(await added(viewer, { name: `Demo ${count}` }))
    expect(await addVendor(viewer, newVendor(), noon)).toEqual(tooMany)
    await removeVendor(viewer, ids[11]!, noon)
    await added(viewer, { name: 'One more' })
    expect((await listVendors(viewer)).map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 13])
    expect(await restoreVendor(viewer, ids[11]!, noon)).toEqual(tooMany)
  })

  test('stops at 50 that were ever added, and one that was sent again is still answered', async () => {
    const { id: assessmentId, viewer } = await begun()
    const form = newVendor()
    const { id } = granted(await addVendor(viewer, form, noon))
    const row = await db().vendor.findUniqueOrThrow({ where: { id } })
    await db().vendor.createMany({
      data: Array.from({ length: 49 }, (_, index) => ({
        ...{
          ...row,
          id: `${assessmentId.slice(0, 12)}-${index}`,
          number: index + 2,
          opId: randomUUID(),
          removedAt: noon,
        },
      })),
    })
    expect(await addVendor(viewer, newVendor(), noon)).toEqual(tooMany)
    expect(await addVendor(viewer, form, noon)).toEqual({ id })
  })

  test('gives a draft 90 more days, and adds nothing to one that has run out', async () => {
    const { viewer } = await begun()
    await added(viewer, {}, days(30))
    expect((await getAssessment(viewer))?.expiresAt).toEqual(days(120))
    expect(await addVendor(viewer, newVendor(), days(120))).toEqual(notFound)
  })
})

describe('starting with a vendor', () => {
  const start = (form = newVendor(), now = noon, key = newKey()) =>
    startWithVendor(rubric.id, hashOf(key), form, now).then((made) => ({ ...made, key }))

  test('begins an assessment without answers, opened by the key', async () => {
    const { id, vendor, key } = await start(newVendor({ name: 'In hand' }))
    expect(await findViewerByKey(hashOf(key), 'browser', noon)).toBe(id)
    expect(await getAssessment(viewerOf(id))).toMatchObject({
      rubricId: rubric.id,
      answers: {},
      seq: 0,
      expiresAt: days(90),
    })
    expect(await listVendors(viewerOf(id))).toMatchObject([{ id: vendor, number: 1, name: 'In hand' }])
  })

  test('by two clicks at once makes one, which both keys open', async () => {
    const form = newVendor()
    const clicks = await Promise.all(Array.from({ length: 5 }, () => start(form)))
    expect(new Set(clicks.map(({ id, vendor }) => `${id} ${vendor}`)).size).toBe(1)
    for (const { id, key } of clicks) expect(await findViewerByKey(hashOf(key), 'browser', noon)).toBe(id)
  })

  test.each([
    ['that says something else', { name: 'Another' }, noon],
    ['ten minutes later', {}, new Date(noon.getTime() + 10 * 60_000)],
    ['the next day', {}, days(1)],
  ])('by the same form %s opens nothing that is there, and makes another', async (_, more, later) => {
    const form = newVendor()
    const first = await start(form)
    const second = await start({ ...form, ...more }, later)
    expect(second.id).not.toBe(first.id)
    expect(await findViewerByKey(hashOf(second.key), 'browser', later)).toBe(second.id)
    expect(await db().key.count({ where: { assessmentId: first.id } })).toBe(1)
  })

  test('by a form whose vendor was changed or removed since is judged by what was sent first', async () => {
    const form = newVendor()
    const { id, vendor } = await start(form)
    await changeVendor(viewerOf(id), vendor, { ...form, name: 'Renamed', baseVersion: 1 }, noon)
    expect((await start(form)).id).toBe(id)
    await removeVendor(viewerOf(id), vendor, noon)
    expect((await start(form)).id).not.toBe(id)
  })
})

describe('removing', () => {
  test('takes a vendor out of sight, ends its link for good, and can be undone', async () => {
    const { viewer, vendor, key } = await furnished()
    const before = await seen(viewer, vendor)
    for (let time = 0; time < 2; time += 1) expect(await removeVendor(viewer, vendor, days(1))).toBe(true)
    expect(await listVendors(viewer)).toEqual([])
    expect(await getVendor(viewer, vendor)).toBeNull()
    expect(await listRemovedVendors(viewer)).toEqual([{ id: vendor, name: before.name, removedAt: days(1) }])
    expect(await opens(key, days(1))).toBe(false)
    for (let time = 0; time < 2; time += 1) expect(await restoreVendor(viewer, vendor, days(2))).toBe(true)
    expect(await seen(viewer, vendor)).toEqual({ ...before, link: null })
    expect(await listRemovedVendors(viewer)).toEqual([])
    expect(await opens(key, days(2))).toBe(false)
  })

  test('leaves nothing that can be changed', async () => {
    const { viewer, vendor } = await furnished()
    await removeVendor(viewer, vendor, noon)
    const details = { name: 'X', claim: 'audit', price: null, baseVersion: 1 } as const
    expect(await changeVendor(viewer, vendor, details, noon)).toEqual(notFound)
    expect(await saveVendorCall(viewer, vendor, { number: 1, who: 'X', heldOn: null }, noon)).toEqual(notFound)
    expect(await getVendorConflict(viewer, vendor)).toBeNull()
  })

  test('30 days later deletes it with all that is below, and not a moment before', async () => {
    const { viewer, vendor } = await furnished()
    const [kept, restored] = [await added(viewer), await added(viewer)]
    await removeVendor(viewer, restored, noon)
    await restoreVendor(viewer, restored, noon)
    await removeVendor(viewer, vendor, noon)
    await deleteRemovedVendors(new Date(days(30).getTime() - 1))
    expect(await rowsBelow(vendor)).toBe(5)
    expect(await deleteRemovedVendors(days(30))).toBeGreaterThan(0)
    expect(await rowsBelow(vendor)).toBe(0)
    expect(await restoreVendor(viewer, vendor, days(30))).toBe(false)
    expect((await listVendors(viewer)).map(({ id }) => id)).toEqual([kept, restored])
  })
})

describe('with the assessment', () => {
  test('everything on its vendors is deleted, at its holder’s word or when it runs out', async () => {
    const [one, two, stays] = [await furnished(), await furnished(), await furnished()]
    await deleteAssessment(one.viewer, noon)
    expect(await rowsBelow(one.vendor)).toBe(0)
    await db().assessment.update({ where: { id: two.id }, data: { expiresAt: days(1) } })
    expect(await opens(two.key, days(1))).toBe(false)
    await deleteExpired(days(1))
    expect(await rowsBelow(two.vendor)).toBe(0)
    expect(await db().vendor.count({ where: { id: { in: [one.vendor, two.vendor] } } })).toBe(0)
    expect(await rowsBelow(stays.vendor)).toBe(5)
  })

  test('starting again takes no vendor along', async () => {
    const { viewer } = await furnished()
    await answerAll(viewer)
    await submitAssessment(viewer, { opId: randomUUID(), businessName: null }, noon)
    const again = granted(await startAgain(viewer, randomUUID(), hashOf(newKey()), noon))
    expect(await listVendors(viewerOf(again.id))).toEqual([])
    expect(await listVendors(viewer)).toHaveLength(1)
  })
})

test.each(['vendor_details', 'vendor_call', 'statement_event'])('%s is kept as written', async (table) => {
  const { vendor } = await furnished()
  const say = (sql: string) => db().$executeRawUnsafe(sql, vendor)
  await expect(say(`UPDATE ${table} SET version = 9 WHERE vendor_id = $1`)).rejects.toThrow('kept as written')
  await expect(say(`DELETE FROM ${table} WHERE vendor_id = $1`)).rejects.toThrow('kept as written')
})
