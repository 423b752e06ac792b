import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { POST as changesRoute } from '@/app/studio/inbox/changes/route'
import { POST as viewsRoute } from '@/app/studio/inbox/views/route'
import { POST as fileRemovalRoute } from '@/app/studio/submissions/[submission]/files/[file]/removal/route'
import { POST as fileRestorationRoute } from '@/app/studio/submissions/[submission]/files/[file]/restoration/route'
import { POST as filesRoute } from '@/app/studio/submissions/[submission]/files/route'
import { POST as editsRoute } from '@/app/studio/submissions/[submission]/notes/[note]/edits/route'
import { POST as notesRoute } from '@/app/studio/submissions/[submission]/notes/route'
import { POST as stateRoute } from '@/app/studio/submissions/[submission]/tasks/[task]/state/route'
import { POST as tasksRoute } from '@/app/studio/submissions/[submission]/tasks/route'
import { db } from '@/lib/data/db'
import { useJar, type CookieJar } from '../support/cookie-jar'
import { asKept, oddStrings } from '../support/odd-strings'
import { jsonPost } from '../support/requests'
import { sentBy, signedInJar } from '../support/sign-in'
import { locationOf } from '../support/vendor-routes'
import { workedOn, type WorkedOn } from '../support/worked-on'

vi.mock('next/headers', () => import('../support/cookie-jar'))

let at: WorkedOn
let jar: CookieJar
let page: string
const count = { equal: 0, refused: 0 }

beforeAll(async () => {
  at = await workedOn()
  jar = await signedInJar(at.member.userId)
  page = `/studio/submissions/${at.submission}`
})

afterAll(() => console.log(`odd strings in work: ${count.equal} times equal, ${count.refused} times refused`))

type Params = Record<string, string>
const on = <Of extends Params = { submission: string }>(more?: Params) => ({
  params: Promise.resolve({ submission: at.submission, ...more } as unknown as Of),
})
const onTask = (task: string) => on<{ submission: string; task: string }>({ task })
const onFile = (file: string) => on<{ submission: string; file: string }>({ file })
const onNote = (note: string) => on<{ submission: string; note: string }>({ note })
const post = (fields: Readonly<Record<string, string>> = {}) => sentBy(jar, fields)

/** Sends one odd text in one field as JSON: what is kept equals it, or it is refused with the name of the field. */
async function expectKeptOrRefused(
  text: string,
  field: string,
  send: () => Promise<Response>,
  kept: (body: Record<string, unknown>) => Promise<string | undefined>,
) {
  const response = await send()
  const body = (await response.json()) as Record<string, unknown>
  if (response.status === 413 && text.length > 60_000) return void (count.refused += 1)
  if (response.status === 422) {
    expect(body).toMatchObject({ error: { field, message: expect.any(String) } })
    return void (count.refused += 1)
  }
  expect([200, 201]).toContain(response.status)
  expect(await kept(body)).toBe(asKept(text))
  count.equal += 1
}

describe.each(oddStrings)('%s', (_, text) => {
  const opId = randomUUID()

  test('as a task', () =>
    expectKeptOrRefused(
      text,
      'words',
      () => tasksRoute(jsonPost({ opId, words: text, dueOn: null, owner: null }), on()),
      async ({ id }) => (await db().task.findUnique({ where: { id: String(id) } }))?.words,
    ).finally(() => db().task.deleteMany({ where: { workspaceId: at.workspaceId } })))

  test('as the name of a file', () =>
    expectKeptOrRefused(
      text,
      'name',
      () => filesRoute(jsonPost({ opId, name: text, url: 'https://files.test/' }), on()),
      async ({ id }) => (await db().fileLink.findUnique({ where: { id: String(id) } }))?.name,
    ).finally(() => db().fileLink.deleteMany({ where: { workspaceId: at.workspaceId } })))

  test('as a tag', () =>
    expectKeptOrRefused(
      text,
      'add',
      () => {
        const asked = { do: 'tags', add: [text], remove: [] }
        return changesRoute(jsonPost({ opId, on: { ids: [at.submission] }, asked }), on())
      },
      async () => (await db().submission.findUnique({ where: { id: at.submission } }))?.tags[0],
    ).finally(() => db().submission.updateMany({ where: { id: at.submission }, data: { tags: [] } })))

  test('as the name of a view', () =>
    expectKeptOrRefused(
      text,
      'name',
      () => viewsRoute(jsonPost({ opId, name: text, query: '', shared: false, view: null }), on()),
      async ({ id }) => (await db().inboxView.findUnique({ where: { id: String(id) } }))?.name,
    ).finally(() => db().inboxView.deleteMany({ where: { workspaceId: at.workspaceId } })))
})

