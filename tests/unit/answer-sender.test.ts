import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { createSender } from '@/components/questionnaire/answer-sender'
import { noShelf } from '@/components/questionnaire/device'
import { awayLine, failedLine, savingLine } from '@/components/questionnaire/status-lines'
import { AnswerServer } from '../support/answer-server'
import { holdTimers, opened, releaseTimers } from '../support/sender-tab'

beforeAll(holdTimers)
afterAll(releaseTimers)

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

  it('sends again after a failure, whoever asked for it while that send was ending', async () => {
    const server = new AnswerServer()
    let end = () => {}
    const ending = new Promise<void>((resolve) => (end = resolve))
    const alone = async <Value>(work: () => Promise<Value>) => {
      const value = await work()
      await ending
      return value
    }
    const sender = createSender({ post: (ops) => server.post(ops), say: () => undefined, shelf: noShelf, alone })
    server.weather = 'reply lost'
    await sender.save('size', 'a')
    const failing = sender.flush()
    await vi.waitFor(() => expect(sender.look('size').failed).toBe(true))
    const asked = sender.flush()
    end()
    expect(await Promise.all([failing, asked])).toEqual([false, false])
    server.weather = 'good'
    await vi.advanceTimersByTimeAsync(2_000)
    expect(sender.isEmpty()).toBe(true)
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
})
