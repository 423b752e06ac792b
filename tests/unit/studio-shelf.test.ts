import 'fake-indexeddb/auto'
import { afterEach, expect, test, vi } from 'vitest'
import type { KeptList } from '@/components/waiting/kept-list'
import { postJson } from '@/components/waiting/post-json'
import { forgetList, forgetOthers, keepList, lastList, shelfOf, whoseOf } from '@/components/waiting/shelf'
import { studioShelf } from '@/components/waiting/studio-shelf'
import type { Waiting } from '@/components/waiting/waiting'
import { usualKeys } from '@/lib/schemas/keys'
import { inboxRow } from '../support/fake-inbox'

afterEach(() => vi.unstubAllGlobals())

const [ann, sam] = [whoseOf('w1', 'ann'), whoseOf('w1', 'sam')]
const waiting = (opId: string): Waiting => ({
  ...{ opId, order: 1, kind: 'note', address: '/studio/submissions/1/notes', body: { words: 'Demo' }, ids: ['1'] },
  tried: false,
})
const list = (whose: string): KeptList => ({
  ...{ whose, workspaceId: 'w1', me: 'ann', at: 1, words: 'All: 1 submission', rows: [inboxRow('a')] },
  ...{ people: [], statuses: [], canWork: true, keys: usualKeys },
})

test('nothing is made on a device where nothing was kept', async () => {
  expect([await shelfOf(ann).read(), await lastList()]).toEqual([[], null])
  await forgetOthers(ann)
  expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(studioShelf)
})

test('what waits is kept apart by person and workspace, and one list alone is kept', async () => {
  await shelfOf(ann).write({ put: [waiting('1'), waiting('2')] })
  await shelfOf(sam).write({ put: [waiting('1')] })
  expect((await shelfOf(ann).read()).map(({ opId }) => opId)).toEqual(['1', '2'])
  expect(await shelfOf(sam).read()).toEqual([waiting('1')])
  expect(await shelfOf(whoseOf('w2', 'ann')).read()).toEqual([])
  await keepList(list(sam))
  await keepList(list(ann))
  expect(await lastList()).toEqual(list(ann))
  await shelfOf(ann).write({ drop: ['1'] })
  expect(await shelfOf(ann).read()).toEqual([waiting('2')])
})

test('whoever comes next finds nothing of anybody else', async () => {
  await forgetOthers(sam)
  expect([await shelfOf(ann).read(), await lastList()]).toEqual([[], null])
  expect(await shelfOf(sam).read()).toEqual([waiting('1')])
})

test('a list is let go of where rows are denied, and this page keeps none any more', async () => {
  await keepList(list(sam))
  expect(await lastList()).toEqual(list(sam))
  await forgetList()
  await keepList(list(sam))
  expect(await lastList()).toBeNull()
})

test('signing out deletes all of it, and a page that is still open keeps nothing more', async () => {
  await new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(studioShelf)
    request.onsuccess = resolve
    request.onerror = reject
  })
  await expect(shelfOf(sam).write({ put: [waiting('3')] })).rejects.toThrow()
  expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(studioShelf)
})

const answers: readonly (readonly [string, () => Promise<Response>, object])[] = [
  ['no network', () => Promise.reject(new TypeError('Failed to fetch')), { lost: true, away: 'unheard' }],
  ['a proxy without a server', async () => new Response('', { status: 502 }), { lost: true, away: 'unheard' }],
  [
    'a server that stops',
    async () => Response.json({}, { status: 503, headers: { 'Retry-After': '5' } }),
    { away: 'unheard' },
  ],
  ['a server that fails', async () => Response.json({}, { status: 500 }), { lost: true, away: undefined }],
  ['too many', async () => Response.json({ error: { message: 'Wait.' } }, { status: 429 }), { away: 'later' }],
  ['no session', async () => Response.json({ error: {} }, { status: 401 }), { away: 'signed-out' }],
  [
    'a rank that may not',
    async () => Response.json({ error: { message: 'Your role does not allow this.' } }, { status: 403 }),
    { problem: 'Your role does not allow this.', lost: false, away: undefined },
  ],
  ['done', async () => Response.json({ id: 'n' }), { value: { id: 'n' } }],
]

test.each(answers)('%s is told for what it is', async (_, answer, said) => {
  vi.stubGlobal('fetch', answer)
  const heard = { away: undefined, ...(await postJson('/studio/inbox/changes', { opId: '1' })) }
  expect(heard).toMatchObject(said)
})
