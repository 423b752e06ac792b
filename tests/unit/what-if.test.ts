import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answers, Question } from '@/lib/engine/types'
import { MATTERING, otherAnswers } from '@/lib/engine/what-matters'
import { verdict } from '@/lib/engine/verdict'
import { loadRubric } from '@/lib/rubric/load-rubric'
import { currentRubric } from '@/lib/rubric/rubrics'
import { checkedChanges } from '@/lib/schemas/what-if'
import { isRefusal } from '@/lib/schemas/refusal'
import { LONGEST, small, wordCount } from '@/lib/views/report/sentences'
import { whatIf, whatIfReading, whatIfResult } from '@/lib/views/what-if'
import { queryOf, readChanges, type Changes } from '@/lib/views/what-if/changes'
import { whatIfEngine } from '@/lib/views/what-if/engine'
import { recalculate } from '@/lib/views/what-if/recalculate'
import { swingsBlock } from '@/lib/views/what-if/swings'
import { answerTo, heardAnswers, runs } from './engine/arbitrary'
import { manyAnswers, personaVerdicts, quickVerdict, strings } from './report-cases'

const { rubric } = currentRubric
const questionOf = (id: string): Question => rubric.questions.find((question) => question.id === id)!

/** Answers with some of them changed, to anything there is. */
const tried = heardAnswers.chain((answers) =>
  fc
    .subarray(Object.keys(answers), { minLength: Math.min(1, Object.keys(answers).length), maxLength: MATTERING })
    .chain((ids) => fc.record(Object.fromEntries(ids.map((id) => [id, answerTo(questionOf(id))]))))
    .map((changes) => ({ answers, changes: changes as Changes })),
)

/** A few changes among what the page offers, the same in every run. */
function offered(answers: Answers, seed: number): Changes {
  const { choices } = whatIf(currentRubric, quickVerdict(answers))
  const picked = choices.filter((_, index) => (seed >> index) & 1)
  return Object.fromEntries(
    picked.flatMap(({ question }) => {
      const others = otherAnswers(questionOf(question), answers[question]!)
      const other = others[seed % others.length]
      return other === undefined ? [] : [[question, other]]
    }),
  )
}

describe('what changed answers come to', () => {
  it('is byte for byte what a submission of them would say, 500 times', () => {
    fc.assert(
      fc.property(tried, ({ answers, changes }) => {
        const { unheard, opened, ...judged } = recalculate(rubric, answers, changes)
        const { assessment, acceptability, confidence } = verdict(rubric, { ...answers, ...changes })
        expect(JSON.stringify(judged)).toBe(JSON.stringify({ assessment, acceptability, confidence }))
        expect(unheard).toEqual(assessment.unheard)
        expect(opened).toBeGreaterThanOrEqual(0)
      }),
      { ...runs, numRuns: 500 },
    )
  }, 180_000)

  it('is the same from the browser’s engine and from the server’s', async () => {
    for (const { said } of personaVerdicts) {
      const { ground } = whatIf(currentRubric, said)
      const run = await whatIfEngine(JSON.parse(JSON.stringify(ground)))
      for (let seed = 0; seed < 12; seed += 1) {
        const changes = offered(said.answers, seed)
        expect(JSON.stringify(run(changes))).toBe(JSON.stringify(whatIfResult(currentRubric, said, changes)))
      }
    }
  }, 60_000)

  it('is not worked out by a rubric that is not there', async () => {
    expect(await loadRubric(rubric.id)).toEqual(rubric)
    expect(await loadRubric('1999-01')).toBeNull()
    expect(await loadRubric('constructor')).toBeNull()
  })
})

const results = manyAnswers.slice(0, 250).map((answers, seed) => {
  const said = quickVerdict(answers)
  return { said, changes: offered(answers, seed), result: whatIfResult(currentRubric, said, offered(answers, seed)) }
})

describe('the words of a what-if', () => {
  const texts = [
    ...results.flatMap(({ result }) => strings([result.heading, result.lead, result.brief, result.said])),
    ...personaVerdicts.flatMap(({ said }) => strings([swingsBlock(currentRubric, said)])),
    ...results.flatMap(({ said }) => strings([swingsBlock(currentRubric, said)])),
  ].filter(([path]) => !path.endsWith('.question'))

  const wrong = (breaks: (text: string) => boolean) => texts.map(([, text]) => text).filter(breaks)

  it('keep to the voice: no percentage, no decimal, no banned word, 25 words a sentence', () => {
    expect(wrong((text) => /%|percent|\d[.]\d|!|undefined|null|NaN|\s{2}/.test(text))).toEqual([])
    expect(wrong((text) => /\b(please|sorry|invalid|simply|easy|insights|journey)\b/i.test(text))).toEqual([])
    const sentences = (text: string) => text.split(/(?<=[.?:])\s+/)
    expect(wrong((text) => sentences(text).some((sentence) => wordCount(sentence) > LONGEST))).toEqual([])
  })

  it('say which model would come first, and which does now', () => {
    const seen = new Set<string>()
    for (const { result } of results) {
      seen.add(result.heading.replace(/^(An?|Nothing) .* (would|comes)/, '… $2'))
      if (!result.unchanged) expect(result.said).toContain('Before: ')
      expect(result.brief.length).toBeLessThanOrEqual(120)
      expect(result.rows.map(({ now }) => now.dots).reduce((sum, dots) => sum + dots, 0)).toBe(20)
      expect(result.rows.map(({ before }) => before.dots).reduce((sum, dots) => sum + dots, 0)).toBe(20)
    }
    expect([...seen]).toEqual(expect.arrayContaining(['… would come first', '… would still come first']))
    expect(seen.size).toBeGreaterThanOrEqual(5)
  })

  it('say nothing of a change while there is none', () => {
    for (const { said } of personaVerdicts) {
      const result = whatIfResult(currentRubric, said, {})
      expect(result.unchanged).toBe(true)
      expect(result.said).not.toContain('would')
      expect(result.rows.every(({ before, now }) => before === now)).toBe(true)
    }
  })
})

