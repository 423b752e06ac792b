import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { createSender, type Sender } from '@/components/questionnaire/answer-sender'
import { noShelf } from '@/components/questionnaire/device'
import { Gone } from '@/components/questionnaire/sender-means'
import { awayLine, failedLine, savingLine } from '@/components/questionnaire/status-lines'
import { AnswerServer, type Weather } from '../support/answer-server'
import { MemoryShelf } from '../support/memory-shelf'

// Nothing is sent by itself: each test says when.
beforeAll(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
afterAll(() => void vi.useRealTimers())

/** The clock of the device, ms. */
let clock = 1_795_000_000_000
const settled = (ms = 1000) => (clock += ms)

/** One tab on a device, with what it said. */
function opened(
  server: AnswerServer,
  device: MemoryShelf | null = new MemoryShelf(),
  heard: (line: string) => void = () => undefined,
) {
  const [said, life]: [string[], { dead: boolean }] = [[], { dead: false }]
  const sender = createSender({
    // What was on its way when a tab died may arrive all the same; nobody hears the answer.
    post: async (ops) => {
      const reply = await server.post(ops)
      return life.dead ? new Promise(() => undefined) : reply
    },
    say: (line) => {
      if (life.dead) return
      said.push(line)
      heard(line)
    },
    shelf: device ? device.hold(life) : noShelf,
    now: () => clock,
  })
  return { server, device, said, sender, die: () => (life.dead = true) && settled() }
}

const tab = () => opened(new AnswerServer())

describe('the sender of a tab', () => {
  it('saves an answer that was gone back to after a save was taken and not heard of', async () => {
    const { server, said, sender } = tab()
    await sender.save('size', 'x')
    await sender.flush()
    server.weather = 'reply lost'
    await sender.save('size', 'a')
    expect(await sender.flush()).toBe(false)
    expect(said.at(-1)).toBe(awayLine)
    server.weather = 'good'
    await sender.save('size', 'x')
    expect(await sender.flush()).toBe(true)
    expect(server.held('size')).toBe('x')
    expect(server.conflicts).toBe(0)
  })

  it('saves the answer chosen last where an earlier one is still under way', async () => {
    const { server, sender } = tab()
    await sender.save('size', 'a')
    const first = sender.flush()
    await Promise.resolve()
    await sender.save('size', 'b')
    sender.leave()
    await sender.save('size', 'a')
    await first
    await sender.flush()
    expect(server.held('size')).toBe('a')
    expect(server.conflicts).toBe(0)
  })

  it('tells a page that was drawn before its own last save, and no other, that it is old', async () => {
    const { server, sender } = tab()
    server.weather = 'reply lost'
    await sender.save('size', 'a')
    await sender.flush()
    expect(sender.drawn(1, null)).toBe(false)
    server.weather = 'good'
    await sender.flush()
    expect(sender.drawn(1, null)).toBe(false)
    await sender.save('size', 'b')
    await sender.flush()
    expect(sender.drawn(1, null)).toBe(true)
  })

  it('goes on after the server has refused an answer for good', async () => {
    const { server, sender } = tab()
    server.weather = 'refused'
    await sender.save('size', 'a')
    expect(await sender.flush()).toBe(false)
    expect(sender.look('size').failed).toBe(true)
    server.weather = 'good'
    await sender.save('other', 'b')
    expect(await sender.flush()).toBe(true)
    expect([server.held('size'), server.held('other')]).toEqual([undefined, 'b'])
  })

  it('loses none of several answers because one of them is refused', async () => {
    const { server, said, sender } = tab()
    const { post } = server
    Object.assign(server, {
      post: (ops: Parameters<typeof post>[0]) => {
        server.weather = ops.some(({ value }) => value === 'bad') ? 'refused' : 'good'
        return post(ops)
      },
    })
    for (const [question, value] of [
      ['one', 'a'],
      ['two', 'bad'],
      ['three', 'c'],
    ] as const)
      await sender.save(question, value)
    expect(await sender.flush()).toBe(false)
    expect(['one', 'two', 'three'].map((question) => server.held(question))).toEqual(['a', undefined, 'c'])
    expect(said.at(-1)).toBe(failedLine)
  })

  it('makes one save of a burst of changes, and none of a burst that ends where it began', async () => {
    const { server, sender } = tab()
    for (const value of ['a', 'b', 'c']) await sender.save('size', value)
    await sender.flush()
    expect(server.log.map(({ value }) => value)).toEqual(['c'])
    for (const value of ['a', 'c']) await sender.save('size', value)
    await sender.flush()
    expect(server.log).toHaveLength(1)
  })

  it('says that an answer is saved on this device only once it is', async () => {
    const { server, said, sender } = tab()
    server.weather = 'lost on the way'
    await sender.save('size', 'a')
    expect(said).toEqual([savingLine])
    await sender.flush()
    expect(said.at(-1)).toBe(awayLine)

    const private_ = opened(server, null)
    expect(await private_.sender.save('size', 'a')).toBe(false)
    await private_.sender.flush()
    expect(private_.said.at(-1)).toBe(failedLine)
    expect(private_.sender.look('size').failed).toBe(true)
    server.weather = 'good'
    expect(await private_.sender.flush()).toBe(true)
    expect(server.held('size')).toBe('a')
  })

  it('sends what an earlier tab left behind, under the same id and base', async () => {
    const server = new AnswerServer()
    const first = opened(server)
    server.weather = 'reply lost'
    await first.sender.save('size', 'a')
    await first.sender.flush()
    first.die()
    server.weather = 'good'
    const second = opened(server, first.device)
    await second.sender.ready
    expect(second.sender.show('size')).toBe('a')
    await second.sender.flush()
    expect(server.heard.size).toBe(1)
    expect(server.log).toHaveLength(1)
    expect(first.device?.waiting.size).toBe(0)
  })

  it('leaves to its own tab what that may still replace, and agrees with it on what was sent', async () => {
    const server = new AnswerServer()
    const one = opened(server)
    const other = opened(server, one.device)
    await one.sender.save('size', 'a')
    await other.sender.flush()
    expect(server.log).toEqual([])
    settled()
    await other.sender.flush()
    expect(server.held('size')).toBe('a')
    await one.sender.save('size', 'b')
    await one.sender.flush()
    await one.sender.flush()
    expect(server.log.map(({ value }) => value)).toEqual(['a', 'b'])
    expect([server.conflicts, one.device?.waiting.size]).toEqual([0, 0])
  })

  it('keeps a conflict until it is decided, through a reload', async () => {
    const server = new AnswerServer()
    const elsewhere = opened(server)
    await elsewhere.sender.save('size', 'theirs')
    await elsewhere.sender.flush()
    const here = opened(server)
    await here.sender.save('size', 'mine')
    await here.sender.flush()
    expect(here.sender.look('size').conflict?.value).toBe('theirs')
    here.die()
    const again = opened(server, here.device)
    await again.sender.ready
    again.sender.open('size', 2, { value: 'mine', failed: false, conflict: null })
    again.sender.show('size')
    expect(again.sender.look('size').conflict?.value).toBe('theirs')
    expect(again.sender.undecided()).toEqual(['size'])
    again.sender.decided('size')
    expect([again.sender.undecided(), here.device?.conflicts.size]).toEqual([[], 0])
  })

  it('keeps a conflict of an answer that was changed once more meanwhile, and makes none of its own', async () => {
    const server = new AnswerServer()
    const here = opened(server)
    server.weather = 'lost on the way'
    await here.sender.save('size', 'mine')
    await here.sender.flush()
    settled()
    await here.sender.save('size', 'mine too')
    server.weather = 'good'
    const elsewhere = opened(server)
    for (const value of ['x', 'theirs']) {
      await elsewhere.sender.save('size', value)
      await elsewhere.sender.flush()
    }
    await here.sender.flush()
    expect(server.held('size')).toBe('mine too')
    expect(here.sender.look('size').conflict?.value).toBe('theirs')
    expect(server.conflicts).toBe(1)
  })

  it('keeps what waits when the assessment is gone, and sends it nowhere', async () => {
    const device = new MemoryShelf()
    const posts: unknown[] = []
    const sender = createSender({
      post: async (ops) => {
        posts.push(ops)
        throw new Gone()
      },
      say: () => undefined,
      shelf: device.hold({ dead: false }),
    })
    await sender.save('size', 'a')
    expect(await sender.flush()).toBe(false)
    expect(await sender.flush()).toBe(false)
    expect([posts.length, device.waiting.size]).toEqual([1, 1])
    await sender.forget()
    expect(device.waiting.size).toBe(0)
  })
})

const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ choose: fc.constantFrom('size', 'other'), value: fc.constantFrom('a', 'b', 'c') }),
  },
  { weight: 2, arbitrary: fc.record({ weather: fc.constantFrom<Weather>('good', 'lost on the way', 'reply lost') }) },
  { weight: 3, arbitrary: fc.constantFrom('flush', 'leave', 'wait', 'crash') },
  {
    weight: 1,
    arbitrary: fc.record({ clock: fc.constantFrom(-300_000, -86_400_000, 86_400_000, 3_650 * 86_400_000) }),
  },
)

