import { describe, expect, it } from 'vitest'
import { ENOUGH, type ToldOutcome } from '@/lib/engine/calibration'
import { currentRubric } from '@/lib/rubric/rubrics'
import { boughtIds, followUpProblems, measureIds, parseFollowUp } from '@/lib/schemas/follow-up'
import { followUpCalendar } from '@/lib/documents/follow-up-calendar'
import { isRefusal } from '@/lib/schemas/refusal'
import { followUpState, followUpView } from '@/lib/views/follow-up'
import { method } from '@/lib/views/method'
import { personaVerdicts, strings } from './report-cases'

const submitted = new Date('2026-08-01T23:30:00.000Z')
const after = (days: number, minutes = 0) => new Date(submitted.getTime() + days * 86_400_000 + minutes * 60_000)
const patterns = currentRubric.rubric.patterns.map(({ id }) => id)

describe('a report asks what happened', () => {
  it.each([
    [after(0), [], { state: 'early', opensOn: '2026-10-30' }],
    [after(90, -1), [], { state: 'early', opensOn: '2026-10-30' }],
    [after(90), [], { state: 'open', day: 90, told: false, nextOn: '2027-01-28' }],
    [after(179, 1439), [90], { state: 'open', day: 90, told: true, nextOn: '2027-01-28' }],
    [after(180), [90], { state: 'open', day: 180, told: false, nextOn: null }],
    [after(360), [], { state: 'open', day: 180, told: false, nextOn: null }],
    [after(360), [90, 180], { state: 'open', day: 180, told: true, nextOn: null }],
  ])('on its 90th and 180th day, and not where it was told: %s', (now, told, state) => {
    expect(followUpState(submitted, told, now)).toEqual(state)
  })

  it('by a calendar entry for each of the two days, with the link in it', () => {
    const link = 'https://example.test/resume/abc'
    const file = followUpCalendar(
      [
        { day: 90, on: '2026-10-30' },
        { day: 180, on: '2027-01-28' },
      ],
      'home',
      link,
    )
    const plain = file.replaceAll(/\r\n[ \t]/g, '')
    expect(plain.match(/BEGIN:VEVENT/g)).toHaveLength(2)
    expect(plain).toContain('DTSTART;VALUE=DATE:20261030')
    expect(plain).toContain('DTSTART;VALUE=DATE:20270128')
    expect(plain.match(/URL:https:\/\/example\.test\/resume\/abc/g)).toHaveLength(2)
    expect(plain).toContain('Whoever has this link can open the assessment.')
    for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  })
})

describe('what is told', () => {
  const form = (entries: [string, string][]) => new URLSearchParams(entries)

  it('is read from a form, patterns in the order of the rubric', () => {
    const told = form([
      ['bought', 'combined_firm'],
      ['course', 'kept'],
      ['speed', 'better'],
      ['risk', 'dont_know'],
      ['again', 'no'],
      ['others', patterns[4]!],
      ['found', patterns[0]!],
    ])
    expect(parseFollowUp(told, patterns)).toEqual({
      bought: 'combined_firm',
      course: 'kept',
      measures: { speed: 'better' },
      again: false,
      occurred: [patterns[0], patterns[4]],
    })
  })

  it('needs what was bought and what became of it, and nothing else', () => {
    expect(followUpProblems(form([['speed', 'better']]))).toEqual({
      bought: 'Select what you bought',
      course: 'Select what became of it',
    })
    const least = { bought: 'nothing_now', course: 'ended_early' }
    expect(parseFollowUp(least, patterns)).toMatchObject({ measures: {}, again: null, occurred: [] })
    expect(parseFollowUp(form([['course', 'kept']]), patterns)).toMatchObject({ field: 'bought' })
  })

  it.each([
    [{ bought: 'nothing', course: 'kept' }, 'bought'],
    [{ bought: 'nothing_now', course: 'left' }, 'course'],
    [{ bought: 'nothing_now', course: 'kept', speed: 'faster' }, 'speed'],
    [{ bought: 'nothing_now', course: 'kept', occurred: ['anything'] }, 'occurred'],
    [{ bought: 'nothing_now', course: 'kept', note: 'more' }, undefined],
  ])('is refused by field: %j', (sent, field) => {
    const refusal = parseFollowUp(sent, patterns)
    expect(isRefusal(refusal) && refusal.field).toBe(field)
  })

  it('is asked in the words of the rubric, for every persona', () => {
    for (const { said } of personaVerdicts) {
      const view = followUpView(currentRubric, said)
      expect(view.bought.map(({ id }) => id)).toEqual(boughtIds)
      expect(view.measures.map(({ id }) => id)).toEqual(measureIds)
      expect([...view.found, ...view.others].map(({ id }) => id).sort()).toEqual([...patterns].sort())
    }
  })
})

describe('the page about the method', () => {
  const outcome: ToldOutcome = { confidence: 'leaning', share: 0.7, followed: true, better: 4, switched: false }
  const printed = (outcomes: readonly ToldOutcome[] | null) => {
    const { lead, points, tables } = method(currentRubric, outcomes).outcomes
    return {
      lead: lead.join(' '),
      points,
      tables,
      all: strings({ lead, points, tables })
        .map(([, text]) => text)
        .join(' '),
    }
  }

  it('shows counts alone until 50 outcomes exist', () => {
    for (const count of [0, 1, ENOUGH - 1]) {
      const { lead, points, tables, all } = printed(Array(count).fill(outcome))
      expect(lead).toContain(`${count} business`)
      expect(lead).toContain('Until 50 have told, we show counts alone')
      expect(points).toEqual([])
      expect(tables.map(({ columns }) => columns.map(({ label }) => label))).toEqual([
        ['We said', 'Told'],
        ['Pattern', 'Found', 'Found, and occurred', 'Occurred, and not found'],
      ])
      expect(all).not.toMatch(/went well|Brier|%|0\.\d/i)
    }
  })

  it('shows how the words held up from then on', () => {
    const { points, tables } = printed([...Array(40).fill(outcome), ...Array(10).fill({ ...outcome, better: 0 })])
    expect(points[1]).toContain('share of 0.800 of all. The mean share of first places was 0.700')
    expect(points[2]).toContain('Brier score 0.170. Naming the base rate every time would score 0.160.')
    expect(tables[0]?.rows).toEqual([
      ['Clear', 0, 0],
      ['Leaning', 50, 40],
      ['Close call', 0, 0],
    ])
    expect(tables[1]?.rows).toEqual([[60, 50, 70, 40]])
  })

  it('counts how often a pattern that was found occurred, and rates it from 50 outcomes and 10 findings on', () => {
    const [often, rare] = currentRubric.rubric.patterns.map(({ id }) => id) as [string, string]
    const hit = { ...outcome, found: [often], occurred: [often] }
    const others = [
      ...Array(10).fill({ ...hit, occurred: [] }),
      ...Array(9).fill({ ...hit, found: [rare], occurred: [often] }),
    ]
    const rows = (hits: number) =>
      printed([...Array(hits).fill(hit), ...others])
        .tables.at(-1)
        ?.rows.slice(0, 2)
    const name = (at: number) => currentRubric.rubric.patterns[at]?.name
    expect(rows(30)).toEqual([
      [name(0), 40, 30, 9],
      [name(1), 9, 0, 0],
    ])
    expect(rows(31)).toEqual([
      [name(0), 41, 31, 9, '76%'],
      [name(1), 9, 0, 0, 'Fewer than 10 found'],
    ])
  })

  it('is there without them', () => {
    expect(printed(null)).toMatchObject({ lead: 'The counts cannot be read at this moment.', points: [], tables: [] })
  })
})
