import { describe, expect, it } from 'vitest'
import { verdict } from '@/lib/engine/verdict'
import type { Answers } from '@/lib/engine/types'
import { currentRubric } from '@/lib/rubric/rubrics'
import { compare } from '@/lib/views/compare'
import type { Run } from '@/lib/views/compare/run'
import { correctionError, correctionForm } from '@/lib/views/correction-form'
import { correctionTold } from '@/lib/views/correction-told'
import { LONGEST, wordCount } from '@/lib/views/report/sentences'
import { questionOf } from './engine/arbitrary'
import { persona } from '@/tests/support/personas'
import { strings } from './report-cases'

const { rubric, words } = currentRubric

const run = (number: number, answers: Answers): Run => ({
  number,
  submittedOn: '2026-11-21',
  published: currentRubric,
  verdict: verdict(rubric, answers),
})

function told(id: Parameters<typeof persona>[0], question: string, changes: Answers) {
  const { answers } = persona(id)
  return correctionTold(compare(run(1, answers), run(2, { ...answers, ...changes })), question, [])
}

describe('what is told of a correction', () => {
  it('names the answer with both values, and whether the advice stayed', () => {
    const { heading, changed, along, answer } = told('harbour-tiles', 'mandate', { mandate: 'partly' })
    expect(heading).toBe('Version 2 has your changed answer')
    expect(changed[0]).toMatchObject({ question: 'mandate', from: expect.stringMatching(/^“.*”$/) })
    expect(along).toBeNull()
    expect(answer[0]).toMatch(/^The answer /)
  })

  it('names the corrected answer first, and counts what came along', () => {
    const changes = { mandate: 'partly', business_size: 'over_25m', product_stage: 'idea' }
    const { heading, changed, along } = told('harbour-tiles', 'mandate', changes)
    expect(heading).toBe('Version 2 has your changed answers')
    expect(changed[0]?.question).toBe('mandate')
    expect(new Set(changed.map(({ question }) => question)).size).toBe(changed.length)
    expect(along).toBe('It also has 2 other answers changed since version 1.')
  })

  it('says of an answer that no longer counts that it is not asked', () => {
    const { changed, dropped, heading } = told('harbour-tiles', 'who_builds', { who_builds: 'nobody' })
    expect(changed.map(({ question }) => question)).toEqual(['who_builds'])
    expect(dropped).toMatch(/^\d+ answers count no more/)
    expect(heading).toBe('Version 2 has your changed answer')
  })

  it('names the patterns that came and went, each once', () => {
    const { answers } = persona('harbour-tiles')
    const compared = compare(run(1, answers), run(2, { ...answers, outside_parties: ['none'], who_builds: 'nobody' }))
    const { patterns } = correctionTold(compared, 'who_builds', [])
    for (const { name, turn } of compared.patterns.rows) {
      const said = patterns.join(' ').split(`“${name}”`).length - 1
      expect(said).toBe(turn === 'came' || turn === 'went' ? 1 : 0)
    }
  })

  it('keeps its own sentences short', () => {
    for (const changes of [{ mandate: 'partly' }, { mandate: 'reassurance', business_size: 'over_25m' }]) {
      const { answer, along, heading } = told('two-bridges', 'mandate', changes)
      for (const [, text] of strings({ answer, along, heading })) {
        expect(wordCount(text)).toBeLessThanOrEqual(LONGEST)
        expect(text).not.toMatch(/!|undefined|null/)
      }
    }
  })
})

describe('the form of a correction', () => {
  const saved = { answers: { mandate: 'partly' }, versions: { mandate: 3 } }

  it('is drawn from what is saved now, and says where the report has another answer', () => {
    const form = correctionForm(rubric, words, saved, { mandate: 'agreed' }, 'mandate')
    expect(form).toMatchObject({ selected: ['partly'], baseVersion: 3, since: expect.stringMatching(/^“Some of that/) })
    expect(correctionForm(rubric, words, saved, { mandate: 'partly' }, 'mandate')?.since).toBeNull()
    expect(
      correctionForm(rubric, words, { answers: {}, versions: {} }, { mandate: 'partly' }, 'mandate'),
    ).toMatchObject({
      selected: [],
      baseVersion: 0,
      since: 'no answer',
    })
  })

  it('is there for every question of the rubric, and for no other', () => {
    for (const { id, options } of rubric.questions) {
      const form = correctionForm(rubric, words, saved, {}, id)
      expect(form?.choices.map(({ value }) => value)).toEqual(options.map((option) => option.id))
    }
    expect(correctionForm(rubric, words, saved, {}, 'salary')).toBeNull()
  })

  it('says what to do in at most 16 words', () => {
    for (const question of rubric.questions) {
      for (const refused of ['nothing-chosen', 'mixed-choices']) {
        expect(wordCount(correctionError(words, question, refused))).toBeLessThanOrEqual(16)
      }
    }
    expect(correctionError(words, questionOf('recent_events'), 'mixed-choices')).toMatch(/or only “/)
  })
})
