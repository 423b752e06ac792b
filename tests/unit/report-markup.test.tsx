import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { Report } from '@/components/report/report'
import { Method } from '@/components/method/method'
import type { OutcomeId } from '@/lib/engine/types'
import { currentRubric } from '@/lib/rubric/rubrics'
import { method } from '@/lib/views/method'
import type { Report as Told } from '@/lib/views/report/report'
import { sampleReport } from '@/lib/views/sample'
import { blockOf, manyAnswers, personaVerdicts, quickVerdict, strings, told } from './report-cases'

const links = {
  answer: (question: string) => `/q/${question}`,
  check: '/check',
  version: (number: number) => `/report/${number}`,
}
/** The last version, from which alone answers are changed. */
const last = (report: Told): Told => ({ ...report, meta: { ...report.meta, version: report.meta.versions } })
const html = (report: Told) => renderToStaticMarkup(<Report report={last(report)} links={links} />)

/** The words of a piece of markup, and what its marks say was drawn. */
const section = (page: string, id: string) => page.split(`<section id="${id}"`)[1]?.split('</section>')[0] ?? ''
const drawn = (part: string) =>
  [...part.matchAll(/data-key="([^"]*)" data-value="([^"]*)"/g)].map(([, key, value]) => [key, value] as const)
const rowsOf = (part: string) =>
  [...part.matchAll(/<tr>(<th scope="row".*?)<\/tr>/g)].map(([, row = '']) =>
    [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/g)].map(([, cell = '']) => cell.replaceAll(/<[^>]*>/g, '')),
  )

