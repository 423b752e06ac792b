import { expect, test } from 'vitest'
import { noActivity } from '@/lib/views/no-activity'

const now = new Date('2026-11-22T12:00:00Z')
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000)
const letter = (state: 'queued' | 'sent' | 'kept' | 'failed' | 'cancelled', hours: number) => ({
  ...{ state, sendAt: hoursAgo(hours) },
  settledAt: state === 'queued' ? null : hoursAgo(hours),
})

test.each([
  [[], 'It was not sent from here: copy the link or add people.'],
  [[letter('kept', 2)], 'Its letters are kept in the outbox: there is no mail server.'],
  [[letter('queued', 0)], 'Its letters are on their way.'],
  [[letter('failed', 1)], 'No letter arrived. The list of recipients says why.'],
  [[letter('cancelled', 1)], 'It was not sent from here: copy the link or add people.'],
  [[letter('sent', 0.5)], 'Sent less than an hour ago.'],
  [[letter('sent', 1)], 'Sent 1 hour ago.'],
  [[letter('queued', -72), letter('sent', 2), letter('sent', 5), letter('kept', 9)], 'Sent 5 hours ago.'],
  [[letter('sent', 49)], 'Sent 2 days ago.'],
])('nobody opened it, and its letters say why: %#', (letters, said) => {
  expect(noActivity(letters, now)).toBe(`No one has opened this yet. ${said}`)
})
