import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { createInboxStore } from '@/components/inbox/inbox-store'
import type { ChangeAnswer, SendChange } from '@/components/inbox/send-change'
import type { Asked, ChangeForm } from '@/lib/schemas/change-form'
import type { InboxRow } from '@/lib/views/inbox/row'
import { FakeInbox, inboxRow } from '../support/fake-inbox'

const won: Asked = { do: 'status', status: 'won', reason: null }
const names = { statuses: {}, people: { sam: 'Demo Sam' } }
/** A row of which nothing more is to be said. */
const quiet = { pending: false, waiting: false, problem: null, canRetry: false, tried: null }
const settled = () => new Promise((resolve) => setTimeout(resolve, 0))

/** A server that answers when it is told to. */
function held() {
  const waiting: { form: ChangeForm | null; answer: (answer: ChangeAnswer) => void }[] = []
  const hold = (form: ChangeForm | null) => new Promise<ChangeAnswer>((answer) => waiting.push({ form, answer }))
  const send: SendChange = { change: hold, undo: () => hold(null) }
  return { send, waiting }
}

const done = (rows: readonly InboxRow[]): ChangeAnswer => ({
  change: {
    id: 'c1',
    changed: rows.map(({ id }) => id),
    untouched: [],
    conflicts: [],
    total: rows.length,
    state: 'done',
  },
  rows,
})

describe('the rows of an inbox', () => {
  test('are painted at once, the row alone, and the server’s word replaces the paint', async () => {
    const { send, waiting } = held()
    const store = createInboxStore([inboxRow('a'), inboxRow('b')], send)
    const [a, b, list] = [vi.fn(), vi.fn(), vi.fn()]
    store.subscribeRow('a', a)
    store.subscribeRow('b', b)
    store.subscribe(list)
    const ids = store.ids()
    const acting = store.act(['a'], won)
    expect(store.row('a')).toMatchObject({ status: 'won', statusName: 'Won', pending: true })
    expect([a, b].map((heard) => heard.mock.calls.length)).toEqual([1, 0])
    expect(store.ids()).toBe(ids)
    await settled()
    waiting[0]!.answer(done([{ ...inboxRow('a'), status: 'won', statusName: 'Sold', revision: 2 }]))
    await acting
    expect(store.row('a')).toMatchObject({ statusName: 'Sold', revision: 2, pending: false, problem: null })
    expect(store.ids()).toBe(ids)
    expect(b).not.toHaveBeenCalled()
  })

  test('go back where a change failed, with a sentence, and Retry sends the same form', async () => {
    const { send, waiting } = held()
    const store = createInboxStore([inboxRow('a')], send)
    const acting = store.act(['a'], won)
    await settled()
    waiting[0]!.answer({ problem: 'This was not saved.', lost: true })
    await acting
    expect(store.row('a')).toMatchObject({ status: 'new', pending: false, problem: 'This was not saved.' })
    expect(store.last()).toBeNull()
    const again = store.retry('a')
    expect(store.row('a')).toMatchObject({ status: 'won', pending: true, problem: null })
    await settled()
    expect(waiting[1]!.form).toEqual(waiting[0]!.form)
    waiting[1]!.answer(done([{ ...inboxRow('a'), status: 'won', statusName: 'Won', revision: 2 }]))
    await again
    expect(store.row('a')).toMatchObject({ status: 'won', pending: false, problem: null })
    expect(store.last()?.words).toBe('Set to Won')
  })

  test('say who changed them meanwhile, and show what they set', async () => {
    const { send, waiting } = held()
    const store = createInboxStore([inboxRow('a')], send)
    const acting = store.act(['a'], { do: 'status', status: 'contacted', reason: null })
    await settled()
    const conflicts = [{ id: 'a', by: 'Demo Sam', at: '2026-11-22T14:02:00.000Z' }]
    const change = { id: 'c', changed: [], untouched: [], conflicts, total: 1, state: 'done' as const }
    waiting[0]!.answer({ change, rows: [{ ...inboxRow('a'), status: 'won', statusName: 'Won', revision: 2 }] })
    await acting
    expect(store.row('a')?.status).toBe('won')
    expect(store.row('a')?.problem).toMatch(/^Demo Sam set it to Won at \d\d:02\. Yours was not kept\.$/)
    expect(store.last()).toBeNull()
  })

  test('of one row are sent one after another, with the revision the person saw', async () => {
    const { send, waiting } = held()
    const store = createInboxStore([inboxRow('a')], send, names)
    const first = store.act(['a'], won)
    const second = store.act(['a'], { do: 'owner', owner: 'sam' })
    await settled()
    expect(waiting).toHaveLength(1)
    expect(store.row('a')).toMatchObject({ status: 'won', ownerName: 'Demo Sam' })
    // A colleague moves it on in between: nobody here saw that when they asked.
    waiting[0]!.answer(done([{ ...inboxRow('a'), status: 'won', revision: 2 }]))
    await first
    store.put([{ ...inboxRow('a'), status: 'won', noteCount: 1, revision: 3 }])
    await settled()
    expect(waiting[1]!.form?.on).toEqual({ ids: ['a'], seen: { a: 2 } })
    waiting[1]!.answer(done([{ ...inboxRow('a'), status: 'won', ownerId: 'sam', ownerName: 'Demo Sam', revision: 4 }]))
    await second
    expect(store.row('a')).toMatchObject({ ownerId: 'sam', revision: 4, pending: false })
  })

  test('are taken back even before the change was answered', async () => {
    const server = new FakeInbox(['a', 'b'])
    const store = createInboxStore(server.rows(), server.send, names)
    const acting = store.act(['a', 'b'], won)
    const undoing = store.undoLast()
    expect(store.row('a')?.status).toBe('new')
    await Promise.all([acting, undoing])
    expect(server.row('a')).toMatchObject({ status: 'new', revision: 3 })
    expect(store.row('a')).toEqual({ ...server.row('a'), ...quiet })
    expect(store.last()).toBeNull()
  })

  test('that were deleted come back to their place', async () => {
    const server = new FakeInbox(['a', 'b', 'c'])
    const store = createInboxStore(server.rows(), server.send, names)
    const acting = store.act(['b'], { do: 'removal' })
    expect(store.ids()).toEqual(['a', 'c'])
    await acting
    expect(store.ids()).toEqual(['a', 'c'])
    store.put([inboxRow('b')])
    expect(store.ids()).toEqual(['a', 'c'])
    await store.undoLast()
    expect(store.ids()).toEqual(['a', 'b', 'c'])
  })

  test('that have ended are not changed', async () => {
    const { send, waiting } = held()
    const ended = { words: 'Deleted by its sender', on: '2026-11-22T12:00:00.000Z', after: '' }
    const store = createInboxStore([{ ...inboxRow('a'), ended }], send)
    await store.act(['a'], won)
    expect(waiting).toHaveLength(0)
    expect(store.row('a')).toMatchObject({ status: 'new', pending: false })
  })

  test('of a long change stay painted until it is over', async () => {
    const { send, waiting } = held()
    const store = createInboxStore([inboxRow('a')], send)
    const acting = store.act(['a'], won)
    await settled()
    const change = { id: 'long', changed: [], untouched: [], conflicts: [], total: 300, state: 'running' as const }
    waiting[0]!.answer({ change, rows: [inboxRow('a')] })
    await acting
    expect(store.row('a')).toMatchObject({ status: 'won', pending: true })
    expect(store.waitingFor('long')).toEqual(['a'])
    store.put([{ ...inboxRow('a'), status: 'won', revision: 2 }])
    store.settle('long')
    expect(store.row('a')).toMatchObject({ status: 'won', pending: false })
    expect(store.last()?.words).toBe('Set 300 to Won')
  })
})

