import { describe, expect, it } from 'vitest'
import type { Question, Rubric } from '@/lib/engine/types'
import { carried } from '@/lib/rubric/carried'
import { currentRubric } from '@/lib/rubric/rubrics'
import { personas } from '@/tests/support/personas'

const { rubric } = currentRubric

/** The rubric with one question changed, or without it. */
const other = (id: string, change: (question: Question) => Question | null): Rubric => ({
  ...rubric,
  questions: rubric.questions.flatMap((question) => (question.id === id ? (change(question) ?? []) : question)),
})

const without = (option: string) => (question: Question) => ({
  ...question,
  options: question.options.filter(({ id }) => id !== option),
})

describe('answers carried to a rubric', () => {
  it('are all there, as they were, when it is the same rubric', () => {
    for (const { answers } of personas) expect(carried(rubric, answers)).toEqual({ answers, dropped: [] })
  })

  it('leave out a question that is gone', () => {
    const given = { business_size: 'under_1m', mandate: 'agreed' }
    const found = carried(
      other('business_size', () => null),
      given,
    )
    expect(found).toEqual({ answers: { mandate: 'agreed' }, dropped: ['business_size'] })
  })

  it('leave out an answer whose option is gone', () => {
    const found = carried(other('business_size', without('under_1m')), { business_size: 'under_1m', mandate: 'agreed' })
    expect(found).toEqual({ answers: { mandate: 'agreed' }, dropped: ['business_size'] })
  })

  it('leave out several choices of which one is gone, whole', () => {
    const given = { recent_events: ['launch_slipped', 'incident'] }
    expect(carried(rubric, given).dropped).toEqual([])
    expect(carried(other('recent_events', without('incident')), given)).toEqual({
      answers: {},
      dropped: ['recent_events'],
    })
  })

  it('leave out an answer to a question that now takes one choice, or several', () => {
    const single = other('recent_events', (question) => ({ ...question, kind: 'single' }))
    expect(carried(single, { recent_events: ['incident'] }).dropped).toEqual(['recent_events'])
    const multi = other('mandate', (question) => ({ ...question, kind: 'multi' }))
    expect(carried(multi, { mandate: 'agreed' }).dropped).toEqual(['mandate'])
  })
})
