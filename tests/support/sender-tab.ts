import { vi } from 'vitest'
import { createSender } from '@/components/questionnaire/answer-sender'
import { noShelf } from '@/components/questionnaire/device'
import { AnswerServer } from './answer-server'
import { MemoryShelf } from './memory-shelf'

/** Nothing is sent by itself from now on: each test says when. */
export const holdTimers = () => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
export const releaseTimers = () => void vi.useRealTimers()

/** The clock of the device, ms. */
let clock = 1_795_000_000_000
export const settled = (ms = 1000) => (clock += ms)

/** One tab on a device, with what it said. */
export function opened(
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
