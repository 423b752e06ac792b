import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Member } from '@/lib/access/viewer'
import { saveBrandSettings, getBrandSettings } from '@/lib/data/brand-settings'
import { changeLink, createLink, duplicateLink, getLink, listTellable } from '@/lib/data/branded-links'
import { db } from '@/lib/data/db'
import { most } from '@/lib/data/ceilings'
import { listLinks } from '@/lib/data/link-list'
import { archiveLink, extendLink, pauseLink, resumeLink, unarchiveLink } from '@/lib/data/link-states'
import { atOnce } from '../support/at-once'
import { noon } from '../support/factories'
import { given, linkFields, linkForm, madeLink, visited } from '../support/links'
import { newMember, newWorkspace } from '../support/members'
import { newId } from '../support/planting'

const gone = expect.objectContaining({ refused: 'not-found' })
const picture = { type: 'png', bytes: new Uint8Array([1, 2, 3]), width: 160, height: 48 } as const
const after = (seconds: number) => new Date(noon.getTime() + 1000 * seconds)

let [member, viewer, stranger]: Member[] = []

beforeEach(async () => {
  const workspaceId = await newWorkspace()
  member = await newMember(workspaceId, 'owner', 'Demo Person')
  viewer = await newMember(workspaceId, 'viewer')
  stranger = await newMember(await newWorkspace('Another'), 'owner')
})

const read = async (id: string) => given(await getLink(member!, id, noon))

describe('a link', () => {
  test('is made as its form says, live at once', async () => {
    const fields = linkFields({ told: [member!.userId, viewer!.userId], callUrl: 'https://example.com/call' })
    const { id } = given(await createLink(member!, { ...linkForm(), fields }, null, noon))
    const { told, ...link } = await read(id)
    expect(link).toMatchObject({ name: 'Demo link', state: 'live', version: 1, logo: null, frames: [] })
    expect(link.slug).toMatch(/^[A-Za-z0-9_-]{22}$/)
    expect([...told].sort()).toEqual([member!.userId, viewer!.userId].sort())
  })

  test('is made once by a form that is sent ten times at once', async () => {
    const form = linkForm()
    const made = await atOnce(10, () => createLink(member!, form, null, noon))
    expect(new Set(made.map((one) => given(one).id)).size).toBe(1)
    expect(given(await listLinks(member!, null, noon))).toHaveLength(1)
  })

  test('is not another one’s: the same form with other words is told so', async () => {
    const opId = randomUUID()
    given(await createLink(member!, linkForm({}, opId), null, noon))
    const again = await createLink(member!, linkForm({ name: 'Other' }, opId), null, noon)
    expect(again).toMatchObject({ refused: 'op-reused' })
  })

  test('takes the brand’s logo unless it has its own or wants none', async () => {
    await saveBrandSettings(member!, { colour: '#112233', sells: null, withoutLogo: false }, picture, noon)
    const brands = given(await getBrandSettings(member!)).logo
    const plain = await read(await madeLink(member!, noon))
    const own = await read(given(await createLink(member!, linkForm(), picture, noon)).id)
    const none = await read(given(await createLink(member!, { ...linkForm(), withoutLogo: true }, null, noon)).id)
    expect(plain.logo).toEqual(brands)
    expect(own.logo).toMatchObject({ width: 160, height: 48 })
    expect(own.logo?.id).not.toBe(brands?.id)
    expect(none.logo).toBeNull()
  })

  test('tells nobody who is not of the workspace', async () => {
    const made = await createLink(member!, linkForm({ told: [stranger!.userId] }), null, noon)
    expect(made).toMatchObject({ refused: 'unprocessable', field: 'told' })
    expect(given(await listLinks(member!, null, noon))).toEqual([])
  })

  test('is one of 500 at most', async () => {
    const data = Array.from({ length: most.links }, () => ({
      ...{ id: newId(), workspaceId: member!.workspaceId, slug: newId(), opId: randomUUID(), name: 'x', sender: 'x' },
      ...{ sells: 'x', colour: '#000000', intro: '', buttonWords: 'Go', contact: 'off' as const },
      ...{ createdAt: noon, changedAt: noon },
    }))
    await db().brandedLink.createMany({ data })
    expect(await createLink(member!, linkForm(), null, noon)).toMatchObject({ refused: 'too-many' })
    expect(await duplicateLink(member!, data[0]!.id, randomUUID(), noon)).toMatchObject({ refused: 'too-many' })
  })
})

