import { beforeEach, expect, test } from 'vitest'
import { createInboxStore } from '@/components/inbox/inbox-store'
import { waitingChanges } from '@/components/inbox/send-change'
import { tellTried, triedWords } from '@/components/inbox/tried'
import { WaitingSender } from '@/components/waiting/sender'
import { isFresh } from '@/components/waiting/kept-list'
import type { Answer } from '@/components/waiting/waiting'
import type { Asked, ChangeForm } from '@/lib/schemas/change-form'
import { FakeInbox } from '../support/fake-inbox'
import { WaitingShelf } from '../support/waiting-shelf'

const won: Asked = { do: 'status', status: 'won', reason: null }
const toSam: Asked = { do: 'owner', owner: 'sam' }
const names = { statuses: {}, people: { sam: 'Demo Sam' } }
const settled = () => new Promise((resolve) => setTimeout(resolve, 5))

let inbox: FakeInbox
let shelf: WaitingShelf
let online: boolean

/** A page that opens the list. Its requests are heard while there is a connection. */
function opened() {
  const post = async (address: string, body: object): Promise<Answer> => {
    const [, , , , change, undo] = address.split('/')
    const { opId } = body as { opId: string }
    const answer =
      undo === 'undo'
        ? await inbox.send.undo(change ?? '', opId, { asked: won, ids: [], before: new Map() })
        : await inbox.send.change(body as ChangeForm)
    return 'problem' in answer || 'gone' in answer ? (answer as Answer) : { value: answer }
  }
  const sender = new WaitingSender({ shelf, post, online: () => online })
  const send = waitingChanges(() => sender)
  const store = createInboxStore(inbox.rows(), send, names, inbox.newId)
  const end = sender.subscribe(store.resume)
  store.resume()
  return { sender, store, end }
}

beforeEach(() => {
  inbox = new FakeInbox(['a', 'b'])
  shelf = new WaitingShelf()
  online = false
})

test('a change without a connection stays painted and says that it waits, then the server’s word is there', async () => {
  const { store, sender } = opened()
  const acting = [store.act(['a'], won), store.act(['a'], toSam)]
  await settled()
  expect(store.row('a')).toMatchObject({ status: 'won', ownerId: 'sam', waiting: true, pending: false })
  expect(store.row('b')).toMatchObject({ waiting: false })
  expect(shelf.kept.size).toBe(2)
  online = true
  await sender.flush()
  await Promise.all(acting)
  expect(store.row('a')).toMatchObject({ status: 'won', ownerId: 'sam', revision: 3, waiting: false, problem: null })
  expect(inbox.row('a')).toMatchObject({ status: 'won', ownerId: 'sam' })
})

test('after a reload it is painted again, and can be taken back before it is sent', async () => {
  const first = opened()
  void first.store.act(['a'], won)
  await settled()
  first.end()
  const { store, sender } = opened()
  await settled()
  expect(store.row('a')).toMatchObject({ status: 'won', waiting: true })
  expect(store.last()?.words).toBe('Set to Won')
  await store.undoLast()
  await settled()
  expect(store.row('a')).toMatchObject({ status: 'new', waiting: false, pending: false })
  online = true
  await sender.flush()
  expect([inbox.row('a')?.revision, shelf.kept.size, store.busy()]).toEqual([1, 0, false])
})

test('what was done before can be undone without a connection: the undo waits', async () => {
  online = true
  const { store, sender } = opened()
  await store.act(['a'], won)
  online = false
  void store.undoLast()
  await settled()
  expect(store.row('a')).toMatchObject({ status: 'new', waiting: true })
  online = true
  await sender.flush()
  await settled()
  expect(store.row('a')).toMatchObject({ status: 'new', revision: 3, waiting: false })
})

test('a colleague who was first is told after a reload as well, and nothing is overwritten', async () => {
  const first = opened()
  void first.store.act(['a'], { do: 'status', status: 'contacted', reason: null })
  await settled()
  first.end()
  inbox.change('colleague', ['a'], won)
  const { store, sender } = opened()
  await settled()
  online = true
  await sender.flush()
  await settled()
  expect(inbox.row('a')?.status).toBe('won')
  expect(store.row('a')).toMatchObject({ status: 'won', waiting: false, canRetry: false })
  expect(store.row('a')?.problem).toMatch(/^Demo Sam set it to Won at .*Yours was not kept\.$/)
})

test('one that was refused meanwhile is taken off with its sentence, and can be tried again', async () => {
  inbox = new FakeInbox(['a'], { fates: ['refused', 'done'] })
  const { store, sender } = opened()
  void store.act(['a'], won)
  await settled()
  online = true
  await sender.flush()
  await settled()
  expect(store.row('a')).toMatchObject({ status: 'new', problem: 'Your role does not allow this.', canRetry: true })
  await store.retry('a')
  expect(store.row('a')).toMatchObject({ status: 'won', problem: null })
  expect(shelf.kept.size).toBe(0)
})

test('whose change stands reads who tried what', async () => {
  const { store } = opened()
  const tried = { asked: won, by: 'Demo Sam', at: '2026-11-22T14:02:00.000Z', undoes: null }
  await tellTried(store, ['c1/a', 'c1/gone'], async () => tried)
  expect(store.row('a')?.tried).toMatch(/^Demo Sam tried to set this to Won at \d\d:02\. Your change stands\.$/)
  expect(store.row('b')?.tried).toBeNull()
  store.dismiss('a')
  expect(store.row('a')?.tried).toBeNull()
  expect(triedWords({ ...tried, by: '', asked: toSam, undoes: 'c0' }, names)).toMatch(/^Somebody tried to take back/)
})

test('a list is shown for a day, and not by a clock that was set back', () => {
  const hour = 3_600_000
  expect([-1, 0, 1, 23.9, 24].map((hours) => isFresh({ at: 100 * hour }, (100 + hours) * hour))).toEqual([
    ...[false, true, true, true, false],
  ])
})
