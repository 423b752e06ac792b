import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { journey, nextStop, type Journey } from '@/lib/engine/journey'
import type { Answer, Answers } from '@/lib/engine/types'
import { rubric } from '@/lib/rubric/2026-11/rubric'
import { anyAnswers, fullAnswers, runs, someAnswers } from './arbitrary'

const ids = rubric.questions.map(({ id }) => id)
const passing = fc.subarray(ids, { maxLength: 12 }).map((passed) => new Set(passed))
/** Most are still among the core questions; every third is past them, where each look costs many judgements. */
const onTheWay = fc.oneof({ weight: 2, arbitrary: someAnswers }, { weight: 1, arbitrary: anyAnswers })
const path = ({ stops }: Journey) => stops.map(({ question }) => question.id)

/** Goes stop by stop, answering from a full set of answers and passing over some. */
function walk(
  answers: Answers,
  passed: ReadonlySet<string>,
): { readonly steps: readonly Journey[]; readonly told: Answers } {
  const told: Record<string, Answer> = {}
  const skipped = new Set<string>()
  const steps: Journey[] = []
  for (;;) {
    const now = journey(rubric, told, skipped)
    steps.push(now)
    if (!now.next || steps.length > 50) return { steps, told }
    const { id } = now.next.question
    if (passed.has(id) || answers[id] === undefined) skipped.add(id)
    else told[id] = answers[id]
  }
}

describe('the way through the questions', () => {
  it('stands anywhere, for any answers, within its sections', () => {
    fc.assert(
      fc.property(onTheWay, passing, (answers, passed) => {
        const now = journey(rubric, answers, passed)
        expect(new Set(path(now)).size).toBe(now.stops.length)
        expect(now.stops.length).toBeLessThanOrEqual(28)
        for (const stop of now.stops) {
          expect(stop.number).toBeGreaterThanOrEqual(1)
          expect(stop.number).toBeLessThanOrEqual(stop.total)
          expect(stop.sectionNumber).toBeLessThanOrEqual(now.sections)
        }
        expect(now.next).toEqual(now.stops.find(({ settled }) => !settled) ?? null)
      }),
      runs,
    )
  }, 60_000)

  it('leads to the same next stop from a question no longer asked, and to the check page from the last', () => {
    fc.assert(
      fc.property(anyAnswers, fc.constantFrom(...ids), (answers, id) => {
        const now = journey(rubric, answers)
        const at = path(now).indexOf(id)
        const after = nextStop(now, id)
        if (at < 0) expect(after).toEqual(now.next)
        else if (at + 1 < now.stops.length) expect(after).toEqual(now.stops[at + 1])
        else expect(after?.question.id).not.toBe(id)
      }),
      { ...runs, numRuns: 80 },
    )
  }, 60_000)

  it('ends within 36 stops, keeps the order in which it asked, and only shortens its sections', () => {
    fc.assert(
      fc.property(fullAnswers, passing, (answers, passed) => {
        const { steps } = walk(answers, passed)
        expect(steps.at(-1)?.next).toBeNull()
        expect(steps.length).toBeLessThanOrEqual(37)
        const shortest = new Map<number, number>()
        const asked = steps.flatMap(({ next }) => (next ? [next] : []))
        const ended = steps.at(-1)!
        expect(asked.map(({ question }) => question.id)).toEqual(path(ended))
        for (const stop of asked) {
          const section = ended.stops.filter(({ sectionNumber }) => sectionNumber === stop.sectionNumber)
          expect(section.length).toBeLessThanOrEqual(stop.total)
          expect(stop.total).toBeLessThanOrEqual(shortest.get(stop.sectionNumber) ?? Infinity)
          shortest.set(stop.sectionNumber, stop.total)
        }
      }),
      { ...runs, numRuns: 40 },
    )
  }, 60_000)
})
