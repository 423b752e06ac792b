import { describe, expect, it } from 'vitest'
import type { Verdict } from '@/lib/engine/judgement'
import { verdict } from '@/lib/engine/verdict'
import { patterns } from '@/lib/rubric/2026-11/patterns'
import { currentRubric } from '@/lib/rubric/rubrics'
import { caseOf } from '@/lib/views/report/case'
import { dayAfter } from '@/lib/views/report/days'
import { nothingKept, type PlanMark } from '@/lib/views/report/kept'
import { buildScreen } from '@/lib/views/report/kit'
import { typedOwner } from '@/lib/views/report/plan-item'
import { planItems } from '@/lib/views/report/plan-items'
import { report, type Report } from '@/lib/views/report/report'
import { capital } from '@/lib/views/report/sentences'
import { vignettes } from './engine/cases'
import { blockOf, manyAnswers, meta, personaVerdicts, quickVerdict, strings, told } from './report-cases'

const { rubric, words } = currentRubric
/** All personas, the 20 public buyers, and a thousand sets of answers that were drawn. */
const cases = [
  ...personaVerdicts.map(({ said }) => said),
  ...vignettes.map(({ answers }) => verdict(rubric, answers)),
  ...manyAnswers.map(quickVerdict),
].map((said) => ({ said, told: told(said) }))

const stepOf = (id: string) => words.planSteps.find((step) => step.id === id)
const found = ({ assessment }: Verdict) => assessment.patterns.filter(({ severity }) => severity >= 50)
const levelsOf = (of: Report) => blockOf(of, 'plan').levels
const idsOf = (of: Report) => levelsOf(of).flatMap(({ items }) => items.map(({ id }) => id))
const variantOf = ({ assessment: { variant } }: Verdict) => variant

