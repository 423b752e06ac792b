import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { journey } from '@/lib/engine/journey'
import type { Answer, Question } from '@/lib/engine/types'
import { currentRubric } from '@/lib/rubric/rubrics'
import { questionView, type QuestionView } from '@/lib/views/question'

const { rubric, words } = currentRubric
const mostQuestions = rubric.questions.length

/** What one person does at each question: a number that picks an option, or passes over it. */
const choices = fc.array(fc.nat({ max: 999 }), { minLength: mostQuestions, maxLength: mostQuestions })

function answerOf(question: Question, pick: number): Answer | null {
  const option = question.options[pick % (question.options.length + 1)]?.id
  if (option === undefined) return null
  return question.kind === 'multi' ? [option] : option
}

/** The pages one person meets on the way forward, in order. */
function walk(picks: readonly number[]): QuestionView[] {
  const answers: Record<string, Answer> = {}
  const passed = new Set<string>()
  const pages: QuestionView[] = []
  for (const pick of picks) {
    const way = journey(rubric, answers, passed)
    if (!way.next) break
    const { question } = way.next
    const page = questionView(rubric, words, way, question.id)
    if (!page?.asked) throw new Error(`${question.id} is next and not asked`)
    pages.push(page)
    const answer = answerOf(question, pick)
    if (answer === null) passed.add(question.id)
    else answers[question.id] = answer
  }
  expect(journey(rubric, answers, passed).next).toBeNull()
  return pages
}

function placeOf({ section, position, sections, at }: QuestionView) {
  const [, sectionNumber, count] = /^Section (\d+) of (\d+):/.exec(section) ?? []
  const [, number, total] = /^Question (\d+) of (?:at most )?(\d+)/.exec(position) ?? []
  return {
    section: Number(sectionNumber),
    count: Number(count),
    number: Number(number),
    total: Number(total),
    sections,
    at,
  }
}

type Place = ReturnType<typeof placeOf>

function expectForward(before: Place, place: Place) {
  expect(place.count).toBeLessThanOrEqual(before.count)
  expect(place.at).toBeGreaterThan(before.at)
  const sameSection = place.section === before.section
  expect(place.section).toBe(sameSection ? before.section : before.section + 1)
  expect(place.number).toBe(sameSection ? before.number + 1 : 1)
  if (sameSection) expect(place.total).toBeLessThanOrEqual(before.total)
}

describe('the place shown on a question page', () => {
  it('never grows a total, passes it, repeats a question or runs backwards, over 500 random ways through', () => {
    fc.assert(
      fc.property(choices, (picks) => {
        const pages = walk(picks)
        expect(new Set(pages.map(({ id }) => id)).size).toBe(pages.length)
        const places = pages.map(placeOf)
        for (const [index, place] of places.entries()) {
          expect(place.number).toBeLessThanOrEqual(place.total)
          expect(place.section).toBeLessThanOrEqual(place.count)
          expect(pages[index]?.bridge !== null).toBe(place.number === 1)
          const before = places[index - 1]
          if (before) expectForward(before, place)
        }
      }),
      { numRuns: 500, seed: 20261121 },
    )
  }, 240_000)
})

describe('the error of a question page', () => {
  it('says what to select in at most 16 words, without a word we do not use', () => {
    const banned = /\b(please|sorry|valid|invalid|oops|required|forbidden|illegal)\b|!/i
    const errors = rubric.questions.map((question) => {
      const core = journey(rubric, {})
      const stop = { ...core.stops[0]!, question }
      const page = questionView(rubric, words, { ...core, stops: [stop] }, question.id)
      return page?.asked ? page.error : ''
    })
    expect(new Set(errors).size).toBe(errors.length)
    for (const error of errors) {
      expect(error).toMatch(/^Select /)
      expect(error.split(/\s+/).length, error).toBeLessThanOrEqual(16)
      expect(error).not.toMatch(banned)
    }
  })

  it('names the option that excludes the others, where there is one, in at most 16 words', () => {
    const core = journey(rubric, {})
    for (const question of rubric.questions) {
      const way = { ...core, stops: [{ ...core.stops[0]!, question }] }
      const page = questionView(rubric, words, way, question.id)
      const mixed = page?.asked ? page.mixed : undefined
      const alone = question.options.find(({ id }) => id === question.exclusive)
      if (!alone) expect(mixed, question.id).toBeNull()
      else expect(mixed, question.id).toContain(`“${alone.label}”`)
      expect((mixed ?? '').split(/\s+/).length, question.id).toBeLessThanOrEqual(16)
    }
  })
})
