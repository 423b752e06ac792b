import { describe, expect, test } from 'vitest'
import { parseChosenForm } from '@/lib/schemas/chosen-form'
import { isRefusal } from '@/lib/schemas/refusal'
import { emptiedWords } from '@/lib/views/inbox/emptied'

const id = (at: number) => at.toString(16).padStart(20, '0')

describe('a view that shows nothing', () => {
  test.each([
    ['unassigned', { assigned: 12 }, 'Nothing unassigned. 12 were given an owner today.'],
    ['unassigned', { assigned: 1 }, 'Nothing unassigned. 1 was given an owner today.'],
    ['unassigned', { closed: 3, touched: 3 }, 'Nothing unassigned.'],
    ['mine', { closed: 1_200 }, 'Nothing is yours to work on. You closed 1,200 today.'],
    ['mine', {}, 'Nothing is yours to work on.'],
    ['waiting', { touched: 5 }, 'Nothing waits for over 2 days. 5 were worked on today.'],
    ['all', { assigned: 1, closed: 1, touched: 1 }, 'Nothing to show.'],
  ] as const)('%s, %j: %s', (view, today, words) => {
    expect(emptiedWords(view, { assigned: 0, closed: 0, touched: 0, ...today })).toBe(words)
  })
})

describe('what was ticked', () => {
  const form = (ids: readonly string[], more: Readonly<Record<string, string>> = {}) => {
    const fields = new URLSearchParams({ then: 'removal', ...more })
    for (const one of ids) fields.append('id', one)
    return fields
  }

  test('is read beside the fields of the other buttons, each once', () => {
    const others = { opId: 'x', back: '/studio/inbox', status: 'won', reason: 'A reason', until: '' }
    expect(parseChosenForm(form([id(1), id(2), id(1)], others))).toEqual({ then: 'removal', ids: [id(1), id(2)] })
    expect(parseChosenForm({ then: 'export', ids: [id(3)] })).toEqual({ then: 'export', ids: [id(3)] })
  })

  test.each([
    ['nothing', form([])],
    ['too many', form(Array.from({ length: 201 }, (_, at) => id(at)))],
    ['no id', form(['x'])],
    ['nothing that is asked here', form([id(1)], { then: 'status' })],
    ['nothing at all', null],
  ])('is refused where it is %s', (_, body) => expect(isRefusal(parseChosenForm(body))).toBe(true))
})
