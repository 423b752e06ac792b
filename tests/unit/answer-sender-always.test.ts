import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Sender } from '@/components/questionnaire/answer-sender'
import { AnswerServer, type Weather } from '../support/answer-server'
import { MemoryShelf } from '../support/memory-shelf'
import { holdTimers, opened, releaseTimers, settled } from '../support/sender-tab'

beforeAll(holdTimers)
afterAll(releaseTimers)

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
