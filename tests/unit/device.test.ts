import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { expect, it, onTestFinished } from 'vitest'
import type { Waiting } from '@/components/questionnaire/answer-queue'
import { createSender } from '@/components/questionnaire/answer-sender'
import { noShelf, shelfOf, unsentAssessments, type Copy } from '@/components/questionnaire/device'
import { answersOn } from '@/components/questionnaire/kept-answers'
import { retryDelay } from '@/components/questionnaire/retry-delay'
import { AnswerServer } from '../support/answer-server'
import { holdTimers, releaseTimers } from '../support/sender-tab'

const { setTimeout: later } = globalThis

const op = (opId: string, more: Partial<Waiting> = {}): Waiting => ({
  opId,
  questionId: 'size',
  value: 'a',
  baseVersion: 0,
  order: 1,
  due: 0,
  ...more,
})

const copy: Copy = {
  rubricId: '2026-11',
  answers: { size: { value: 'a', version: 1 }, events: { value: [], version: 2 } },
  labels: { size: 'Your yearly revenue' },
  seq: 3,
  lastSavedAt: null,
  expiresAt: '2027-02-19T12:00:00.000Z',
  reports: 0,
}

it('keeps saves, conflicts and a copy of one assessment, apart from every other', async () => {
  const [one, other] = [shelfOf('one'), shelfOf('one more')]
  const conflict = { value: 'b', savedAt: '2026-11-21T14:01:00.000Z' }
  await one.write({ put: [op('1'), op('2', { questionId: 'kind', after: '1' })], conflicts: { size: conflict }, copy })
  await other.write({ put: [op('1', { value: ['x', 'y'] })] })
  expect(await one.read()).toEqual({
    waiting: [op('1'), op('2', { questionId: 'kind', after: '1' })],
    conflicts: { size: conflict },
    copy: expect.objectContaining(copy),
  })
  expect(await unsentAssessments()).toEqual(['one', 'one more'])

  await one.write({ drop: ['1'], conflicts: { size: null } })
  expect(await one.read()).toMatchObject({ waiting: [{ opId: '2' }], conflicts: {} })
  expect((await other.read()).waiting).toEqual([op('1', { value: ['x', 'y'] })])

  await one.clear()
  expect(await one.read()).toEqual({ waiting: [], conflicts: {}, copy: null })
  expect(await unsentAssessments()).toEqual(['one more'])
})

it('knows what was answered, the last of it last', async () => {
  const shelf = shelfOf('answered')
  await shelf.write({ copy, put: [op('2', { value: 'c', order: 2 }), op('1', { value: 'b', order: 1 })] })
  expect(await answersOn('answered')).toEqual([{ question: 'size', value: 'c' }])
})

it('says so where a browser keeps nothing', async () => {
  await expect(noShelf.read()).rejects.toThrow()
  await expect(noShelf.write({})).rejects.toThrow()
})

it('sends again after 1, 2, 4 and 8 seconds, then every 30, with up to a fifth more', () => {
  expect([0, 1, 2, 3, 4, 5].map((tries) => retryDelay(tries, 0))).toEqual([1000, 2000, 4000, 8000, 30_000, 30_000])
  fc.assert(
    fc.property(fc.nat(20), (tries) => {
      const least = retryDelay(tries, 0)
      expect(retryDelay(tries)).toBeGreaterThanOrEqual(least)
      expect(retryDelay(tries)).toBeLessThan(least * 1.2)
    }),
  )
})

it('gives every answer of a closed browser back, whenever it was closed and whatever the network did before', async () => {
  // A browser that was closed sends nothing by itself any more.
  holdTimers()
  onTestFinished(releaseTimers)
  let next = 0
  const step = fc.record({
    question: fc.constantFrom('one', 'two', 'three'),
    value: fc.constantFrom('a', 'b', 'c'),
    weather: fc.constantFrom('good' as const, 'lost on the way' as const, 'reply lost' as const),
    then: fc.constantFrom('go on', 'flush', 'close'),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
      const [server, shelf] = [new AnswerServer(), shelfOf(`closed ${(next += 1)}`)]
      let clock = 1_795_000_000_000
      const open = async () => {
        const sender = createSender({ post: server.post, say: () => undefined, shelf, now: () => clock })
        await sender.ready
        for (const question of ['one', 'two', 'three']) {
          sender.open(question, server.versionOf(question), {
            value: server.held(question),
            failed: false,
            conflict: null,
          })
          sender.show(question)
        }
        return sender
      }
      let sender = await open()
      const chosen = new Map<string, string>()
      for (const { question, value, weather, then } of steps) {
        server.weather = weather
        await sender.save(question, value)
        chosen.set(question, value)
        clock += 1000
        if (then === 'flush') await sender.flush()
        if (then === 'close') sender = await open()
      }
      server.weather = 'good'
      sender = await open()
      await sender.flush()
      await sender.flush()
      for (const [question, value] of chosen) expect(server.held(question)).toBe(value)
      expect([server.conflicts, server.reused]).toEqual([0, 0])
      await new Promise((resolve) => later(resolve))
      expect((await shelf.read()).waiting).toEqual([])
    }),
    { numRuns: 60, seed: 20261121 },
  )
})