it('ends with what was chosen last and never conflicts with itself, whatever network, crash and clock do', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
      const server = new AnswerServer()
      const chosen = new Map<string, string>()
      let early = 0
      const heard = (line: string) => {
        const unsaved = [...chosen].some(([question, value]) => server.held(question) !== value)
        if (line.startsWith('Saved') && unsaved) early += 1
      }
      let one = opened(server, new MemoryShelf(), heard)
      const pending: Promise<unknown>[] = []
      const showAll = (sender: Sender) => ['size', 'other'].forEach((question) => sender.show(question))
      for (const next of steps) {
        if (next === 'wait') await Promise.resolve(settled())
        else if (next === 'leave') one.sender.leave()
        else if (next === 'flush') pending.push(one.sender.flush())
        else if (next === 'crash') {
          one.die()
          pending.length = 0
          one = opened(server, one.device, heard)
          await one.sender.ready
          // The new page is drawn from the server, and shows what waits on the device.
          for (const question of ['size', 'other']) {
            const drawn = { value: server.held(question), failed: false, conflict: null }
            one.sender.open(question, server.versionOf(question), drawn)
          }
          showAll(one.sender)
        } else if ('clock' in next) settled(next.clock)
        else if ('weather' in next) server.weather = next.weather
        else {
          chosen.set(next.choose, next.value)
          await one.sender.save(next.choose, next.value)
        }
      }
      await Promise.all(pending)
      server.weather = 'good'
      settled()
      await one.sender.flush()
      expect(await one.sender.flush()).toBe(true)
      for (const [question, value] of chosen) expect(server.held(question)).toBe(value)
      expect(one.device?.waiting.size).toBe(0)
      expect([server.conflicts, server.reused, early]).toEqual([0, 0, 0])
      expect(server.log.filter(({ opId }) => !server.heard.has(opId))).toEqual([])
    }),
    { numRuns: 1000, seed: 20261121 },
  )
})
