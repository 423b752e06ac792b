import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { WaitingSender, type Doing, type WaitingNews } from '@/components/waiting/sender'
import { waitingWords, type Answer } from '@/components/waiting/waiting'
import { WaitingShelf } from '../support/waiting-shelf'

const away: Answer = { problem: 'Not heard.', lost: true, away: 'unheard' }
const done = (opId: string): Answer => ({ value: { change: { id: `c-${opId}`, changed: ['a'], conflicts: [] } } })
const doing = (opId: string): Doing => ({
  ...{ opId, kind: 'change', address: '/studio/inbox/changes', body: { opId }, ids: ['a'] },
  asked: { do: 'status', status: 'won', reason: null },
})

/** A server that can be away, and what it was sent. */
class Server {
  readonly got: string[] = []
  answer: (opId: string) => Answer = done
  isAway = false
  post = async (address: string, body: object): Promise<Answer> => {
    await Promise.resolve()
    if (this.isAway) return away
    const { opId } = body as { opId: string }
    this.got.push(address.endsWith('/undo') ? `undo ${opId}` : opId)
    return this.answer(opId)
  }
}

let server: Server
let shelf: WaitingShelf
const said: string[] = []
const tab = (more: Partial<ConstructorParameters<typeof WaitingSender>[0]> = {}) =>
  new WaitingSender({ shelf, post: server.post, say: (line) => line !== 'waits' && said.push(line), ...more })
const turns = () => vi.advanceTimersByTimeAsync(0)

beforeEach(() => {
  vi.useFakeTimers()
  server = new Server()
  shelf = new WaitingShelf()
  said.length = 0
})
afterEach(() => vi.useRealTimers())