describe('the answers to try out', () => {
  it('are set to the real ones, offer every other, and come back from an address as they went in', () => {
    for (const { said } of personaVerdicts) {
      const { choices } = whatIf(currentRubric, said)
      expect(choices.length).toBeLessThanOrEqual(MATTERING)
      for (const { question, options, real } of choices) {
        expect(new Set(options.map(({ value }) => value)).size).toBe(options.length)
        expect(options.filter(({ label }) => label.endsWith('(your answer)')).map(({ value }) => value)).toEqual([real])
        expect(options.every(({ label }) => label !== '')).toBe(true)
        for (const { value } of options) {
          const changes = readChanges(choices, (id) => (id === question ? value : undefined))
          expect(Object.keys(changes)).toEqual(value === real ? [] : [question])
          const query = new URLSearchParams(queryOf(changes))
          expect(readChanges(choices, (id) => query.get(id))).toEqual(changes)
          if (value !== real) expect(checkedChanges(rubric, said.answers, changes)).toEqual(changes)
        }
      }
      expect(readChanges(choices, () => 'anything')).toEqual({})
    }
  })
})

describe('changes that are sent', () => {
  const { answers } = personaVerdicts.find(({ id }) => id === 'harbour-tiles')!.said
  const field = (changes: Answers) => {
    const checked = checkedChanges(rubric, answers, changes)
    return isRefusal(checked) ? checked.field : checked
  }

  it('are refused by name when they fit neither the rubric nor the answers', () => {
    expect(field({ nothing: 'x' })).toBe('changes.nothing')
    expect(field({ funding: 'x' })).toBe('changes.funding')
    expect(field({ funding: ['monthly', 'project'] })).toBe('changes.funding')
    expect(field({ funding: answers['funding']! })).toBe('changes.funding')
    const open = rubric.questions.find(({ id }) => !(id in answers))!
    expect(field({ [open.id]: open.options[0]!.id })).toBe(`changes.${open.id}`)
  })

  it('are kept in the order of the rubric, several choices in theirs', () => {
    expect(field({ funding: 'project', build_needed: 'upkeep', outside_parties: ['freelancer', 'adviser'] })).toEqual({
      build_needed: 'upkeep',
      outside_parties: ['adviser', 'freelancer'],
      funding: 'project',
    })
  })
})

describe('a what-if that is read without the answers', () => {
  it('never says what was answered', () => {
    for (const { said, changes } of results) {
      const { changes: read } = whatIfReading(currentRubric, said, changes, 'withheld')
      expect(read.map(({ question }) => question).sort()).toEqual(Object.keys(changes).sort())
      for (const { question, from, to } of read) {
        expect(from).toBeNull()
        const { kind, options, exclusive } = questionOf(question)
        const label = (id: string) => options.find((option) => option.id === id)!.label
        const [real, then] = [[said.answers[question]!].flat(), [changes[question]!].flat()]
        if (kind === 'single' || then.includes(exclusive ?? '')) expect(to).toBe(label(then[0]!))
        else {
          const more = then.filter((id) => !real.includes(id)).map((id) => `With: ${small(label(id))}`)
          expect(to.replace(/(; )?1 choice fewer$/, '')).toBe(more.join(''))
        }
      }
    }
  })

  it('tells of several choices only what would be added, and how many fewer', () => {
    const { said } = personaVerdicts.find(({ id }) => id === 'harbour-tiles')!
    expect(said.answers['outside_parties']).toEqual(['adviser', 'dev_firm'])
    const told = (parties: string[]) =>
      whatIfReading(currentRubric, said, { outside_parties: parties }, 'withheld').changes[0]?.to
    expect(told(['dev_firm'])).toBe('1 choice fewer')
    expect(told(['adviser', 'dev_firm', 'freelancer'])).toMatch(/^With: /)
    expect(told(['freelancer'])).toMatch(/^With: .+; 2 choices fewer$/)
    expect(told(['none'])).toBe(questionOf('outside_parties').options.find(({ id }) => id === 'none')?.label)
  })

  it('says both where they are quoted', () => {
    const { said } = personaVerdicts.find(({ id }) => id === 'harbour-tiles')!
    const { changes, result } = whatIfReading(currentRubric, said, { build_needed: 'upkeep' })
    expect(changes).toEqual([
      {
        question: 'build_needed',
        label: 'What to build in the next six months',
        from: 'Several things in parallel',
        to: 'Fixes and upkeep only',
      },
    ])
    expect(result.heading).toBe('An advisory fractional CTO would come first')
  })
})
