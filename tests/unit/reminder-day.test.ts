import { expect, test } from 'vitest'
import { reminderDay } from '@/lib/views/vendors/reminder-day'

test.each([
  ['five days after the link was made', '2026-11-21', '2026-12-21', '2026-11-21', '2026-11-26'],
  ['tomorrow once that has passed', '2026-11-21', '2026-12-21', '2026-11-29', '2026-11-30'],
  ['tomorrow on the day itself', '2026-11-21', '2026-12-21', '2026-11-26', '2026-11-27'],
  ['the day before the link ends at the latest', '2026-11-21', '2026-12-05', '2026-12-04', '2026-12-04'],
  ['not at all on its last day', '2026-11-21', '2026-12-05', '2026-12-05', null],
  ['not at all after it', '2026-11-21', '2026-12-05', '2027-01-01', null],
])('a vendor is asked again %s', (_, madeOn, endsOn, today, on) => {
  expect(reminderDay(madeOn, endsOn, today)).toBe(on)
})