describe('what waits to be sent', () => {
  test('is sent at once with a connection, and nothing of it is kept', async () => {
    expect(await tab().ask(doing('1'))).toEqual(done('1'))
    expect([server.got, shelf.kept.size]).toEqual([['1'], 0])
  })

  test('goes in its order, under its ids, once the server is heard', async () => {
    server.isAway = true
    const sender = tab()
    const [one, two] = [sender.ask(doing('1')), sender.ask(doing('2'))]
    await turns()
    expect(sender.list().map(({ opId }) => opId)).toEqual(['1', '2'])
    expect(shelf.kept.size).toBe(2)
    expect(waitingWords(sender.list())).toBe('2 changes wait to be sent')
    server.isAway = false
    await vi.advanceTimersByTimeAsync(1_300)
    expect(await Promise.all([one, two])).toEqual([done('1'), done('2')])
    expect(server.got).toEqual(['1', '2'])
    expect([shelf.kept.size, sender.list().length, said]).toEqual([0, 0, ['sent']])
  })

  test('is tried after 1, 2, 4 and 8 seconds, then every 30', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0)
    const times: number[] = []
    const begun = Date.now()
    const sender = tab({
      post: async () => {
        times.push(Date.now() - begun)
        return away
      },
    })
    void sender.ask(doing('1'))
    await vi.advanceTimersByTimeAsync(80_000)
    expect(times.slice(2)).toEqual([1_000, 3_000, 7_000, 15_000, 45_000, 75_000])
    vi.restoreAllMocks()
  })

  test('survives a reload, and is sent by the next page', async () => {
    server.isAway = true
    void tab().ask(doing('1'))
    await turns()
    server.isAway = false
    vi.clearAllTimers()
    const next = tab()
    await next.ready
    const heard = next.answerOf('1')
    await next.flush()
    expect([await heard, server.got, shelf.kept.size]).toEqual([done('1'), ['1'], 0])
  })

  test('is taken off where it was never sent', async () => {
    const sender = tab({ online: () => false })
    const asked = sender.ask(doing('1'))
    await turns()
    expect(sender.takeBack('1', { opId: 'u', before: [] })).toBe('off')
    expect(await asked).toEqual({ gone: true })
    await turns()
    expect([server.got, shelf.kept.size, sender.list()]).toEqual([[], 0, []])
  })

  test('is sent and then undone where it may have arrived, even by the next page', async () => {
    server.isAway = true
    const sender = tab()
    void sender.ask(doing('1'))
    await turns()
    expect(sender.takeBack('1', { opId: 'u', before: [['a', { tags: [] }]] })).toBe('after')
    await turns()
    vi.clearAllTimers()
    server.isAway = false
    const next = tab()
    await next.flush()
    expect([server.got, shelf.kept.size]).toEqual([['1', 'undo u'], 0])
  })

  test('is sent again by the next page where this one ended before the answer', async () => {
    let answer: (said: Answer) => void = () => {}
    const sender = tab({ post: () => new Promise((resolve) => (answer = resolve)) })
    const asked = sender.ask(doing('1'))
    await turns()
    sender.leave()
    await turns()
    const next = tab()
    await next.flush()
    expect([server.got, shelf.kept.size]).toEqual([['1'], 0])
    // It stayed after all, and hears the answer.
    sender.leave()
    answer(done('1'))
    expect(await asked).toEqual(done('1'))
    await turns()
    expect(shelf.kept.size).toBe(0)
  })

  test('that was refused is told once, on this page or on the next', async () => {
    const refused: Answer = { problem: 'Your role does not allow this.', lost: false }
    server.answer = () => refused
    const sender = tab({ online: () => false })
    void sender.ask(doing('1'))
    await turns()
    vi.clearAllTimers()
    const other = tab()
    await other.flush()
    expect(other.list()).toMatchObject([{ opId: '1', said: refused }])
    const third = tab()
    await third.ready
    expect(await third.answerOf('1')).toEqual(refused)
    await turns()
    expect(shelf.kept.size).toBe(0)
  })

  test('stays where nobody is signed in, and is not asked for again and again', async () => {
    server.answer = () => ({ problem: 'You are signed out.', lost: false, away: 'signed-out' })
    const sender = tab({ online: () => false })
    void sender.ask(doing('1'))
    await turns()
    vi.clearAllTimers()
    const other = tab()
    await other.flush()
    await vi.advanceTimersByTimeAsync(100_000)
    expect([server.got.length, shelf.kept.size, said]).toEqual([1, 1, ['signed-out']])
  })

  test('of two tabs is sent by one, and each hears what became of its own', async () => {
    server.isAway = true
    const tabs: WaitingSender[] = []
    let free: Promise<unknown> = Promise.resolve()
    const alone = (work: () => Promise<void>) => {
      const mine = free.then(work)
      free = mine.catch(() => undefined)
      return mine
    }
    const tell = (from: number) => (news: WaitingNews) => tabs.forEach((one, at) => at !== from && void one.hear(news))
    tabs.push(tab({ alone, tell: tell(0) }), tab({ alone, tell: tell(1) }))
    const asked = [tabs[0]!.ask(doing('1')), tabs[1]!.ask(doing('2'))]
    await turns()
    expect(tabs.map((one) => one.list().length)).toEqual([2, 2])
    server.isAway = false
    await vi.advanceTimersByTimeAsync(3_000)
    expect(await Promise.all(asked)).toEqual([done('1'), done('2')])
    expect(server.got.toSorted()).toEqual(['1', '2'])
    expect([shelf.kept.size, ...tabs.map((one) => one.list().length)]).toEqual([0, 0, 0])
  })
})

test('all is done once and in its order, however often the server is away and pages are closed', async () => {
  const step = fc.constantFrom('do', 'do', 'away', 'back', 'reload', 'wait' as const)
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      server = new Server()
      shelf = new WaitingShelf()
      let [sender, count] = [tab(), 0]
      for (const one of steps) {
        if (one === 'do') void sender.ask(doing(String((count += 1))))
        else if (one === 'away' || one === 'back') server.isAway = one === 'away'
        else if (one === 'wait') await vi.advanceTimersByTimeAsync(2_000)
        else {
          await turns()
          vi.clearAllTimers()
          sender = tab()
        }
        await turns()
      }
      server.isAway = false
      await sender.flush()
      await sender.flush()
      expect(server.got).toEqual(Array.from({ length: count }, (_, at) => String(at + 1)))
      expect(shelf.kept.size).toBe(0)
    }),
    { numRuns: 200 },
  )
})
