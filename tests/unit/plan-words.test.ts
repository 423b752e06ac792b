import { describe, expect, it } from 'vitest'
import { currentRubric } from '@/lib/rubric/rubrics'
import { readingGrade, sentencesOf } from '@/tests/support/reading-grade'
import { personaVerdicts, strings, told } from './report-cases'

const { words } = currentRubric
const own = {
  plan: words.planSteps,
  firstDays: words.firstDays,
  measures: words.measures,
  pitfalls: words.pitfalls,
  preconditions: words.preconditions,
  kit: [words.kitParts, words.kitQuestions],
  flags: words.redFlags,
  criteria: words.selectionCriteria,
}
const read = /\.(text|term|owner|reason|measure|better|line|ask|candidate|good|proof|points\.\d+|test\.\d+)$/
const texts = Object.entries(own).map(
  ([name, table]) => [name, strings(table).flatMap(([path, text]) => (read.test(path) ? [text] : []))] as const,
)

describe.each(texts)('the words of %s', (_, all) => {
  it('read at grade 8 or below', () => {
    expect(all.length).toBeGreaterThan(5)
    expect(readingGrade(all)).toBeLessThanOrEqual(8)
  })

  it('are short: no sentence above 25 words', () => {
    for (const sentence of all.flatMap(sentencesOf)) expect(sentence.split(/\s+/).length, sentence).toBeLessThan(26)
  })

  it('keep to the voice', () => {
    const banned = /\b(please|sorry|valid|invalid|oops|simply|just|easy|insights?|journey|required|illegal)\b|!|%/i
    expect(all.filter((text) => banned.test(text) || text.trim() !== text || text === '')).toEqual([])
  })
})

it('what follows from the plan on reads at grade 8 or below for every persona', () => {
  for (const { id, said } of personaVerdicts) {
    const blocks = told(said).blocks.filter(({ id }) =>
      ['plan', 'first-days', 'measures', 'limits', 'pitfalls', 'kit'].includes(id),
    )
    const spoken = strings(blocks).flatMap(([path, text]) =>
      /\.(id|dueOn|question|level|state|title)$/.test(path) ? [] : [text],
    )
    expect(readingGrade(spoken), id).toBeLessThanOrEqual(8)
  }
})
