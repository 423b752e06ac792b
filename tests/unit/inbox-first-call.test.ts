import { describe, expect, it } from 'vitest'
import { currentRubric } from '@/lib/rubric/rubrics'
import { firstCall } from '@/lib/views/inbox/first-call'
import { LONGEST, wordCount } from '@/lib/views/report/sentences'
import { talkingPoints } from '@/lib/views/talking-points'
import { readingGrade } from '@/tests/support/reading-grade'
import { manyAnswers, personaVerdicts, quickVerdict } from './report-cases'

const said = [...personaVerdicts.map(({ said }) => said), ...manyAnswers.slice(0, 200).map(quickVerdict)]
const nouns = Object.values(currentRubric.words.outcomes).map(({ noun }) => noun.replace(/^an? /, ''))
const clauses = Object.values(currentRubric.words.clauses).flatMap((of) => Object.values(of as Record<string, string>))

describe('a first call', () => {
  it('opens with one question of at most 25 words, in their own words, that names no model', () => {
    for (const one of said) {
      const { open } = firstCall(currentRubric, one)
      expect(wordCount(open)).toBeLessThanOrEqual(LONGEST)
      expect(open).toMatch(/^You [^.!?]*\?$/)
      for (const noun of nouns) expect(open.toLowerCase()).not.toContain(noun)
      if (open.startsWith('You said')) expect(clauses.some((clause) => open.includes(clause))).toBe(true)
    }
    expect(readingGrade([...new Set(said.map((one) => firstCall(currentRubric, one).open))])).toBeLessThanOrEqual(9)
  })

  it('says honestly what is advised where nothing new is, and only then', () => {
    const honest = {
      healthy: 'advises no change',
      mandate_first: 'asks for a mandate first',
      not_a_technology_problem: 'finds no technology problem',
    }
    const seen = new Set<string>()
    for (const one of said) {
      const { open } = firstCall(currentRubric, one)
      const { outcome, variant } = one.assessment
      for (const [which, words] of Object.entries(honest)) expect(open.includes(words)).toBe(variant === which)
      if (variant !== null) seen.add(variant)
      expect(variant !== null).toBe(outcome === 'nothing_now')
    }
    expect([...seen].sort()).toEqual(Object.keys(honest).sort())
  })

  it('asks what the talking points ask', () => {
    for (const one of said.slice(0, 20)) {
      expect(firstCall(currentRubric, one).ask).toEqual(talkingPoints(currentRubric, one))
    }
  })

  it('opens with the report where they answered nothing to quote', () => {
    const { open } = firstCall(currentRubric, { ...quickVerdict({}), answers: {} })
    expect(open).toMatch(/^You sent us your report: /)
  })
})
