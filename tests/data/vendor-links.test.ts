import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { db } from '@/lib/data/db'
import { createVendorLink, noteReminder, revokeVendorLink } from '@/lib/data/vendor-links'
import { removeVendor } from '@/lib/data/vendor-removal'
import { respondent } from '@/lib/session/respondent'
import { resumer } from '@/lib/session/resume'
import { reader } from '@/lib/session/shares'
import { answerer, isOwnAnswerer, makeVendorLink, shownVendorLink } from '@/lib/session/vendor-links'
import { useJar, type CookieJar } from '../support/cookie-jar'
import { begun, days, hashOf, newKey, noon } from '../support/factories'
import { start } from '../support/routes'
import { added, granted, linked, linkForm, opens, seen } from '../support/vendors'

vi.mock('next/headers', () => import('../support/cookie-jar'))

const minute = 60_000

let jar: CookieJar

beforeEach(() => {
  jar = useJar()
})

/** A vendor whose buyer's key is in the browser in use. */
async function inThisBrowser() {
  const { id, viewer } = await start()
  return { id, viewer, vendor: await added(viewer, {}, new Date()) }
}

const keyIn = (link: string | null) => link?.split('/').at(-1) ?? ''

describe('making a link', () => {
  test('keeps its hash and no key, and the key is none that this browser holds', async () => {
    const { id, viewer, vendor } = await inThisBrowser()
    granted(await makeVendorLink(viewer, vendor, linkForm()))
    const { link } = await seen(viewer, vendor)
    const address = await shownVendorLink(viewer, link!)
    expect(address).toMatch(/^http:\/\/localhost:3000\/v\/[\w-]{43}$/)
    const rows = await db().vendorLink.findMany({ where: { vendorId: vendor } })
    expect(rows).toHaveLength(1)
    expect(Buffer.from(rows[0]?.hash ?? [])).toEqual(Buffer.from(hashOf(keyIn(address))))
    expect(JSON.stringify([rows, link])).not.toContain(keyIn(address))
    expect(jar.get(`sg-${id}`)?.value).not.toBe(keyIn(address))
    expect(await answerer(keyIn(address))).toEqual({ role: 'answerer', linkId: link!.id, vendorId: vendor })
  })

  test('by one form, sent five times at once or again later, makes one link', async () => {
    const { viewer, vendor } = await inThisBrowser()
    const form = linkForm()
    const all = await Promise.all(Array.from({ length: 5 }, () => makeVendorLink(viewer, vendor, form)))
    const again = await makeVendorLink(viewer, vendor, form)
    expect(new Set([...all, again].map((made) => granted(made).id)).size).toBe(1)
    for (const more of [{ asker: 'Another' }, { days: 14 as const }]) {
      expect(await makeVendorLink(viewer, vendor, { ...form, ...more })).toMatchObject({ refused: 'op-reused' })
    }
    expect(await db().vendorLink.count({ where: { vendorId: vendor } })).toBe(1)
  })

  test('for two vendors by one form’s id makes two links with two keys', async () => {
    const { viewer, vendor } = await inThisBrowser()
    const other = await added(viewer, {}, new Date())
    const form = linkForm()
    for (const one of [vendor, other]) granted(await makeVendorLink(viewer, one, form))
    const shown = await Promise.all(
      [vendor, other].map(async (one) => shownVendorLink(viewer, (await seen(viewer, one)).link!)),
    )
    expect(new Set(shown).size).toBe(2)
  })

  test('ends the one before, so that a vendor has one that works', async () => {
    const { viewer } = await begun()
    const vendor = await added(viewer)
    const [one, two] = [await linked(viewer, vendor), await linked(viewer, vendor)]
    expect([await opens(one.key), await opens(two.key)]).toEqual([false, true])
    expect((await seen(viewer, vendor)).link?.id).toBe(two.id)
    expect(await db().vendorLink.count({ where: { vendorId: vendor, revokedAt: null } })).toBe(1)
    const twins = await Promise.all(Array.from({ length: 10 }, () => linked(viewer, vendor)))
    const working = await Promise.all(twins.map(({ key }) => opens(key)))
    expect(working.filter(Boolean)).toHaveLength(1)
  })

  test('that has run out is ended by the next one', async () => {
    const { viewer } = await begun()
    const vendor = await added(viewer)
    const old = await linked(viewer, vendor, { days: 14 })
    expect((await seen(viewer, vendor)).link?.id).toBe(old.id)
    const next = await linked(viewer, vendor, {}, days(20))
    expect((await seen(viewer, vendor)).link?.id).toBe(next.id)
  })

  test('is shown for ten minutes, in the browser that made it alone', async () => {
    const { id, viewer, vendor } = await inThisBrowser()
    granted(await makeVendorLink(viewer, vendor, linkForm()))
    const link = (await seen(viewer, vendor)).link!
    expect(await shownVendorLink(viewer, link)).not.toBeNull()
    expect(await shownVendorLink(viewer, { ...link, createdAt: new Date(Date.now() - 10 * minute - 1) })).toBeNull()
    useJar().set(`sg-${id}`, newKey())
    expect(await shownVendorLink(viewer, link)).toBeNull()
    useJar()
    expect(await shownVendorLink(viewer, link)).toBeNull()
    expect(await makeVendorLink(viewer, vendor, linkForm())).toMatchObject({ refused: 'not-found' })
  })

  test('stops at 50 that were ever made, and a form that was sent again is still answered', async () => {
    const { viewer } = await begun()
    const vendor = await added(viewer)
    const form = { ...linkForm(), hash: hashOf(newKey()) }
    const { id } = granted(await createVendorLink(viewer, vendor, form, noon))
    const row = await db().vendorLink.findUniqueOrThrow({ where: { id } })
    await db().vendorLink.createMany({
      data: Array.from({ length: 49 }, (_, index) => ({
        ...{
          ...row,
          id: `${vendor.slice(0, 12)}-${index}`,
          opId: randomUUID(),
          hash: hashOf(newKey()),
          revokedAt: noon,
        },
      })),
    })
    const more = { ...linkForm(), hash: hashOf(newKey()) }
    expect(await createVendorLink(viewer, vendor, more, noon)).toMatchObject({ refused: 'too-many' })
    expect(await createVendorLink(viewer, vendor, form, noon)).toEqual({ id })
  })
})