describe('the page of a report', () => {
  it('is drawn for every outcome and variant', () => {
    const seen = new Set<string>()
    for (const answers of manyAnswers) {
      const said = quickVerdict(answers)
      const key = `${said.assessment.variant ?? said.assessment.outcome} ${told(said).verdict.closeness}`
      if (seen.has(key)) continue
      seen.add(key)
      const page = html(told(said))
      expect(page.match(/<h1/g)).toHaveLength(1)
      expect(page).not.toMatch(/undefined|NaN|\[object/)
      expect(page.replaceAll(/<[^>]*>/g, ' ')).not.toMatch(/%|\d[.]\d/)
    }
    expect(seen.size).toBeGreaterThan(12)
  })

  it('is byte for byte the same for the same verdict', () => {
    for (const { said } of personaVerdicts) expect(html(told(structuredClone(said)))).toBe(html(told(said)))
  })

  it('draws 20 dots, as many of each model as its words say', () => {
    for (const { said } of personaVerdicts) {
      const firm = section(html(told(said)), 'firm')
      const dots = [...firm.matchAll(/data-dot="(\w+)"/g)].map(([, id]) => id)
      expect(dots).toHaveLength(20)
      for (const [id, count] of drawn(firm)) expect(dots.filter((dot) => dot === id)).toHaveLength(Number(count))
    }
  })

  it('gives each of the eight models one shape in every picture, with its name beside it', () => {
    const outlines = new Map<string, string>()
    for (const { said } of personaVerdicts) {
      const page = html(told(said))
      for (const row of ['firm', 'scores'].flatMap((id) => section(page, id).split(/<li\b/).slice(1))) {
        const model = /data-key="(\w+)"/.exec(row)?.[1] as OutcomeId
        const outline = / d="([^"]+)"/.exec(row)?.[1] ?? ''
        expect(outline).toBe(outlines.get(model) ?? outline)
        outlines.set(model, outline)
        const text = row.replaceAll(/<[^>]*>/g, ' ').toLowerCase()
        expect(text).toContain(currentRubric.words.outcomes[model].noun.toLowerCase())
      }
      for (const [, model = '', outline] of page.matchAll(/data-dot="(\w+)".*? d="([^"]+)"/g)) {
        expect(outline).toBe(outlines.get(model))
      }
    }
    expect(new Set(outlines.values()).size).toBe(8)
  })

  it('has in its tables what it draws', () => {
    for (const { said } of personaVerdicts) {
      const report = told(said)
      const page = html(report)
      const noun = (id: string) => currentRubric.words.outcomes[id as OutcomeId].noun.toLowerCase()
      for (const id of ['firm', 'scores']) {
        const rows = rowsOf(section(page, id))
        const marks = drawn(section(page, id))
        expect(marks.length).toBeGreaterThan(0)
        for (const [model = '', value] of marks) {
          expect(rows.find(([first]) => first?.toLowerCase() === noun(model))?.[1], `${id} ${model}`).toBe(value)
        }
      }
      const why = blockOf(report, 'why')
      if (why.kind === 'bars') {
        const rows = rowsOf(section(page, 'why'))
        const cells = rows.slice(1, -1).map(([, points = '']) => Number(points.replace('−', '-')))
        expect(drawn(section(page, 'why')).map(([, value]) => Number(value))).toEqual(cells)
        expect(cells.reduce((sum, points) => sum + points, Number(rows[0]?.[1]))).toBe(Number(rows.at(-1)?.[1]))
      }
    }
  })

  it('has in the table of exposure what its bars show, for every model', () => {
    for (const { said } of personaVerdicts) {
      const report = told(said)
      const exposure = report.blocks.find((block) => block.id === 'exposure')
      if (!exposure) continue
      const part = section(html(report), 'exposure')
      const rows = rowsOf(part)
      for (const [key = '', value] of drawn(part)) {
        const at = key.lastIndexOf(' ')
        const column = report.models.findIndex(({ id }) => id === key.slice(at + 1)) + 2
        const row = rows.find(([name]) => name === key.slice(0, at))
        expect(parseInt(row?.[column] ?? '', 10), key).toBe(Number(value))
      }
    }
  })

  it('leads every quoted answer to that answer', () => {
    for (const { said } of personaVerdicts) {
      const page = html(told(said))
      for (const [, id] of page.matchAll(/href="#(answer-\w+)"/g)) expect(page).toContain(`id="${id}"`)
    }
  })

  it('has a contents line for every block and gives no two elements one id', () => {
    for (const { said } of personaVerdicts) {
      const report = told(said)
      const page = html(report)
      for (const { id } of report.blocks) expect(page).toContain(`href="#${id}"`)
      const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
      expect(new Set(ids).size).toBe(ids.length)
    }
  })

  const textOf = (page: string) => page.replaceAll(/<[^>]*>/g, '')
  const pageOf = (id: string) => html(told(personaVerdicts.find((one) => one.id === id)!.said))

  it('says of what is not known that it could not be ruled out', () => {
    const text = textOf(pageOf('blank-page'))
    expect(text).not.toMatch(/(Because you|You also) said that you do not know/)
    expect(text).toContain('You do not know who owns security, backups and access, so this could not be ruled out.')
    expect(text).toContain('Nor do you know')
  })

  it('claims no cause for what it has not seen, and no model better on what it does not supply', () => {
    for (const { id } of personaVerdicts) {
      expect(textOf(pageOf(id))).not.toMatch(/Why it happens|Does better on|falls behind|nothing to mend/)
    }
  })

  it('opens and links the questions to answer where nothing leads, and gives them a heading in print', () => {
    for (const [id, opened] of [
      ['blank-page', true],
      ['dove-cote', false],
    ] as const) {
      const part = section(pageOf(id), 'changes')
      const folded = part.split('<details').slice(1).at(-1) ?? ''
      expect(/^[^>]*\bopen\b/.test(folded)).toBe(opened)
      expect(folded).toMatch(/<h3 class="[^"]*\bhidden\b[^"]*print:block[^"]*">Questions/)
      expect(folded.match(/<a href="\/q\//g)?.length).toBeGreaterThan(5)
    }
  })

  it('draws one point of a hundred no wider than a tenth', () => {
    let drawnOnes = 0
    for (const { id } of personaVerdicts) {
      for (const [, points, width] of section(pageOf(id), 'why').matchAll(
        /data-value="(-?\d+)"><rect[^>]* width="([\d.]+)/g,
      )) {
        expect(Number(width)).toBeLessThanOrEqual(10 * Math.abs(Number(points)) + 0.01)
        drawnOnes += 1
      }
    }
    expect(drawnOnes).toBeGreaterThan(20)
  })

  it('prints the notes that always hold, where to read how scoring works, and exposure over pages', () => {
    const page = pageOf('copper-kettle')
    expect(textOf(section(page, 'next'))).toContain('Contain the open risks this week')
    expect(textOf(section(page, 'provenance'))).toContain('/method')
    expect(section(page, 'exposure')).toMatch(/<figure[^>]*print:break-inside-auto!/)
  })

  it('offers no change where nothing may be changed', () => {
    const page = renderToStaticMarkup(<Report report={sampleReport()} />)
    expect(page).not.toMatch(/>Change/)
  })
})

describe('the method page', () => {
  const printed = method(currentRubric)
  const page = renderToStaticMarkup(<Method method={printed} />)

  it('prints every question, option, rule, pattern, signal and criterion of the rubric', () => {
    const text = strings(printed).map(([, words]) => words)
    const all = text.join('\n')
    const { rubric } = currentRubric
    for (const { text: asked, options } of rubric.questions) {
      expect(text).toContain(asked)
      for (const { label } of options) expect(text).toContain(label)
    }
    for (const { name } of [...rubric.gates, ...rubric.patterns, ...rubric.signals, ...rubric.criteria]) {
      expect(text).toContain(name)
    }
    for (const { because } of rubric.questions.flatMap(({ readings }) => readings)) expect(all).toContain(because)
    for (const { ask } of rubric.contradictions) expect(text).toContain(ask)
    expect(page).not.toMatch(/undefined|NaN|\[object/)
  })

  it('says the thresholds of the engine', () => {
    expect(printed.confidence[0]).toBe(
      'Clear: first in at least 16 of 20 re-runs, and at least 8 of 20 ahead of the next.',
    )
    expect(printed.confidence[1]).toBe('Leaning: first in at least 12 of 20, and at least 4 of 20 ahead.')
    expect(printed.confidence[3]).toContain('With 2 pairs')
  })

  it('works the example out with the engine', () => {
    expect(printed.example.end).toContain('an advisory fractional CTO')
    expect(printed.limits.join(' ')).toContain('elicited, not yet calibrated')
  })
})
