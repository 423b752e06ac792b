import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { Report } from '@/components/report/report'
import type { Verdict } from '@/lib/engine/judgement'
import { currentRubric } from '@/lib/rubric/rubrics'
import { optionsOf } from '@/lib/views/report/case'
import { report, type Report as Told } from '@/lib/views/report/report'
import { LONGEST, wordCount } from '@/lib/views/report/sentences'
import { blockOf, manyAnswers, meta, personaVerdicts, quickVerdict, strings, told } from './report-cases'

const { rubric, words } = currentRubric

const withheld = (said: Verdict): Told => report(currentRubric, said, { ...meta, answers: 'withheld' })
const page = (given: Told) => renderToStaticMarkup(<Report report={given} />)

/** The page as words, in small letters. */
const textOf = (given: Told) =>
  page(given)
    .replaceAll(/<[^>]*>/g, '\n')
    .replaceAll('&#x27;', '’')
    .replaceAll('&amp;', '&')
    .toLowerCase()

/**
 * Labels of answers that findings hold by themselves. The short ones are everyday words. “I do not know” is counted and
 * never told of which question. The last two stand in the reasons of rules, which a reader is told: G10 and G12.
 */
const alsoFindings = [
  ...['No', 'None', 'Never', 'Nobody', 'One', 'Two', 'None of these', 'I do not know'],
  ...['Nobody could', 'One fixed-price piece of work'],
]

/** Everything that says one chosen option, in whatever words. */
const sayings = (question: string, option: string) =>
  [
    rubric.questions.find(({ id }) => id === question)?.options.find(({ id }) => id === option)?.label,
    words.clauses[question]?.[option],
    question === 'tech_leader' ? words.decidesToday[option] : undefined,
    question === 'who_builds' ? words.buildsToday[option] : undefined,
    question === 'mandate' ? words.mandateNotes[option] : undefined,
    question === 'presenting_ask' ? words.wishes[option]?.note : undefined,
  ].filter((one) => one !== undefined && one !== '' && !alsoFindings.includes(one)) as string[]

const allSayings = ({ answers }: Verdict) =>
  Object.entries(answers).flatMap(([question, answer]) => optionsOf(answer).flatMap((one) => sayings(question, one)))

describe('a report without the answers', () => {
  it.each(personaVerdicts)('repeats nothing that $id said', ({ said }) => {
    const text = textOf(withheld(said))
    expect(allSayings(said).filter((one) => text.includes(one.toLowerCase()))).toEqual([])
  })

  it('would be found out if it did: with the answers, hundreds are there', () => {
    const repeated = personaVerdicts.flatMap(({ said }) => {
      const text = textOf(told(said))
      return allSayings(said).filter((one) => text.includes(one.toLowerCase()))
    })
    expect(repeated.length).toBeGreaterThan(300)
  })

  it('leads to no answer, lists none, and says that they are left out', () => {
    for (const { said } of personaVerdicts) {
      const html = page(withheld(said))
      expect(
        /#answer-|id="answer-|You said (?!is)|You also said|Because you|Show all|No single answer of/.exec(html)?.[0],
      ).toBeUndefined()
      expect(html.includes('They are not part of this copy.')).toBe(true)
    }
  })

  it('quotes nothing in its data either, for many answers', () => {
    for (const answers of manyAnswers.slice(0, 300)) {
      const given = withheld(quickVerdict(answers))
      expect(JSON.stringify(given)).not.toMatch(/"clause":/)
      expect(blockOf(given, 'provenance').answers).toEqual([])
      expect(blockOf(given, 'contradictions').pairs).toEqual([])
      expect(given.blocks.map(({ id }) => id)).not.toContain('asked')
    }
  })

  it('finds the same: answer, risk, patterns, rules and what is not known', () => {
    for (const { said } of personaVerdicts) {
      const [whole, copy] = [told(said), withheld(said)]
      expect(copy.models).toEqual(whole.models)
      expect(copy.verdict.heading).toBe(whole.verdict.heading)
      expect(copy.verdict.risk?.unsure).toBe(whole.verdict.risk?.unsure)
      expect(blockOf(copy, 'scores')).toEqual(blockOf(whole, 'scores'))
      const bare = ({ id, name, band, severity }: { id: string; name: string; band: string; severity: number }) => ({
        ...{ id, name, band, severity },
      })
      const patterns = (given: Told) => blockOf(given, 'patterns')
      expect(patterns(copy).triggered.map(bare)).toEqual(patterns(whole).triggered.map(bare))
      expect(patterns(copy).watched.map(bare)).toEqual(patterns(whole).watched.map(bare))
      expect(patterns(copy).signals.map(({ name }) => name)).toEqual(patterns(whole).signals.map(({ name }) => name))
      const gates = (given: Told) =>
        blockOf(given, 'alternatives').rows.flatMap((row) =>
          row.gates.map(({ reason, unsure }) => ({ reason, unsure })),
        )
      expect(gates(copy)).toEqual(gates(whole))
    }
  })

  it('keeps to the words and lengths of every report, and draws each row once', () => {
    for (const { said } of personaVerdicts) {
      const given = withheld(said)
      for (const [path, text] of strings(given)) {
        expect(text, path).not.toMatch(/undefined|null|NaN|\s{2}| ,|!|%/)
        expect(text, path).not.toMatch(/\b(please|sorry|invalid|simply|easy)\b/i)
        for (const sentence of text.split(/(?<=[.?])\s+/))
          expect(wordCount(sentence), text).toBeLessThanOrEqual(LONGEST)
      }
      const flips = blockOf(given, 'changes').flips.map(({ sentences }) => sentences.join(' '))
      expect(new Set(flips).size).toBe(flips.length)
      expect(page(given).match(/<h1/g)).toHaveLength(1)
    }
  })
})