describe('a link ends', () => {
  test.each([14, 30, 90] as const)('after %i days, and not a millisecond before', async (length) => {
    const { viewer } = await begun()
    const vendor = await added(viewer)
    const { key } = await linked(viewer, vendor, { days: length })
    expect(await opens(key, new Date(days(length).getTime() - 1))).toBe(true)
    expect(await opens(key, days(length))).toBe(false)
    expect((await seen(viewer, vendor)).link?.expiresAt).toEqual(days(length))
  })

  test('at the buyer’s word, for good; ending it again changes nothing, and its form brings none back', async () => {
    const { viewer } = await begun()
    const vendor = await added(viewer)
    const form = { ...linkForm(), hash: hashOf(newKey()) }
    granted(await createVendorLink(viewer, vendor, form, noon))
    for (const when of [days(1), days(2)]) expect(await revokeVendorLink(viewer, vendor, when)).toBe(true)
    const [row] = await db().vendorLink.findMany({ where: { vendorId: vendor } })
    expect(row?.revokedAt).toEqual(days(1))
    expect((await seen(viewer, vendor)).link).toBeNull()
    expect(await createVendorLink(viewer, vendor, form, days(1))).toMatchObject({ refused: 'op-reused' })
  })
})

test('a reminder is noted at a link that works, and at no other', async () => {
  const { viewer } = await begun()
  const vendor = await added(viewer)
  expect(await noteReminder(viewer, vendor, noon)).toBe(false)
  await linked(viewer, vendor, { days: 14 })
  expect(await noteReminder(viewer, vendor, days(3))).toBe(true)
  expect((await seen(viewer, vendor)).link?.remindedAt).toEqual(days(3))
  expect(await noteReminder(viewer, vendor, days(14))).toBe(false)
  await removeVendor(viewer, vendor, days(4))
  expect(await noteReminder(viewer, vendor, days(4))).toBe(false)
})

test('the table has one link at a vendor that was not ended', async () => {
  const { viewer } = await begun()
  const vendor = await added(viewer)
  const { id } = await linked(viewer, vendor)
  const row = await db().vendorLink.findUniqueOrThrow({ where: { id } })
  const twin = { ...row, id: `${vendor.slice(0, 12)}-twin`, opId: randomUUID(), hash: hashOf(newKey()) }
  await expect(db().vendorLink.create({ data: twin })).rejects.toThrow()
  await db().vendorLink.create({ data: { ...twin, revokedAt: noon } })
})

test('a key is good for its own purpose alone, letter for letter', async () => {
  const { id, viewer, vendor } = await inThisBrowser()
  const { key } = await linked(viewer, vendor, {}, new Date())
  expect(await answerer(key)).not.toBeNull()
  expect(await reader(key)).toBeNull()
  expect(await resumer(key)).toBeNull()
  const own = jar.get(`sg-${id}`)?.value ?? ''
  for (const other of [
    own,
    key.slice(0, -1),
    `${key}A`,
    ` ${key}`,
    `${key}=`,
    key.toLowerCase(),
    '',
    '%00',
    '\u0000',
  ]) {
    expect(await answerer(other)).toBeNull()
    expect(await isOwnAnswerer(other)).toBe(false)
  }
  expect(await isOwnAnswerer(key)).toBe(true)
  useJar().set(`sg-${id}`, key)
  expect(await respondent(id)).toBeNull()
  expect(await isOwnAnswerer(key)).toBe(false)
})
