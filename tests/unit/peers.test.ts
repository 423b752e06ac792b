import { describe, expect, test } from 'vitest'
import { peersPicture } from '@/lib/views/analytics/peers'

type Told = Parameters<typeof peersPicture>[0]

const counts: NonNullable<Told['counts']> = {
  own: {
    ...{ outcome: 'advisory_fractional', runnerUp: 'scoped_audit', urgency: 2 },
    patterns: ['demo_rare', 'demo_alone', 'demo_often'],
  },
  verdicts: [
    { outcome: 'advisory_fractional', runnerUp: 'scoped_audit', urgency: 2, count: 9 },
    { outcome: 'advisory_fractional', runnerUp: null, urgency: 3, count: 5 },
    { outcome: 'scoped_audit', runnerUp: 'advisory_fractional', urgency: 2, count: 20 },
    { outcome: 'nothing_now', runnerUp: null, urgency: 1, count: 14 },
  ],
  patterns: [
    { pattern: 'demo_often', count: 14 },
    { pattern: 'demo_rare', count: 2 },
  ],
}
const peers: Told = { n: 48, from: 30, capped: false, since: new Date('2025-11-22T12:00:00Z'), counts }

function drawn(more: Partial<Told> = {}, sold: Parameters<typeof peersPicture>[1] = []) {
  const picture = peersPicture({ ...peers, ...more }, sold)
  if (typeof picture === 'string') throw new Error(picture)
  return picture
}

describe('a submission beside others', () => {
  test('is told in counts, and in no percentage, with the days in words', () => {
    const { sentence, definition, bars, table } = drawn()
    expect(sentence).toBe('14 of 48 others got the same recommendation.')
    expect(definition).toContain('since 22 November 2025')
    expect(bars.map(({ words, count }) => [words, count])).toEqual([
      ['Recommendation: Advisory fractional CTO', '14 of 48'],
      ['By the answers: Call this week', '29 of 48'],
      ['demo_often', '14 of 48'],
      ['demo_rare', '2 of 48'],
      ['demo_alone', '0 of 48'],
    ])
    expect(bars.map(({ to }) => to)).toEqual([14, 29, 14, 2, 0].map((count) => count / 48))
    expect(table.rows[0]).toEqual(['Recommendation: Advisory fractional CTO', '14', '48'])
    expect(JSON.stringify(drawn({}, ['scoped_audit']))).not.toContain('%')
  })

  test.each([
    [['advisory_fractional'], 'Fits what you sell', '14 of 48'],
    [['scoped_audit'], 'Could fit what you sell: second choice', '9 of 48'],
    [['full_time_cto'], 'Does not fit what you sell', '48 of 48'],
  ] as const)('where %j is sold: %s, %s', (sold, words, count) => {
    expect(drawn({}, sold).bars).toContainEqual(expect.objectContaining({ words, count }))
  })

  test('names a pattern as its report does', () => {
    const own = { ...counts.own, patterns: ['unclear_ownership'] }
    const { bars } = drawn({ counts: { ...counts, own } })
    expect(bars).toHaveLength(3)
  })

  test('says so where only the newest are counted', () => {
    expect(drawn({ n: 10_000, capped: true }).sentence).toBe(
      '14 of the newest 10,000 others got the same recommendation.',
    )
  })

  test('is compared from 30 others on, and once it was worked out', () => {
    expect(peersPicture({ ...peers, n: 12, counts: null }, [])).toBe(
      'Compared from 30 other submissions on. You have 12.',
    )
    expect(peersPicture({ ...peers, counts: null }, [])).toBe('Nothing to compare: this report was not worked out yet.')
  })
})
