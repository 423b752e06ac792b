import { describe, expect, it } from 'vitest'
import { means } from '@/lib/engine/assess'
import { exposed, TRIGGERED } from '@/lib/engine/exposure'
import { currentRubric } from '@/lib/rubric/rubrics'
import { band } from '@/lib/views/report/bands'
import { blockOf, told } from './report-cases'
import { cases, gatesOf, of } from './report-told'

const { rubric, words } = currentRubric

describe('patterns and risks', () => {
  it('gives the main risk no less than it is today, and a found pattern before one to watch', () => {
    for (const { said, report } of cases) {
      const { risk } = report.verdict
      const triggered = said.assessment.patterns.filter(({ severity }) => severity >= TRIGGERED)
      if (risk) expect(risk.found).toBe(triggered.length > 0)
      const found = said.assessment.patterns.find(
        ({ id }) => rubric.patterns.find((one) => one.id === id)?.name === risk?.name,
      )
      if (!risk || !found) continue
      const pattern = rubric.patterns.find(({ id }) => id === found.id)!
      const left = exposed(pattern, found.severity, 'nothing_now', means(said.assessment.latents))
      expect(risk.band).toBe(band(Math.max(found.severity, left)))
    }
  })

  it('says what a ruled answer settles, and praises no model that it stops', () => {
    for (const { said, report } of cases) {
      const block = report.blocks.find(({ id }) => id === 'exposure')
      if (block?.id !== 'exposure') continue
      const { heading, drawn } = block.block
      const { variant } = said.assessment
      expect(drawn[0]?.label).toMatch(variant === 'mandate_first' ? /settle the mandate/ : /hire nobody/)
      if (said.assessment.outcome === 'nothing_now')
        expect(heading).toBe('What is left of each pattern under each model')
      if (/found$/.test(heading))
        expect(said.assessment.patterns.some(({ severity }) => severity >= TRIGGERED)).toBe(true)
      expect(block.block.lead.join(' ')).not.toMatch(/\b1 pattern/)
    }
  })

  it('names the problem only from answers that are known and strong enough', () => {
    for (const { said, report } of cases) {
      const rest = report.verdict.problem.split('; ')[1] ?? ''
      const named = said.assessment.signals.find(({ id }) => rest.startsWith(words.signals[id]?.plain ?? '-'))
      if (!named) continue
      expect(named.strength).toBeGreaterThanOrEqual(TRIGGERED)
      expect(named.hits.some(({ option }) => option !== 'dont_know')).toBe(true)
    }
    expect(of('dove-cote').report.verdict.problem).toMatch(/no gap between them stands out/)
    expect(of('tin-whistle').report.verdict.problem).not.toMatch(/paper/)
  })

  it('finds both of two patterns', () => {
    for (const { report } of cases) expect(blockOf(report, 'patterns').lead.join(' ')).not.toMatch(/all [12] below/)
  })
})

describe('rules', () => {
  it('rest on what the buyer said before they rest on patterns', () => {
    const [because] = gatesOf(of('harbour-tiles').report, 'full_time_cto').flatMap((gate) => gate.because)
    expect(because?.question).toBe('funding')
  })

  it('deny no empty seat to a business that nobody leads', () => {
    for (const id of ['odd-sock', 'copper-kettle'] as const) {
      expect(
        gatesOf(of(id).report, 'interim_bridge')
          .map(({ reason }) => reason)
          .join(),
      ).not.toMatch(/seat is empty/)
    }
  })

  it('promise no salary for a seat that is taken', () => {
    expect(gatesOf(of('tin-whistle').report, 'full_time_cto').map(({ lift }) => lift)).toEqual([
      'Someone holds this seat and is staying, so there is nobody to hire for it.',
    ])
  })
})

describe('what to do', () => {
  it('prints every note for every outcome', () => {
    let printed = 0
    for (const { said, report } of cases) {
      const engaged = report.blocks.find(({ id }) => id === 'engagement')
      const notes = [...blockOf(report, 'next').notes, ...(engaged?.id === 'engagement' ? engaged.block.notes : [])]
      expect(notes).toEqual(said.assessment.engagement.notes.map((id) => words.engagementNotes[id]))
      printed += said.assessment.outcome === 'nothing_now' ? notes.length : 0
    }
    expect(printed).toBeGreaterThan(50)
  })

  it('follows how far the hiring is, and calls no supplier for a candidate', () => {
    const { action, call } = blockOf(of('quarry-street').report, 'next')
    expect(action).toMatch(/interviews/)
    expect(call).toEqual([])
  })

  it('lets a load rise, and stay only where it is a full week', () => {
    const { said } = of('ferry-lane')
    const weekly = (load: string) =>
      blockOf(told({ ...said, answers: { ...said.answers, leadership_load: load } }), 'engagement').sequences.join()
    expect(weekly('about_one_day')).toMatch(/rises to/)
    expect(weekly('full_week')).toMatch(/stays a full week/)
  })

  it('heads the reasons with answers that raised the fit, and adds none up that made no difference', () => {
    for (const { report } of cases) {
      const why = blockOf(report, 'why')
      if (why.kind === 'rule') continue
      if (/together they did/.test(why.heading)) expect(why.end - why.start).toBeGreaterThanOrEqual(2)
      for (const { question, points } of why.bars) {
        const label = question === null ? undefined : words.labels[question]
        if (label && points < 0) expect(why.heading.toLowerCase()).not.toContain(label.toLowerCase())
      }
    }
  })
})
