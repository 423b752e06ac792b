import { describe, expect, it } from 'vitest'
import type { OutcomeId } from '@/lib/engine/types'
import { currentRubric } from '@/lib/rubric/rubrics'
import { LONGEST, wordCount } from '@/lib/views/report/sentences'
import { summaryOf } from '@/lib/views/summary-of'
import { sixVendors } from '@/tests/support/kept-vendors'
import { everythingKept, reports } from './cases'

const kinds = [
  ['with nothing kept', reports()],
  ['with everything kept', reports({}, everythingKept)],
  ['without the answers', reports({ answers: 'withheld' }, everythingKept)],
  ['under a long name', reports({ businessName: Array.from({ length: 30 }, () => 'Quay').join(' ') }, everythingKept)],
] as const

describe('a summary', () => {
  it.each(kinds)('has 80 to 150 words and whole sentences: every persona, %s', (_, all) => {
    for (const { id, report } of all) {
      const summary = summaryOf(report)
      const words = wordCount(summary)
      expect(words, id).toBeLessThanOrEqual(150)
      expect(words, `${id}: ${summary}`).toBeGreaterThanOrEqual(_ === 'without the answers' ? 60 : 80)
      for (const line of summary.split('\n')) expect(line, id).toMatch(/^\S.*[.?]$/)
      expect(summary, id).not.toMatch(/undefined|null|\s{2}|\.\./)
    }
  })

  it('says the answer, how firm it is, the next step with its day, and what would change it', () => {
    for (const { id, report } of reports({}, everythingKept)) {
      const summary = summaryOf(report)
      expect(summary, id).toContain(report.verdict.heading)
      expect(summary, id).toMatch(/\nHow firm: (clear|leaning|close call)\./)
      expect(summary, id).toContain('Next step, by 28 November 2026: ')
      expect(summary, id).toMatch(/had said|No single answer changes this/)
      const cost = report.blocks.find((block) => block.id === 'waiting')
      if (cost?.id === 'waiting' && cost.block.figure) expect(summary, id).toContain(cost.block.heading)
    }
  })

  it.each([
    ['six vendors', sixVendors],
    ['a vendor that nobody would take', sixVendors.slice(2, 3)],
    ['six of the longest names', sixVendors.map((vendor) => ({ ...vendor, name: 'Quay '.repeat(24).trim() }))],
  ])('has one sentence on vendors, in 150 words: every persona, %s', (_, vendors) => {
    for (const { id, report } of reports({}, { ...everythingKept, vendors })) {
      const summary = summaryOf(report)
      expect(wordCount(summary), id).toBeLessThanOrEqual(150)
      expect(summary.split('Of the vendors compared, ').length, id).toBeLessThanOrEqual(2)
      expect(
        summary.split('\n').every((line) => /^\S.*[.?]$/.test(line)),
        id,
      ).toBe(true)
    }
    const said = reports({}, { ...everythingKept, vendors })
      .map(({ report }) => summaryOf(report))
      .join('\n')
    expect(said).toMatch(/Of the vendors compared, (none reaches|[^\n]+ reach(es)?) the bar\./)
  })
})

describe('the lines for a contract', () => {
  const { lines } = currentRubric.words.contract
  const models = currentRubric.rubric.outcomes.map(({ id }) => id).filter((id) => id !== 'nothing_now')

  it('are there for every model that is engaged, in sentences of at most 25 words', () => {
    expect(Object.keys(lines).sort()).toEqual([...models].sort())
    for (const id of models) {
      const { scope, rights, done, exit } = lines[id as Exclude<OutcomeId, 'nothing_now'>]
      for (const line of [...scope, ...rights, ...done, ...exit]) {
        expect(line).toMatch(/^[A-Z].*[.:]$/)
        for (const sentence of line.split(/(?<=\.)\s/)) expect(wordCount(sentence)).toBeLessThanOrEqual(LONGEST)
      }
    }
  })

  it('are made for whoever engages somebody, and for nobody else', () => {
    for (const { id, report } of reports()) {
      expect(report.contract !== null, id).toBe(report.models[0]?.id !== 'nothing_now')
    }
  })
})