describe('the plan', () => {
  it('is there for everyone, the public buyers among them', () => {
    expect(vignettes).toHaveLength(20)
    for (const { told } of cases) expect(blockOf(told, 'plan').heading).not.toBe('')
  })

  it('has something for each of the 20 patterns, in its table and in every report that finds it', () => {
    for (const { id } of patterns) expect(words.planSteps.some((step) => step.patterns.includes(id))).toBe(true)
    for (const { said, told } of cases) {
      const answered = new Set(idsOf(told).flatMap((id) => stepOf(id)?.patterns ?? []))
      expect(found(said).filter(({ id }) => !answered.has(id))).toEqual([])
    }
  })

  it('stays short: at most 6 this week, 6 within 30 days, 5 deeper', () => {
    const most = { week: 6, month: 6, deeper: 5 }
    for (const { told } of cases) {
      for (const { id, items } of levelsOf(told)) {
        expect(items.length).toBeGreaterThan(0)
        expect(items.length).toBeLessThanOrEqual(most[id])
      }
    }
  })

  it('gives every item an owner, a reason, and a day within the horizon of its level', () => {
    for (const { told } of cases) {
      for (const { id: level, items } of levelsOf(told)) {
        const days = words.planLevels.find(({ id }) => id === level)?.days ?? 0
        for (const { owner, dueOn, why, because, done } of items) {
          expect(owner).not.toBe('')
          expect(dueOn > meta.submittedOn && dueOn <= dayAfter(meta.submittedOn, days), dueOn).toBe(true)
          expect(why ?? because[0]?.clause ?? '').not.toBe('')
          expect(done).toBe(false)
        }
      }
    }
  })

  it('names the patterns found as reasons, and quotes only what was answered', () => {
    for (const { said, told } of cases) {
      const names = found(said).map(({ id }) => patterns.find((pattern) => pattern.id === id)?.name)
      for (const { why, because } of levelsOf(told).flatMap(({ items }) => items)) {
        for (const [, name] of why?.matchAll(/“([^”]*)”/g) ?? []) expect(names).toContain(name)
        for (const { question, clause } of because) {
          const given = [said.answers[question] ?? []].flat().map((option) => words.clauses[question]?.[option])
          expect(given).toContain(clause)
        }
      }
    }
  })

  it('gives no work to somebody who is said not to be there', () => {
    for (const { said, told } of cases) {
      const owners = planItems(told).map(({ owner }) => owner)
      if (said.answers['tech_leader'] === 'nobody') expect(owners).not.toContain('Whoever leads technology')
      if (said.answers['who_builds'] === 'nobody') expect(owners).not.toContain('Whoever leads your builders')
    }
  })

  it('has ids of lower-case letters, digits and low lines, 64 at most, each once in a report', () => {
    for (const { told } of cases) {
      const ids = planItems(told).map(({ id }) => id)
      for (const id of ids) expect(id).toMatch(/^[a-z0-9_]{1,64}$/)
      expect(new Set(ids).size).toBe(ids.length)
    }
    const ids = words.planSteps.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('buys nothing where all is well, and engages nobody where something else comes first', () => {
    const nothing = cases.filter(({ said }) => said.assessment.outcome === 'nothing_now')
    expect(new Set(nothing.map(({ said }) => variantOf(said))).size).toBe(3)
    for (const { said, told } of nothing) {
      const ids = told.blocks.map(({ id }) => id)
      for (const id of ['first-days', 'pitfalls', 'kit']) expect(ids).not.toContain(id)
      const steps = idsOf(told).flatMap((id) => stepOf(id) ?? [])
      if (variantOf(said) !== 'mandate_first') expect(steps.filter(({ engaged }) => engaged)).toEqual([])
      if (variantOf(said) !== 'healthy') continue
      expect(blockOf(told, 'plan').heading).toMatch(/^Nothing to buy/)
      expect(blockOf(told, 'limits').preconditions).toEqual([])
      const text = strings(blockOf(told, 'plan')).map(([, text]) => text)
      expect(text.join(' ')).not.toMatch(/\b(hire|sign|contract|interview|first calls?)\b/i)
    }
  })

  it('settles the mandate, or the priorities, this week where that comes first', () => {
    for (const { said, told } of cases) {
      if (blockOf(told, 'next').id === 'next_settle') continue
      if (variantOf(said) === 'mandate_first') expect(idsOf(told)).toContain('week_mandate')
      if (variantOf(said) === 'not_a_technology_problem') expect(idsOf(told)).toContain('week_three')
    }
  })
})

describe('what a founder noted', () => {
  const { said } = personaVerdicts.find(({ id }) => id === 'harbour-tiles')!
  const plain = told(said)
  const marked = (...marks: PlanMark[]) => report(currentRubric, said, meta, { ...nothingKept, marks })

  it('comes before what we propose, at each item that can be ticked', () => {
    for (const { id, owner, dueOn } of planItems(plain)) {
      const at = (of: Report) => planItems(of).find((one) => one.id === id)
      expect(at(marked({ item: id, done: true, owner: null, dueOn: null }))).toMatchObject({ done: true, owner, dueOn })
      const own = marked({ item: id, done: false, owner: 'Ana', dueOn: '2027-05-01' })
      expect(at(own)).toMatchObject({ done: false, owner: 'Ana', dueOn: '2027-05-01' })
    }
    expect(planItems(plain).map(({ id }) => id)).toEqual(
      expect.arrayContaining(['next_combined_firm', 'day_thirty_test']),
    )
  })

  it('has an owner as it was typed for typing again, whatever direction it is read in', () => {
    const id = planItems(plain)[1]?.id ?? ''
    for (const owner of ['Ana', 'שָׁלוֹם', 'شركة', 'Quay \u202efdp', 'A\u2067B\u2069C']) {
      const of = planItems(marked({ item: id, done: false, owner, dueOn: null })).find((one) => one.id === id)
      expect(of && typedOwner(of)).toBe(owner)
    }
  })

  it('changes nothing else, and what is not in this plan changes nothing at all', () => {
    expect(marked({ item: 'not_there', done: true, owner: 'Ana', dueOn: '2027-05-01' })).toEqual(plain)
    const at = (of: Report) => of.blocks.filter(({ id }) => !['next', 'plan', 'first-days'].includes(id))
    const id = planItems(plain)[3]?.id ?? ''
    expect(at(marked({ item: id, done: true, owner: 'Ana', dueOn: null }))).toEqual(at(plain))
  })
})

describe('the first 30 days', () => {
  it('are there exactly where somebody is engaged, with three parts and a test on day 30', () => {
    for (const { said, told } of cases) {
      const engaged = said.assessment.outcome !== 'nothing_now'
      expect(told.blocks.some(({ id }) => id === 'first-days')).toBe(engaged)
      if (!engaged) continue
      const { weeks, test, item } = blockOf(told, 'first-days')
      expect(weeks.map(({ term }) => term)).toEqual(['Week 1', 'Weeks 2 and 3', 'Week 4'])
      expect(test.length).toBeGreaterThan(0)
      expect(item.text).toContain('still vague? Then stop.')
    }
  })
})

describe('measures', () => {
  it('are five, with a baseline that says what was answered and nothing else', () => {
    for (const { said, told } of cases) {
      const { rows } = blockOf(told, 'measures')
      expect(rows.map(({ id }) => id)).toEqual(['speed', 'predictability', 'risk', 'cost', 'clarity'])
      for (const { today } of rows) {
        expect(today.length).toBeGreaterThan(0)
        for (const { text, question } of today) {
          if (question === null) continue
          const clauses = [said.answers[question] ?? []].flat().map((option) => words.clauses[question]?.[option] ?? '')
          expect(clauses.map((clause) => `${capital(clause)}.`)).toContain(text)
        }
      }
    }
  })

  it('take a number that was not answered, or not known, in week one', () => {
    for (const { said, told } of cases) {
      const { today } = blockOf(told, 'measures').rows[1]!
      const answer = said.answers['delivery_vs_promise']
      const known = answer !== undefined && answer !== 'dont_know'
      expect(today.some(({ text }) => text === 'Take it in week one.')).toBe(!known)
    }
  })
})

describe('pitfalls and the kit', () => {
  it('name four pitfalls, each with a line of the contract', () => {
    for (const { told } of cases) {
      if (!told.blocks.some(({ id }) => id === 'pitfalls')) continue
      const { rows } = blockOf(told, 'pitfalls')
      expect(rows.map(({ id }) => id)).toEqual([
        'unclear_scope',
        'shared_rights',
        'too_many_initiatives',
        'tools_first',
      ])
      for (const { line } of rows) expect(line).toMatch(/\.$/)
    }
  })

  it('ask four scope questions, screen builders exactly by the rule, and end with five criteria', () => {
    const screened = new Set<string>()
    for (const { said, told } of cases) {
      if (!told.blocks.some(({ id }) => id === 'kit')) continue
      const { parts, criteria, flags } = blockOf(told, 'kit')
      expect(parts[0]?.questions).toHaveLength(4)
      expect(criteria).toHaveLength(5)
      expect(flags.length).toBeLessThanOrEqual(8)
      const build = parts.some(({ id }) => id === 'build')
      expect(build).toBe(buildScreen(caseOf(currentRubric, said, meta)))
      const { outcome } = said.assessment
      if (told.verdict.closeness !== 'apart') continue
      if (build) screened.add(outcome)
      expect(build).toBe(['development_firm', 'build_capable_operator', 'combined_firm'].includes(outcome))
    }
    expect(screened.size).toBe(3)
  })

  it('give the note on AI tools once in a report at most, and never without builders to screen', () => {
    for (const { told } of cases) {
      const notes = told.blocks.filter(({ block }) => 'footnote' in block && block.footnote.length > 0)
      expect(notes.length).toBeLessThanOrEqual(1)
      const kit = notes.find(({ id }) => id === 'kit')
      if (kit) expect(blockOf(told, 'kit').parts.some(({ id }) => id === 'build')).toBe(true)
    }
  })

  it('lists the heaviest red flags first', () => {
    const rank = { critical: 0, major: 1, minor: 2 }
    for (const { told } of cases) {
      if (!told.blocks.some(({ id }) => id === 'kit')) continue
      const ranks = blockOf(told, 'kit').flags.map(({ level }) => rank[level])
      expect(ranks).toEqual([...ranks].sort())
    }
  })
})

describe('without the answers', () => {
  it('nothing that follows from the plan on quotes or takes a baseline from one', () => {
    for (const { said } of cases.slice(0, 200)) {
      const withheld = report(currentRubric, said, { ...meta, answers: 'withheld' })
      const own = withheld.blocks.filter(({ id }) =>
        ['plan', 'first-days', 'measures', 'limits', 'pitfalls', 'kit'].includes(id),
      )
      const text = JSON.stringify(own)
      expect(text).not.toContain('"clause"')
      for (const { today } of blockOf(withheld, 'measures').rows)
        expect(today.map(({ question }) => question)).toEqual([null])
      expect(blockOf(withheld, 'limits').preconditions.every(({ state }) => state === null)).toBe(true)
    }
  })
})
