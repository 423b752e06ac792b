import { describe, expect, test } from 'vitest'
import { before, readAnalyticsQuery, spanOf, writeAnalyticsQuery } from '@/lib/schemas/analytics-query'
import { analyticsPictures } from '@/lib/views/analytics/analytics'
import { rate, timeWords } from '@/lib/views/analytics/picture'

const counts = {
  funnel: { opened: 60, started: 40, submitted: 30, contacted: 12, won: 3 },
  exits: [
    { question: 'who_builds', count: 2 },
    { question: 'presenting_ask', count: 8 },
  ],
  answering: { n: 30, low: 240, middle: 600, high: 5_400 },
  contact: { n: 12, low: 3_600, middle: 90_000, high: 400_000 },
  weeks: [
    { week: '2026-11-02', outcome: 'advisory_fractional', count: 4 },
    { week: '2026-11-16', outcome: 'advisory_fractional', count: 2 },
    { week: '2026-11-16', outcome: 'nothing_now', count: 1 },
  ],
  patterns: [
    { pattern: 'unknown_one', link: 'a', count: 5 },
    { pattern: 'unknown_one', link: 'gone', count: 1 },
    { pattern: 'unknown_two', link: 'a', count: 3 },
  ],
  outcomes: [
    { outcome: 'advisory_fractional', status: 'won', count: 2 },
    { outcome: 'advisory_fractional', status: 'new', count: 22 },
    { outcome: 'nothing_now', status: 'new', count: 6 },
  ],
  load: [
    { owner: null, open: 7, waiting: 5, closed: 0 },
    { owner: 'sam', open: 2, waiting: 0, closed: 4 },
    { owner: 'left', open: 1, waiting: 1, closed: 0 },
  ],
}
const names = {
  links: [{ id: 'a', name: 'Demo link' }],
  people: [{ userId: 'sam', name: 'Demo Sam' }],
  statuses: [
    { status: 'new', name: 'New' },
    { status: 'won', name: 'Signed' },
  ],
}
const drawn = (more: Partial<typeof counts> = {}, earlier: typeof counts | null = null) =>
  new Map(analyticsPictures({ ...counts, ...more }, earlier, names).map((one) => [one.id, one]))

describe('a share', () => {
  test('is a percentage from 20 on, and two counts below', () => {
    expect([rate(7, 19), rate(7, 20), rate(28, 40)]).toEqual(['7 of 19', '7 of 20, 35%', '28 of 40, 70%'])
  })

  test('under 20 stands in no picture and no table', () => {
    const few = {
      ...{ funnel: { opened: 19, started: 12, submitted: 9, contacted: 3, won: 1 }, exits: null },
      outcomes: [{ outcome: 'nothing_now', status: 'new', count: 9 }],
      weeks: [{ week: '2026-11-02', outcome: 'nothing_now', count: 9 }],
    }
    expect(JSON.stringify([...drawn(few as never).values()])).not.toContain('%')
    expect(JSON.stringify([...drawn().values()])).toContain('%')
  })
})

describe('the pictures', () => {
  test('draw nothing under 5 submissions, and say the counts all the same', () => {
    const pictures = [...drawn({ funnel: { opened: 9, started: 6, submitted: 4, contacted: 0, won: 0 } }).values()]
    expect(pictures.flatMap(({ bars, lines }) => [...bars, ...lines])).toEqual([])
    expect(pictures[0]?.sentence).toContain('9 opened a link, 6 started, 4 submitted.')
  })

  test('have a bar for every row of their table, and no bar beyond the scale', () => {
    for (const { id, bars, lines, table } of drawn().values()) {
      if (lines.length === 0) expect(bars.length, id).toBe(table.rows.length)
      for (const { from, to, mark } of bars) {
        expect(from >= 0 && from <= to && to <= 1, id).toBe(true)
        if (mark !== null) expect(mark >= from && mark <= to, id).toBe(true)
      }
      for (const row of table.rows) expect(row.length, id).toBe(table.columns.length)
    }
  })

  test('keep a week without anything, and put all weeks on one scale', () => {
    const weeks = drawn().get('weeks')!
    expect(weeks.table.rows).toEqual([
      ['2 November 2026', '4', '0'],
      ['9 November 2026', '0', '0'],
      ['16 November 2026', '2', '1'],
    ])
    expect(weeks.lines.map(({ points }) => points)).toEqual([
      [1, 0, 0.5],
      [0, 0, 0.25],
    ])
  })

  test('name questions in the order in which they are asked, and what is gone as gone', () => {
    expect(
      drawn()
        .get('exits')!
        .table.rows.map(([, count]) => count),
    ).toEqual(['8', '2'])
    expect(drawn().get('patterns')!.table.columns).toEqual([
      'Pattern',
      'All sources',
      'Demo link',
      'A link that is gone',
    ])
    expect(drawn().get('patterns')!.table.rows[0]).toEqual(['unknown_one', '6', '5', '1'])
    expect(
      drawn()
        .get('load')!
        .table.rows.map(([owner]) => owner),
    ).toEqual([...['Nobody', 'Demo Sam', 'Somebody who has left']])
    expect(drawn().get('outcomes')!.table.columns).toEqual(['Recommendation', 'New', 'Signed', 'All'])
  })

  test('stand beside the period before where that is asked', () => {
    const [plain, compared] = [drawn().get('funnel')!, drawn({}, counts).get('funnel')!]
    expect(plain.bars.map(({ before }) => before)).toEqual([null, null, null, null, null])
    expect(compared.bars[0]?.before).toBe('60 in the period before')
    expect(compared.table.columns).toHaveLength(3)
  })

  test('say nothing that is longer than 25 words', () => {
    const said = [...drawn().values()].flatMap(({ sentence, definition }) =>
      `${sentence} ${definition}`.split(/(?<=[.])\s/),
    )
    for (const sentence of said) expect(sentence.split(' ').length, sentence).toBeLessThanOrEqual(25)
  })
})

test('times are told to the unit that matters', () => {
  expect([45, 90, 600, 7_100, 86_400, 200_000].map(timeWords)).toEqual([
    ...['45 seconds', '90 seconds', '10 minutes', '118 minutes', '24 hours', '2 days'],
  ])
})

describe('the days of an address', () => {
  const now = new Date('2026-11-22T15:00:00Z')
  const read = (text: string) => readAnalyticsQuery(new URLSearchParams(text), now)

  test('are the last 90 where none are asked for', () => {
    expect(read('')).toEqual({ from: '2026-08-25', to: '2026-11-22', link: null, compare: false })
  })

  test('are never refused: what cannot be meant is replaced, and turned around where they stand the wrong way', () => {
    expect(read('from=2026-02-30&to=x&link=%27;--')).toEqual(read(''))
    expect(read('from=2026-11-10&to=2026-11-01')).toMatchObject({ from: '2026-11-01', to: '2026-11-10' })
    expect(read('from=0001-01-01&to=2026-11-22').from).toBe('2023-11-19')
  })

  test('are written as they are read', () => {
    const query = read('from=2026-11-01&to=2026-11-10&compare=1&link=0123456789abcdef0123')
    expect(read(writeAnalyticsQuery(query))).toEqual(query)
  })

  test('end with their last day, and the period before ends where they begin', () => {
    const query = read('from=2026-11-01&to=2026-11-10')
    expect(spanOf(query)).toEqual({ since: new Date('2026-11-01T00:00:00Z'), until: new Date('2026-11-11T00:00:00Z') })
    expect(before(query)).toMatchObject({ from: '2026-10-22', to: '2026-10-31' })
  })
})
