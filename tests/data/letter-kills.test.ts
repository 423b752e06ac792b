import { expect, test } from 'vitest'
import { killWhileSending } from '../support/letter-kills'

test(
  'of 120 letters under a worker killed 12 times none is lost and none is another letter',
  { timeout: 180_000 },
  async () => {
    const found = await killWhileSending(process.env.DATABASE_URL ?? '', { letters: 120, kills: 12 })
    expect(found).toMatchObject({ queued: 120, kills: 12, lost: 0, wrong: 0, unmarked: 0 })
    console.log(`12 kills, ${found.inHand} of them with a letter in hand, ${found.repeats} repeats, ${found.seconds} s`)
  },
)
