import { describe, expect, it } from 'vitest'
import { assess } from '@/lib/engine/assess'
import { chosen } from '@/lib/engine/condition'
import { worth } from '@/lib/engine/next-question'
import type { Answers } from '@/lib/engine/types'
import { verdict } from '@/lib/engine/verdict'
import { currentRubric } from '@/lib/rubric/rubrics'
import { outcomeNoun } from '@/lib/views/report/case'
import { LONGEST, wordCount } from '@/lib/views/report/sentences'
import { submissionAnswers } from '@/lib/views/submission-answers'
import { talkingPoints } from '@/lib/views/talking-points'
import { persona } from '@/tests/support/personas'
import { manyAnswers, personaVerdicts, quickVerdict } from './report-cases'

const { rubric, words } = currentRubric
const said = [...personaVerdicts.map(({ said }) => said), ...manyAnswers.slice(0, 60).map(quickVerdict)]
const question = (id: string) => rubric.questions.find((one) => one.id === id)!
const unknown = (answers: Answers, id: string) => chosen(answers[id]).includes('dont_know')
const without = (answers: Answers, id: string) =>
  Object.fromEntries(Object.entries(answers).filter(([other]) => other !== id))
const value = (answers: Answers, id: string) => {
  const others = without(answers, id)
  return worth(rubric, others, question(id), assess(rubric, others))
}

describe('talking points', () => {
  it('are at most three, each of what is not known, most worth first', () => {
    let seen = 0
    for (const one of said) {
      const points = talkingPoints(currentRubric, one)
      expect(points.length).toBeLessThanOrEqual(3)
      seen += points.length
      const values = points.map(({ question }) => value(one.answers, question))
      expect(values).toEqual(values.toSorted((a, b) => b - a))
      for (const { question: id, state, ask } of points) {
        expect(ask).toBe(question(id).text)
        if (state === 'unknown') expect(unknown(one.answers, id)).toBe(true)
        else expect(one.notAsked).toContain(id)
      }
    }
    expect(seen).toBeGreaterThan(60)
  })

  it('leave out nothing that would be worth more', () => {
    for (const one of said) {
      const points = talkingPoints(currentRubric, one)
      const least = points.length < 3 ? 0 : value(one.answers, points.at(-1)!.question)
      const chosenIds = new Set(points.map(({ question }) => question))
      const open = rubric.questions
        .map(({ id }) => id)
        .filter((id) => unknown(one.answers, id) || one.notAsked.includes(id))
      for (const id of open) if (!chosenIds.has(id)) expect(value(one.answers, id)).toBeLessThanOrEqual(least)
    }
  })

  it('say of an answer only what it does when it is given', () => {
    let advice = 0
    for (const one of said) {
      for (const { question: id, could } of talkingPoints(currentRubric, one)) {
        const others = without(one.answers, id)
        const reached = question(id)
          .options.filter((option) => option.id !== 'dont_know')
          .map((option) => assess(rubric, { ...others, [id]: question(id).kind === 'multi' ? [option.id] : option.id }))
        const nouns = reached.map(({ outcome, variant }) => outcomeNoun(currentRubric, outcome, variant))
        const told = could.find((sentence) => sentence.startsWith('Once it is known'))
        const now = outcomeNoun(currentRubric, one.assessment.outcome, one.assessment.variant)
        if (nouns.every((noun) => noun === now)) expect(told).toBeUndefined()
        else {
          advice += 1
          const named = told?.replace('Once it is known, the advice could be ', '').slice(0, -1).split(' or ') ?? []
          expect(named.length).toBeGreaterThan(0)
          for (const noun of named) expect(nouns.filter((other) => other !== now)).toContain(noun)
        }
      }
    }
    expect(advice).toBeGreaterThan(20)
  })

  it('are the same for the same report, in plain sentences of at most 25 words', () => {
    const banned = /\b(please|sorry|invalid|oops|simply|easy|just|insights|journey)\b|!/i
    for (const one of said) {
      const points = talkingPoints(currentRubric, one)
      expect(talkingPoints(currentRubric, one)).toEqual(points)
      for (const { could } of points) {
        expect(could.length).toBeGreaterThan(0)
        for (const sentence of could) {
          expect(wordCount(sentence), sentence).toBeLessThanOrEqual(LONGEST)
          expect(sentence).not.toMatch(banned)
          expect(sentence).not.toContain('undefined')
        }
      }
    }
  })

  it('are none where all is known and nothing open would matter', () => {
    const full = said.filter((one) => talkingPoints(currentRubric, one).length === 0)
    for (const one of full) expect(submissionAnswers(currentRubric, one).unknown).toEqual([])
  })
})

describe('what is known of a business', () => {
  it('counts every question of a report once, as known, not known or not answered', () => {
    for (const one of said) {
      const { known, unknown: dontKnow, open } = submissionAnswers(currentRubric, one)
      expect(known + dontKnow.length).toBe(Object.keys(one.answers).length)
      expect(open).toHaveLength(one.notAsked.length)
    }
  })

  it('names what was answered “I do not know” by its label', () => {
    const one = verdict(rubric, { ...persona('harbour-tiles').answers, business_size: 'dont_know' })
    expect(submissionAnswers(currentRubric, one).unknown).toContain(words.labels.business_size)
  })
})
