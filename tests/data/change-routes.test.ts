import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test, vi } from 'vitest'
import { POST as changesRoute } from '@/app/studio/inbox/changes/route'
import { POST as cancellationRoute } from '@/app/studio/inbox/changes/[change]/cancellation/route'
import { GET as progressRoute } from '@/app/studio/inbox/changes/[change]/route'
import { POST as undoRoute } from '@/app/studio/inbox/changes/[change]/undo/route'
import { POST as pipelineRoute } from '@/app/studio/settings/pipeline/details/route'
import type { Changed } from '@/lib/data/changes'
import { statuses, usualStatuses } from '@/lib/schemas/status'
import type { InboxRow } from '@/lib/views/inbox/row'
import { changeable, rowsAsKept, type Changeable } from '../support/changed-rows'
import type { CookieJar } from '../support/cookie-jar'
import { asked } from '../support/member-role'
import { newId } from '../support/planting'
import { jsonPost } from '../support/requests'
import { sentBy, signedInJar } from '../support/sign-in'
import { locationOf } from '../support/vendor-routes'

vi.mock('next/headers', () => import('../support/cookie-jar'))

let here: Changeable
let jar: CookieJar

beforeEach(async () => {
  here = await changeable()
  jar = await signedInJar(here.sam.userId)
})

const none = { params: Promise.resolve({}) }
const on = (change: string) => ({ params: Promise.resolve({ change }) })
const won = { do: 'status', status: 'won', reason: null }
const sent = (body: object) => changesRoute(jsonPost({ opId: randomUUID(), asked: won, ...body }), none)
const form = (fields: Readonly<Record<string, string>>) =>
  changesRoute(sentBy(jar, { opId: randomUUID(), workspace: here.workspaceId, ...fields }), none)

type Answer = { change: Changed; rows: readonly InboxRow[]; error?: { code: string; field?: string } }
const read = async (response: Response | Promise<Response>) => (await (await response).json()) as Answer

test('a script is told what was changed, with the rows as they now are, and undoes it', async () => {
  const [one = '', two = '', three = ''] = here.ids
  const { change, rows } = await read(sent({ on: { ids: [one, two], seen: { [one]: 0 } } }))
  expect(change).toMatchObject({ changed: [one, two], conflicts: [], state: 'done' })
  expect(rows.map(({ id, status, revision }) => [id, status, revision]).toSorted()).toEqual([
    [one, 'won', 1],
    [two, 'won', 1],
  ])
  const progress = await (await progressRoute(new Request('http://localhost:3000/'), on(change.id))).json()
  expect(progress).toMatchObject({ state: 'done', total: 2, changed: 2, by: 'Demo Sam', undoable: true })
  const back = await read(undoRoute(jsonPost({ opId: randomUUID() }), on(change.id)))
  expect(back.rows.map(({ status, revision }) => [status, revision])).toEqual([
    ['new', 2],
    ['new', 2],
  ])
  expect((await rowsAsKept([three]))[0]).toMatchObject({ status: 'new' })
})

test('a form goes back to its page with the change, or with why there was none', async () => {
  const [one = ''] = here.ids
  const back = `/studio/submissions/${one}?from=view%3Dall#work`
  const done = await form({ id: one, do: 'owner', owner: here.kim.userId, back })
  expect(done.status).toBe(303)
  const changed = /^\/studio\/submissions\/\w+\?from=view%3Dall&changed=([0-9a-f]{20})#work$/.exec(
    locationOf(done),
  )?.[1]
  const undone = await undoRoute(sentBy(jar, { opId: randomUUID(), back }), on(changed ?? ''))
  expect(locationOf(undone)).toMatch(/&changed=[0-9a-f]{20}#work$/)
  expect((await rowsAsKept([one]))[0]).toMatchObject({ owner_id: null })
  const refused = await form({ id: one, do: 'status', status: 'not_a_fit', reason: ' ', back })
  expect(locationOf(refused)).toBe(`/studio/submissions/${one}?from=view%3Dall&problem=unprocessable&field=reason#work`)
  const elsewhere = await form({ id: one, do: 'status', status: 'won', back: 'https://evil.example/' })
  expect(locationOf(elsewhere)).toMatch(/^\/studio\/inbox\?changed=/)
})

