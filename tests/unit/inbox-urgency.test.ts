import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assess } from '@/lib/engine/assess'
import { TRIGGERED } from '@/lib/engine/exposure'
import type { Answers } from '@/lib/engine/types'
import { currentRubric } from '@/lib/rubric/rubrics'
import { aboutThem } from '@/lib/views/inbox/about-them'
import { toldOf } from '@/lib/views/inbox/told'
import { bandWords, urgencyOf, urgencyWords } from '@/lib/views/inbox/urgency'
import { LONGEST, wordCount } from '@/lib/views/report/sentences'
import { standing } from '@/lib/views/report/case'
import { readingGrade } from '@/tests/support/reading-grade'
import { manyAnswers, personaVerdicts, quickVerdict } from './report-cases'

const { rubric, words } = currentRubric
const said = [...personaVerdicts.map(({ said }) => said), ...manyAnswers.slice(0, 300).map(quickVerdict)]
const now = new Date('2026-11-22T12:00:00Z')
const ago = (days: number) => new Date(now.getTime() - days * 86_400_000)
const events = rubric.questions.find(({ id }) => id === 'recent_events')!.options.map(({ id }) => id)
const urgent = (answers: Answers) =>
  urgencyOf(currentRubric, { ...said[0]!, answers, assessment: assess(rubric, answers) })

describe('how soon to call', () => {
  it('falls into all three bands, and into none nearly always', () => {
    const counts = [1, 2, 3].map((band) => said.filter((one) => urgencyOf(currentRubric, one).urgency === band).length)
    for (const count of counts) expect(count).toBeGreaterThan(said.length / 50)
  })

  it('is never less urgent with one more event', () => {
    const other = fc.constantFrom(...events.filter((id) => id !== 'none' && id !== 'dont_know'))
    fc.assert(
      fc.property(
        fc.constantFrom(...manyAnswers),
        fc.uniqueArray(other, { maxLength: 4 }),
        other,
        (answers, had, more) => {
          const before = urgent({ ...answers, recent_events: had })
          const after = urgent({ ...answers, recent_events: [...new Set([...had, more])] })
          expect(after.urgency).toBeLessThanOrEqual(before.urgency)
          if (before.urgency === after.urgency) expect(after.signs.length).toBeGreaterThanOrEqual(before.signs.length)
        },
      ),
      { numRuns: 500 },
    )
  })

  it('names answers that were given, and none in the last band', () => {
    for (const one of said) {
      const { urgency, signs } = urgencyOf(currentRubric, one)
      expect(signs.length > 0).toBe(urgency < 3)
      for (const sign of signs) {
        const [question = '', option = ''] = sign.split(':')
        expect([one.answers[question]].flat()).toContain(option)
      }
    }
  })

  it('moves up by one when it is new and lay for five days, and says so', () => {
    for (const urgency of [1, 2, 3] as const) {
      const lies = urgencyWords({ urgency, signs: [], untouchedSince: ago(5), status: 'new' }, now)
      expect(lies.band).toBe(Math.max(1, urgency - 1))
      expect(lies.because).toContain('Nobody has touched it for 5 days.')
      for (const [days, status] of [
        [4.9, 'new'],
        [30, 'contacted'],
      ] as const) {
        expect(urgencyWords({ urgency, signs: [], untouchedSince: ago(days), status }, now).band).toBe(urgency)
      }
    }
  })

  it('asks for no call once it is closed', () => {
    for (const status of ['won', 'not_a_fit']) {
      const { band, words } = urgencyWords({ urgency: 1, signs: [], untouchedSince: ago(9), status }, now)
      expect([band, words]).toEqual([3, 'No call needed'])
    }
  })

  it('is told in short sentences with a because each time, and never as a number', () => {
    const sentences = said.flatMap((one) => {
      const { words, because } = urgencyWords(
        { ...urgencyOf(currentRubric, one), untouchedSince: ago(9), status: 'new' },
        now,
      )
      expect(Object.values(bandWords)).toContain(words)
      expect(because.length).toBeGreaterThan(0)
      return because
    })
    for (const sentence of sentences) {
      expect(wordCount(sentence)).toBeLessThanOrEqual(LONGEST)
      expect(sentence).toMatch(/^[A-Z].*[^!]\.$/)
      expect(sentence).not.toMatch(/%|score/i)
    }
    expect(readingGrade([...new Set(sentences)])).toBeLessThanOrEqual(9)
  })

  it('says a sign of a rubric whose words are gone in a sentence of its own', () => {
    const told = urgencyWords({ urgency: 1, signs: ['gone:away'], untouchedSince: now, status: 'new' }, now)
    expect(told.because).toEqual(['What they answered cannot wait.'])
  })
})

describe('a clause about them', () => {
  it('speaks of nobody as “you”', () => {
    const all = Object.values(words.clauses).flatMap((options) => Object.values(options as Record<string, string>))
    for (const clause of all) expect(aboutThem(clause)).not.toMatch(/\byou(r|rs|rself)?\b/)
  })

  it.each([
    ['a client lost confidence in you or will', 'a client lost confidence in them or will'],
    ['you are not sure yet what you most want', 'they are not sure yet what they most want'],
    ['your technology leader left', 'their technology leader left'],
    [
      'technical questions nobody could answer reached you most days',
      'technical questions nobody could answer reached them most days',
    ],
    ['you do not know whether you hold the logins', 'they do not know whether they hold the logins'],
  ])('turns “%s” into “%s”', (clause, told) => expect(aboutThem(clause)).toBe(told))
})

describe('what the inbox tells of a version', () => {
  it('is what the report says of it', () => {
    for (const one of said) {
      const told = toldOf(rubric.id, one)!
      const { answer, second, dots, word } = standing(words, one)
      expect(told).toMatchObject({ outcome: answer.id, runnerUp: second?.id ?? null, firm: dots[answer.id] })
      expect(told.closeCall).toBe(word === 'close_call')
      const found = one.assessment.patterns.filter(({ severity }) => severity >= TRIGGERED).map(({ id }) => id)
      expect(told.patterns.toSorted()).toEqual(found.toSorted())
    }
  })

  it('is nothing where the rubric is not known', () => {
    expect(toldOf('rubric-of-nobody', said[0]!)).toBeNull()
  })
})
