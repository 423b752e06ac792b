import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createSender } from '@/components/questionnaire/answer-sender'
import { Gone } from '@/components/questionnaire/sender-means'
import { AnswerServer } from '../support/answer-server'
import { MemoryShelf } from '../support/memory-shelf'
import { holdTimers, opened, releaseTimers, settled } from '../support/sender-tab'

beforeAll(holdTimers)
afterAll(releaseTimers)

describe('the sender of a tab, and what its device keeps', () => {
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