describe('a change', () => {
  test('replaces what it names and leaves the rest', async () => {
    const id = await madeLink(member!, noon, { told: [member!.userId] })
    const change = { version: 1, name: 'Renamed', frames: ['https://example.com'] }
    expect(await changeLink(member!, id, change, null, after(5))).toEqual({ id, version: 2 })
    expect(await read(id)).toMatchObject({
      ...{ name: 'Renamed', frames: ['https://example.com'], sells: 'Demo advice', told: [member!.userId] },
      ...{ version: 2, changedAt: after(5), createdAt: noon },
    })
  })

  test('of a version that is older than the link is told so and changes nothing', async () => {
    const id = await madeLink(member!, noon)
    given(await changeLink(member!, id, { version: 1, name: 'First' }, null, noon))
    const late = await changeLink(member!, id, { version: 1, name: 'Second' }, picture, noon)
    expect(late).toMatchObject({ refused: 'changed-meanwhile' })
    expect(await read(id)).toMatchObject({ name: 'First', logo: null })
  })

  test('is done by one of ten at once', async () => {
    const id = await madeLink(member!, noon)
    const done = await atOnce(10, (at) => changeLink(member!, id, { version: 1, name: `Name ${at}` }, null, noon))
    expect(done.filter((one) => 'version' in one)).toHaveLength(1)
  })
})

describe('the state', () => {
  test('is paused, live again, extended, archived and back', async () => {
    const id = await madeLink(member!, noon, { expiresAt: after(60) })
    const state = async (now = noon) => given(await getLink(member!, id, now)).state
    expect([await state(), await state(after(60))]).toEqual(['live', 'expired'])
    await pauseLink(member!, id, noon)
    expect(await state()).toBe('paused')
    await resumeLink(member!, id, noon)
    await extendLink(member!, id, null, noon)
    expect(await state(after(60))).toBe('live')
    await archiveLink(member!, id, noon)
    expect(await state()).toBe('archived')
    expect(given(await listLinks(member!, null, noon))).toEqual([])
    expect(given(await listLinks(member!, 'archived', noon))).toMatchObject([{ id }])
    await unarchiveLink(member!, id, noon)
    expect(await state()).toBe('live')
  })

  test('is the same after a button that is pressed twice', async () => {
    const id = await madeLink(member!, noon)
    await pauseLink(member!, id, noon)
    await pauseLink(member!, id, after(9))
    expect(await read(id)).toMatchObject({ pausedAt: noon, version: 2 })
  })
})

test('a copy has the look and words, an address of its own, and nobody on its list', async () => {
  const id = given(await createLink(member!, linkForm({ told: [member!.userId] }), picture, noon)).id
  await pauseLink(member!, id, noon)
  const opId = randomUUID()
  const copy = given(await duplicateLink(member!, id, opId, after(1)))
  expect(await duplicateLink(member!, id, opId, after(2))).toEqual(copy)
  const [one, other] = [await read(id), await read(copy.id)]
  expect(other).toMatchObject({ name: 'Copy of Demo link', state: 'live', logo: one.logo, told: one.told, version: 1 })
  expect(other.slug).not.toBe(one.slug)
})

test('the list counts browsers, and puts the latest activity first', async () => {
  const [first, second] = [await madeLink(member!, noon), await madeLink(member!, after(1))]
  await visited(member!, first, after(5))
  await visited(member!, first, after(6), { startedAt: after(7) })
  await visited(member!, first, after(6), { startedAt: after(7), submittedAt: after(8) })
  expect(given(await listLinks(member!, null, noon))).toMatchObject([
    { id: first, opened: 3, started: 2, submitted: 1, lastActivityAt: after(8) },
    { id: second, opened: 0, started: 0, submitted: 0, lastActivityAt: null },
  ])
})

test('to another workspace a link is like none', async () => {
  const id = await madeLink(member!, noon)
  expect(await getLink(stranger!, id, noon)).toEqual(gone)
  expect(await changeLink(stranger!, id, { version: 1, name: 'X' }, null, noon)).toEqual(gone)
  expect(await duplicateLink(stranger!, id, randomUUID(), noon)).toEqual(gone)
  expect(await pauseLink(stranger!, id, noon)).toEqual(gone)
  expect(given(await listLinks(stranger!, null, noon))).toEqual([])
  expect(await read(id)).toMatchObject({ name: 'Demo link', state: 'live', version: 1 })
})

test('a viewer reads and changes nothing', async () => {
  const id = await madeLink(member!, noon)
  const no = expect.objectContaining({ refused: 'forbidden' })
  expect(given(await getLink(viewer!, id, noon)).id).toBe(id)
  expect(given(await listTellable(viewer!))).toHaveLength(2)
  expect(await createLink(viewer!, linkForm(), null, noon)).toEqual(no)
  expect(await changeLink(viewer!, id, { version: 1 }, null, noon)).toEqual(no)
  expect(await archiveLink(viewer!, id, noon)).toEqual(no)
})
