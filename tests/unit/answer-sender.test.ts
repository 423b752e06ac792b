import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Op } from '@/components/questionnaire/answer-queue'
import { createSender, Refused, type Reply } from '@/components/questionnaire/answer-sender'
import type { AnswerValue } from '@/lib/schemas/answer-value'

type Weather = 'good' | 'lost on the way' | 'reply lost' | 'refused'

/** The server's rules for saves (Trust §5 Save), behind a network that can fail in every way. */
class Server {
  readonly log: (Op & { version: number })[] = []
  conflicts = 0
  weather: Weather = 'good'

  readonly post = async (ops: readonly Op[]): Promise<Reply> => {
    const weather = this.weather
    await Promise.resolve()
    if (weather === 'refused') throw new Refused()
    if (weather === 'lost on the way') throw new Error('Nobody heard it')
    const results = ops.map((op) => this.take(op))
    await Promise.resolve()
    if (weather === 'reply lost') throw new Error('The answer was not heard')
    return { results, next: '/next', savedAt: '2026-11-21T14:02:00.000Z', seq: this.log.length }
  }

  private take(op: Op) {
    const known = this.log.find(({ opId }) => opId === op.opId)
    const before = this.log.findLast(({ questionId }) => questionId === op.questionId)
    const taken = known ?? { ...op, version: (before?.version ?? 0) + 1 }
    if (!known) this.log.push(taken)
    const unseen = !known && before !== undefined && before.version !== op.baseVersion && before.value !== op.value
    if (unseen) this.conflicts += 1
    const { opId, questionId, version } = taken
    const conflict = { value: before?.value ?? null, savedAt: '2026-11-21T14:01:00.000Z' }
    return { opId, questionId, version, ...(unseen && { conflict }) }
  }

  held(question: string): AnswerValue | undefined {
    return this.log.findLast(({ questionId }) => questionId === question)?.value
  }
}

const tab = () => {
  const server = new Server()
  const said: string[] = []
  return { server, said, sender: createSender(server.post, (line) => said.push(line)) }
}

describe('the sender of a tab', () => {
  it('saves an answer that was gone back to after a save was taken and not heard of', async () => {
    const { server, said, sender } = tab()
    sender.save('size', 'x')
    await sender.flush()
    server.weather = 'reply lost'
    sender.save('size', 'a')
    expect(await sender.flush()).toBe(false)
    expect(said.at(-1)).toBe('Not saved. Try again')
    server.weather = 'good'
    sender.save('size', 'x')
    expect(await sender.flush()).toBe(true)
    expect(server.held('size')).toBe('x')
    expect(server.conflicts).toBe(0)
  })

  it('saves the answer chosen last where an earlier one is still under way', async () => {
    const { server, sender } = tab()
    sender.save('size', 'a')
    const first = sender.flush()
    sender.save('size', 'b')
    sender.leave()
    sender.save('size', 'a')
    await first
    await sender.flush()
    expect(server.held('size')).toBe('a')
  })

  it('tells a page that was drawn before its own last save, and no other, that it is old', async () => {
    const { server, sender } = tab()
    server.weather = 'reply lost'
    sender.save('size', 'a')
    await sender.flush()
    expect(sender.drawn(1, null)).toBe(false)
    server.weather = 'good'
    await sender.flush()
    expect(sender.drawn(1, null)).toBe(false)
    sender.save('size', 'b')
    await sender.flush()
    expect(sender.drawn(1, null)).toBe(true)
  })

  it('goes on after the server has refused an answer for good', async () => {
    const { server, sender } = tab()
    server.weather = 'refused'
    sender.save('size', 'a')
    expect(await sender.flush()).toBe(false)
    expect(sender.look('size').failed).toBe(true)
    server.weather = 'good'
    sender.save('other', 'b')
    expect(await sender.flush()).toBe(true)
    expect([server.held('size'), server.held('other')]).toEqual(['a', 'b'])
  })
})

const step = fc.oneof(
  fc.record({ choose: fc.constantFrom('size', 'other'), value: fc.constantFrom('a', 'b', 'c') }),
  fc.record({ weather: fc.constantFrom<Weather>('good', 'lost on the way', 'reply lost') }),
  fc.constantFrom('flush', 'leave', 'wait'),
)

it('ends with what was chosen last and never conflicts with itself, whatever the network does', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      const { server, sender } = tab()
      const chosen = new Map<string, string>()
      const pending: Promise<boolean>[] = []
      for (const one of steps) {
        if (one === 'wait') await Promise.resolve()
        else if (one === 'leave') sender.leave()
        else if (one === 'flush') pending.push(sender.flush())
        else if ('weather' in one) server.weather = one.weather
        else {
          sender.save(one.choose, one.value)
          chosen.set(one.choose, one.value)
        }
      }
      await Promise.all(pending)
      server.weather = 'good'
      await sender.flush()
      expect(await sender.flush()).toBe(true)
      for (const [question, value] of chosen) expect(server.held(question)).toBe(value)
      expect(server.conflicts).toBe(0)
    }),
    { numRuns: 1000, seed: 20261121 },
  )
})