describe('forms without a script', () => {
  test('add, do and bring back, and go back to their part of the page', async () => {
    const task = { words: 'Call', dueOn: '2031-05-12', owner: at.viewer.userId }
    const added = await tasksRoute(post({ opId: randomUUID(), ...task }), on())
    const { id } = await db().task.findFirstOrThrow({ where: { submissionId: at.submission } })
    expect(locationOf(added)).toBe(`${page}?task=${id}&did=added#tasks`)
    for (const to of ['done', 'open', 'removed', 'back']) {
      expect(locationOf(await stateRoute(post({ to }), onTask(id)))).toBe(`${page}?task=${id}&did=${to}#tasks`)
    }
    const file = await filesRoute(post({ opId: randomUUID(), name: 'Plan', url: 'https://files.test/plan' }), on())
    const link = await db().fileLink.findFirstOrThrow({ where: { submissionId: at.submission } })
    expect(locationOf(file)).toBe(`${page}?file=${link.id}&did=added#files`)
    const gone = await fileRemovalRoute(post(), onFile(link.id))
    expect(locationOf(gone)).toBe(`${page}?file=${link.id}&did=removed#files`)
    const back = await fileRestorationRoute(post(), onFile(link.id))
    expect(locationOf(back)).toBe(`${page}?file=${link.id}&did=back#files`)
  })

  test('change a note, and keep what was typed where that is refused', async () => {
    await notesRoute(post({ opId: randomUUID(), words: 'One', mentions: at.owner.userId }), on())
    const { id } = await db().note.findFirstOrThrow({ where: { submissionId: at.submission } })
    expect(locationOf(await editsRoute(post({ words: 'Two', seen: '0' }), onNote(id)))).toBe(
      `${page}?edited=${id}#notes`,
    )
    const refused = locationOf(await editsRoute(post({ words: 'Three', seen: '0' }), onNote(id)))
    expect(refused).toBe(`${page}?form=note-edit&note=${id}&problem=changed-meanwhile&field=words#notes`)
    expect(jar.has('typed-note-edit')).toBe(true)
    await editsRoute(post({ words: 'Three', seen: '1' }), onNote(id))
    expect(jar.has('typed-note-edit')).toBe(false)
    expect(await db().note.findUniqueOrThrow({ where: { id } })).toMatchObject({ words: 'Three', mentions: [] })
  })

  test('that are refused name their field and keep what was typed', async () => {
    const task = await tasksRoute(post({ opId: randomUUID(), words: ' ', dueOn: '', owner: '' }), on())
    expect(locationOf(task)).toBe(`${page}?form=task&problem=unprocessable&field=words#tasks`)
    const file = await filesRoute(post({ opId: randomUUID(), name: 'Plan', url: 'http://files.test/' }), on())
    expect(locationOf(file)).toBe(`${page}?form=file&problem=unprocessable&field=url#files`)
    expect([jar.has('typed-task'), jar.has('typed-file')]).toEqual([true, true])
  })

  test('sent again from a page that came back add something else, and a script is told', async () => {
    const opId = randomUUID()
    const add = (words: string) => tasksRoute(post({ opId, words, dueOn: '', owner: '' }), on())
    const [first, again, other] = [await add('First'), await add('First'), await add('Other')].map(locationOf)
    expect([again === first, other === first]).toEqual([true, false])
    const told = await tasksRoute(jsonPost({ opId, words: 'Third' }), on())
    expect([told.status, await told.json()]).toMatchObject([409, { error: { field: 'opId' } }])
  })
})

const odd = ['\0', 'a\0b', "' OR 1=1 --", '../..', 'x'.repeat(500), '%']
test.each(odd)('an id like %j is the id of nothing', async (id) => {
  const nowhere = { params: Promise.resolve({ submission: id, task: id, file: id, note: id }) }
  const opId = randomUUID()
  const asks = [
    () => tasksRoute(jsonPost({ opId, words: 'x' }), nowhere),
    () => stateRoute(jsonPost({ to: 'done' }), nowhere),
    () => stateRoute(jsonPost({ to: 'done' }), onTask(id)),
    () => filesRoute(jsonPost({ opId, name: 'x', url: 'https://files.test/' }), nowhere),
    () => fileRemovalRoute(jsonPost({}), onFile(id)),
    () => fileRestorationRoute(jsonPost({}), onFile(id)),
    () => editsRoute(jsonPost({ words: 'x', seen: 0 }), nowhere),
    () => editsRoute(jsonPost({ words: 'x', seen: 0 }), onNote(id)),
  ]
  for (const ask of asks) expect((await ask()).status).toBe(404)
})

test('whoever has signed out is told so, and a viewer that they may not', async () => {
  const asks = [
    () => tasksRoute(jsonPost({ opId: randomUUID(), words: 'x' }), on()),
    () => filesRoute(jsonPost({ opId: randomUUID(), name: 'x', url: 'https://files.test/' }), on()),
    () => stateRoute(jsonPost({ to: 'done' }), onTask('0'.repeat(20))),
    () => fileRemovalRoute(jsonPost({}), onFile('0'.repeat(20))),
    () => editsRoute(jsonPost({ words: 'x', seen: 0 }), onNote('0'.repeat(20))),
  ]
  useJar()
  for (const ask of asks) expect((await ask()).status).toBe(401)
  await signedInJar(at.viewer.userId)
  for (const ask of asks) expect((await ask()).status).toBe(403)
})