test('a list of another workspace than the one that was shown is left alone', async () => {
  const before = await rowsAsKept(here.ids)
  const query = { query: 'view=all' }
  for (const workspace of [undefined, newId(), { not: '' }, null]) {
    const refused = await sent({ on: query, workspace })
    expect([refused.status, (await read(refused)).error?.code]).toEqual([409, 'changed-meanwhile'])
  }
  const other = await form({ query: 'view=all', do: 'status', status: 'won', workspace: newId() })
  expect([other.status, locationOf(other)]).toEqual([409, ''])
  expect(await rowsAsKept(here.ids)).toEqual(before)
  const { change } = await read(sent({ on: query, workspace: here.workspaceId }))
  expect(change.changed).toEqual(here.ids)
})

test('an empty choice, an operator and a field too many change nothing (Trust cases 3 to 5)', async () => {
  const before = await rowsAsKept(here.ids)
  const ids = [...here.ids]
  for (const body of [
    ...[{ on: { ids: [] } }, { on: {} }, { on: null }, { on: { ids: null } }, { on: { ids: '' } }, {}],
    ...[{ on: { ids: [{ not: '' }] } }, { on: { ids: { not: [] } } }, { on: { query: { contains: '' } } }],
    ...[
      { on: { ids }, ownerId: 'x' },
      { on: { ids }, workspaceId: 'x' },
      { on: { ids }, asked: { ...won, score: 1 } },
    ],
    ...[{ on: { ids }, opId: { not: '' } }, { on: { ids, query: 'view=all' } }],
  ]) {
    expect((await sent(body)).status, JSON.stringify(body)).toBe(422)
  }
  for (const body of ['[]', '"x"', 'null', '1']) expect((await changesRoute(jsonPost(body), none)).status).toBe(422)
  expect(await rowsAsKept(here.ids)).toEqual(before)
})

test('what is another’s is answered as what is not there, and a removed member is out at once (R26, case 7)', async () => {
  const { change } = await read(sent({ on: { ids: here.ids } }))
  const before = await rowsAsKept(here.ids)
  const stranger = await changeable()
  await signedInJar(stranger.owner.userId)
  for (const id of [change.id, newId(), 'x', '%']) {
    expect((await progressRoute(new Request('http://localhost:3000/'), on(id))).status).toBe(404)
    expect((await undoRoute(jsonPost({ opId: randomUUID() }), on(id))).status).toBe(404)
    expect((await cancellationRoute(jsonPost({}), on(id))).status).toBe(404)
  }
  expect((await sent({ on: { ids: here.ids } })).status).toBe(404)
  await signedInJar(here.sam.userId)
  await asked((ask) => ask('DELETE FROM member WHERE user_id = $1', [here.sam.userId]))
  expect((await sent({ on: { ids: here.ids }, asked: { do: 'owner', owner: here.kim.userId } })).status).toBe(401)
  expect((await undoRoute(jsonPost({ opId: randomUUID() }), on(change.id))).status).toBe(401)
  expect((await progressRoute(new Request('http://localhost:3000/'), on(change.id))).status).toBe(404)
  expect(await rowsAsKept(here.ids)).toEqual(before)
})

test('the pipeline is changed by owners and admins alone, and a status with submissions stays', async () => {
  const names = Object.fromEntries(statuses.map((status) => [`name-${status}`, usualStatuses[status].name]))
  const save = (of: CookieJar, more: Readonly<Record<string, string>>) =>
    pipelineRoute(sentBy(of, { workspace: here.workspaceId, ...names, ...more }), none)
  expect(locationOf(await save(jar, {}))).toBe('/studio/settings/pipeline?problem=forbidden')
  await sent({ on: { ids: here.ids }, asked: { do: 'status', status: 'in_review', reason: null } })
  const owners = await signedInJar(here.owner.userId)
  const refused = await save(owners, { 'name-won': 'Signed' })
  expect(locationOf(refused)).toBe('/studio/settings/pipeline?problem=unprocessable&field=used-in_review')
  const saved = await save(owners, { 'name-won': 'Signed', 'used-in_review': 'yes' })
  expect(locationOf(saved)).toBe('/studio/settings/pipeline?saved=1')
  const { rows } = await read(sent({ on: { ids: here.ids } }))
  expect(rows[0]).toMatchObject({ status: 'won', statusName: 'Signed' })
})
