import { expect, it } from 'vitest'
import { askedPlace } from '@/components/asked/asked-place'
import { progressLine } from '@/components/asked/progress-line'
import { placeIn, skippedWith } from '@/components/vendor-call/call-sequence'

const questions = ['one', 'two', 'three']

it('leads a vendor to the start, to one question, to the next of it, or to all of them', () => {
  expect(askedPlace({}, questions)).toEqual({ page: 'start' })
  expect(askedPlace({ q: 'two' }, questions)).toEqual({ page: 'one', question: 'two' })
  expect(askedPlace({ q: 'four' }, questions)).toEqual({ page: 'start' })
  expect(askedPlace({ all: '1' }, questions)).toEqual({ page: 'all' })
  // Without a script: after a save, and after a refusal.
  expect(askedPlace({ view: 'one', saved: 'one' }, questions)).toEqual({ page: 'one', question: 'two' })
  expect(askedPlace({ view: 'one', saved: 'three' }, questions)).toEqual({ page: 'start' })
  expect(askedPlace({ saved: 'one' }, questions)).toEqual({ page: 'all' })
  expect(askedPlace({ view: 'one', q: 'two', problem: 'conflict' }, questions)).toEqual({
    page: 'one',
    question: 'two',
  })
  expect(askedPlace({ q: 'two', problem: 'unprocessable' }, questions)).toEqual({ page: 'all' })
  expect(askedPlace({ problem: 'nothing-chosen' }, questions)).toEqual({ page: 'start' })
})

it('says how far a vendor came', () => {
  expect(progressLine(0, 19)).toBe('You have not answered any of the 19 questions yet.')
  expect(progressLine(4, 19)).toBe('You have answered 4 of 19 questions.')
  expect(progressLine(19, 19)).toBe('You have answered all 19 questions.')
})

const noted = (...of: readonly string[]) =>
  of.map((question, index) => ({ question, savedAt: new Date(Date.UTC(2026, 10, 21, 10, index)) }))

it('puts the most telling question of a call that is open, then what was skipped, round and round', () => {
  expect(placeIn(questions, [], [], undefined)).toEqual({ current: 'one', previous: null })
  expect(placeIn(questions, [], ['one'], undefined)).toEqual({ current: 'two', previous: null })
  expect(placeIn(questions, noted('two'), ['one'], undefined)).toEqual({ current: 'three', previous: 'two' })
  const all = skippedWith(skippedWith(['one'], 'two'), 'three')
  expect(placeIn(questions, [], all, undefined).current).toBe('one')
  expect(placeIn(questions, [], skippedWith(all, 'one'), undefined).current).toBe('two')
  expect(placeIn(questions, noted('two', 'three'), ['one'], undefined).current).toBe('one')
})

it('goes back through a call, the last noted first, and ends when every question has an answer', () => {
  const done = noted('three', 'one', 'two')
  expect(placeIn(questions, done, [], undefined)).toEqual({ current: null, previous: 'two' })
  expect(placeIn(questions, done, [], 'two')).toEqual({ current: 'two', previous: 'one' })
  expect(placeIn(questions, done, [], 'three')).toEqual({ current: 'three', previous: null })
  expect(placeIn(questions, noted('four', 'one'), [], 'five')).toEqual({ current: 'two', previous: 'one' })
})
