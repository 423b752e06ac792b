import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { movedTo, pick, takenBack, type Stands } from '@/lib/data/change-moves'
import type { Asked } from '@/lib/schemas/change-form'
import { statuses } from '@/lib/schemas/status'

// What a change makes of a row, without a database: tests/data/changes*.test.ts do the same with one.

const moment = fc.constantFrom('2026-11-20T09:00:00.000Z', '2026-11-21T10:00:00.000Z')
const stands = fc.record<Stands>({
  status: fc.constantFrom(...statuses),
  reason: fc.constantFrom(null, 'Too small'),
  statusAt: moment,
  contactedAt: fc.option(moment, { nil: null }),
  ownerId: fc.constantFrom(null, 'sam', 'kim'),
  snoozedUntil: fc.constantFrom(null, '2026-12-01'),
  tags: fc.subarray(['Warm', 'UK', 'Later']),
  untouchedSince: moment,
  removedAt: fc.constant(null),
})
const tags = fc.subarray(['Warm', 'warm', 'WARM', 'uk', 'New'])
const asked = fc.oneof(
  fc.constantFrom(...statuses).map((status): Asked => ({
    ...{ do: 'status', status, reason: status === 'not_a_fit' ? 'Too far' : null },
  })),
  fc.constantFrom(null, 'sam', 'kim').map((owner): Asked => ({ do: 'owner', owner })),
  fc.constantFrom(null, '2026-12-01', '2027-01-01').map((until): Asked => ({ do: 'snooze', until })),
  fc.record({ do: fc.constant('tags' as const), add: tags, remove: tags }),
  fc.constant<Asked>({ do: 'removal' }),
)
const now = '2026-11-22T12:00:00.000Z'

describe('a change of a row', () => {
  it('is nothing the second time, and is taken back exactly', () => {
    fc.assert(
      fc.property(stands, asked, (before, what) => {
        const to = movedTo(before, what, now)
        if (to === null) return
        const after = { ...before, ...to }
        expect(movedTo(after, what, '2026-11-23T12:00:00.000Z')).toBeNull()
        const back = takenBack(after, pick(before, to), to)
        expect({ ...after, ...(back as object) }).toEqual(before)
        expect(takenBack(before, pick(before, to), to)).toBeNull()
      }),
      { numRuns: 2_000 },
    )
  })

  it('moves only its own fields, so that those of different kinds come back in any order', () => {
    fc.assert(
      fc.property(stands, asked, asked, (before, one, two) => {
        fc.pre(one.do !== two.do)
        const first = movedTo(before, one, now)
        if (first === null) return
        const between = { ...before, ...first }
        const second = movedTo(between, two, '2026-11-23T12:00:00.000Z')
        if (second === null) return
        const after = { ...between, ...second }
        const back = takenBack(after, pick(before, first), first)
        expect(back).not.toBe('conflict')
        const { untouchedSince: _, ...fields } = second
        expect(pick({ ...after, ...(back as object) }, fields)).toEqual(fields)
      }),
      { numRuns: 2_000 },
    )
  })

  it('never has the same tag twice', () => {
    fc.assert(
      fc.property(stands, tags, tags, (before, add, remove) => {
        const to = movedTo(before, { do: 'tags', add, remove }, now)
        const folded = (to?.tags ?? before.tags).map((tag) => tag.toLowerCase())
        expect(new Set(folded).size).toBe(folded.length)
      }),
    )
  })
})
