import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Member } from '@/lib/access/viewer'
import { most } from '@/lib/data/ceilings'
import { db } from '@/lib/data/db'
import { listViews, removeView, saveView, type SavedView } from '@/lib/data/inbox-views'
import { plainQuery } from '@/lib/schemas/inbox-query'
import { forbidden, isRefusal, notFound } from '@/lib/schemas/refusal'
import { parseViewForm, type ViewForm } from '@/lib/schemas/view-form'
import { newMember, newWorkspace } from '../support/members'

const now = new Date('2026-11-22T12:00:00Z')

let [owner, sam, viewer] = [] as unknown as [Member, Member, Member]
beforeEach(async () => {
  const workspaceId = await newWorkspace()
  owner = await newMember(workspaceId, 'owner')
  sam = await newMember(workspaceId, 'member')
  viewer = await newMember(workspaceId, 'viewer')
})

const form = (more: Partial<ViewForm> = {}): ViewForm => ({
  ...{ opId: randomUUID(), name: 'Demo view', query: 'view=all&status=won', shared: false, view: null, ...more },
})

async function saved(member: Member, more: Partial<ViewForm> = {}): Promise<string> {
  const made = await saveView(member, form(more), now)
  if (isRefusal(made)) throw new Error(made.message)
  return made.id
}

async function listed(member: Member): Promise<readonly SavedView[]> {
  const views = await listViews(member)
  if (isRefusal(views)) throw new Error(views.message)
  return views
}

describe('a saved view', () => {
  test('is its maker’s alone until it is shared, and says who may do what', async () => {
    const own = await saved(sam, { name: 'B' })
    const shared = await saved(sam, { name: 'A', shared: true })
    const query = { ...plainQuery, view: 'all', status: ['won'] }
    expect(await listed(sam)).toEqual([
      { id: shared, name: 'A', query, shared: true, own: true, removable: true },
      { id: own, name: 'B', query, shared: false, own: true, removable: true },
    ])
    expect(await listed(viewer)).toEqual([{ id: shared, name: 'A', query, shared: true, own: false, removable: false }])
    expect((await listed(owner)).map(({ own, removable }) => [own, removable])).toEqual([[false, true]])
  })

  test('is saved once however often its form comes, at once as well', async () => {
    const same = form()
    const made = await Promise.all([1, 2, 3].map(() => saveView(sam, same, now)))
    expect(new Set(made.map((one) => (isRefusal(one) ? one.refused : one.id))).size).toBe(1)
    expect(await listed(sam)).toHaveLength(1)
    expect(await saveView(sam, { ...same, name: 'Another' }, now)).toMatchObject({ refused: 'op-reused' })
    expect(await saveView(owner, same, now)).toMatchObject({ refused: 'op-reused' })
  })

  test('takes the place of one’s own and of nobody else’s', async () => {
    const [own, shared] = [await saved(sam), await saved(owner, { shared: true })]
    expect(await saveView(sam, form({ view: own, name: 'Now', query: 'q=kim' }), now)).toEqual({ id: own })
    expect((await listed(sam)).find(({ id }) => id === own)).toMatchObject({ name: 'Now', query: { q: 'kim' } })
    expect(await saveView(sam, form({ view: shared }), now)).toEqual(forbidden)
    expect(await saveView(owner, form({ view: own }), now)).toEqual(notFound)
    const elsewhere = await newMember(await newWorkspace(), 'owner')
    expect(await saveView(elsewhere, form({ view: shared }), now)).toEqual(notFound)
    expect((await listed(owner)).map(({ name }) => name)).toEqual(['Demo view'])
  })

  test('is not shared by whoever may not, new or in the place of another', async () => {
    const own = await saved(viewer)
    expect(await saveView(viewer, form({ shared: true }), now)).toEqual(forbidden)
    expect(await saveView(viewer, form({ shared: true, view: own }), now)).toEqual(forbidden)
    expect(await listed(sam)).toEqual([])
  })

  test('is removed by its maker, and a shared one by rank; what is alone is not there for others', async () => {
    const [own, shared] = [await saved(sam), await saved(sam, { shared: true })]
    expect(await removeView(owner, own, new Date())).toEqual(notFound)
    expect(await removeView(viewer, shared, new Date())).toEqual(forbidden)
    expect(await removeView(owner, shared, new Date())).toEqual({ id: shared })
    expect(await removeView(sam, own, new Date())).toEqual({ id: own })
    expect(await removeView(sam, own, new Date())).toEqual(notFound)
    expect(await listed(sam)).toEqual([])
  })

  test('has a ceiling, which is told', async () => {
    const row = {
      workspaceId: sam.workspaceId,
      authorId: sam.userId,
      name: 'x',
      shared: false,
      query: '',
      savedAt: now,
    }
    const rows = Array.from({ length: most.views }, (_, n) => ({ ...row, id: `view${n}`, opId: randomUUID() }))
    await db().inboxView.createMany({ data: rows })
    expect(await saveView(sam, form(), now)).toMatchObject({ refused: 'too-many' })
  })
})

describe('its form', () => {
  const opId = randomUUID()
  const parse = (more: Record<string, unknown>) => parseViewForm({ opId, name: 'Demo', query: '', ...more })

  test('keeps what we would write, without a page', () => {
    const query = '?view=all&nonsense=1&status=won,new,none&after=abc&rows=200&q=%20kim%20'
    expect(parse({ query })).toEqual({
      ...{ opId, name: 'Demo', shared: false, view: null, query: 'view=all&status=new%2Cwon&q=kim' },
    })
    expect(parseViewForm(new URLSearchParams({ opId, name: 'Demo', query: '', shared: 'on', view: '' }))).toMatchObject(
      {
        ...{ shared: true, view: null, query: '' },
      },
    )
  })

  test.each([
    ['no name', { name: ' ' }, 'name'],
    ['a name that is too long', { name: 'x'.repeat(61) }, 'name'],
    ['a name that is no text', { name: { not: '' } }, 'name'],
    ['a list that is none', { query: { contains: '@' } }, 'query'],
    [
      'more filters than can be kept',
      { query: `owner=${Array.from({ length: 40 }, () => randomUUID() + randomUUID().slice(9)).join()}` },
      'query',
    ],
    ['a view that is none', { view: '../x' }, 'view'],
    ['what is neither shared nor not', { shared: 'yes' }, 'shared'],
  ])('is refused with %s', (_, more, field) => {
    expect(parse(more)).toMatchObject({ refused: 'unprocessable', field })
  })

  test('is refused with a field that it does not have', () => {
    expect(parse({ workspaceId: 'x' })).toMatchObject({ refused: 'unprocessable' })
  })
})