const ids = ['a', 'b', 'c', 'd']
const asked: fc.Arbitrary<Asked> = fc.oneof(
  fc.constantFrom('new', 'contacted', 'won').map((status) => ({ do: 'status', status, reason: null }) as Asked),
  fc.constantFrom(null, 'sam', 'ann').map((owner) => ({ do: 'owner', owner }) as Asked),
  fc.constantFrom(null, '2031-01-02').map((until) => ({ do: 'snooze', until }) as Asked),
  fc.constantFrom('x', 'y').map((tag) => ({ do: 'tags', add: [tag], remove: [] }) as Asked),
  fc.constant({ do: 'removal' } as Asked),
)
const some = fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1 })
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('act' as const), ids: some, asked }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('colleague' as const), ids: some, asked }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('undo' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('retry' as const), id: fc.constantFrom(...ids) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('news' as const), late: fc.nat(3) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('wait' as const) }) },
)
/** What becomes of each request in turn: it is done, refused before, or done and its answer lost. */
const fates = fc.array(fc.constantFrom('done', 'done', 'done', 'refused', 'lost' as const), { maxLength: 40 })

test('end as the server has them, whatever the order of answers, failures and news', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { maxLength: 30 }),
      fates,
      fc.infiniteStream(fc.nat(4)),
      async (steps, ends, pauses) => {
        const pause = () => pauses.next().value ?? 0
        const server = new FakeInbox(ids, { fates: [...ends], pause })
        const store = createInboxStore(server.rows(), server.send, names, server.newId)
        const running: Promise<unknown>[] = []
        // One read after another, as the page reads them: none is older than the one before it.
        let reading: Promise<unknown> = Promise.resolve()
        const read = (turns: number) => {
          reading = reading.then(async () => {
            const rows = server.rows()
            for (let turn = 0; turn < turns; turn += 1) await Promise.resolve()
            store.put(rows)
            store.drop(ids.filter((id) => !rows.some((row) => row.id === id)))
          })
          return reading
        }
        for (const one of steps) {
          if (one.kind === 'act') running.push(store.act(one.ids, one.asked))
          else if (one.kind === 'colleague') server.change('colleague', one.ids, one.asked)
          else if (one.kind === 'undo') running.push(store.undoLast())
          else if (one.kind === 'retry') running.push(store.retry(one.id))
          else if (one.kind === 'news') void read(one.late)
          else await settled()
        }
        await Promise.all(running)
        // The news of the last thing that happened always come.
        await read(0)
        expect(store.busy()).toBe(false)
        expect(store.ids()).toEqual(server.rows().map(({ id }) => id))
        for (const row of server.rows())
          expect({ ...store.row(row.id), problem: null, canRetry: false }).toEqual({ ...row, ...quiet })
      },
    ),
    { numRuns: 400 },
  )
}, 60_000)

test('take everything back, one after another, to where it began', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.record({ ids: some, asked }), { minLength: 1, maxLength: 12 }), async (acts) => {
      const server = new FakeInbox(ids)
      const store = createInboxStore(server.rows(), server.send, names, server.newId)
      const before = server.rows().map(({ revision: _, ...row }) => row)
      for (const { ids, asked } of acts) await store.act(ids, asked)
      while (store.last()) await store.undoLast()
      expect(server.rows().map(({ revision: _, ...row }) => row)).toEqual(before)
      expect(store.ids().map((id) => store.row(id)?.problem)).toEqual(before.map(() => null))
    }),
    { numRuns: 200 },
  )
}, 60_000)
