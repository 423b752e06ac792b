import { describe, expect, it } from 'vitest'
import { activeFilters } from '@/lib/views/inbox/active-filters'
import { resultWords, untouchedWords } from '@/lib/views/inbox/filter-words'
import { fitOf, inboxRow } from '@/lib/views/inbox/row'

const now = new Date('2026-11-21T12:00:00Z')
const at = new Date('2026-11-19T11:00:00Z')
const named = { businessName: 'Demo Tiles', contactName: 'Demo Contact', contactEmail: null }
const line: Parameters<typeof inboxRow>[0] = {
  ...{ id: 'a'.repeat(20), revision: 3, link: { id: 'b'.repeat(20), name: 'Demo link' }, sentAt: at, ended: null },
  ...{ sender: { ...named, recipientName: null, recipientEmail: null }, owner: null, tags: ['north'], signs: [] },
  ...{ snoozedUntil: null, untouchedSince: at, noteCount: 2, firm: 12, closeCall: true },
  status: 'won',
  outcome: 'advisory_fractional',
  runnerUp: 'scoped_audit',
  urgency: 3,
}
const told = { statuses: [{ status: 'won', name: 'Signed' }], sold: ['scoped_audit'], now } as const

describe('a row of the inbox', () => {
  it('says who, what and how firmly in words', () => {
    expect(inboxRow(line, told)).toMatchObject({
      ...{ who: 'Demo Contact', business: 'Demo Tiles', statusName: 'Signed', ownerName: null },
      ...{ advice: 'Advisory fractional CTO', firm: '12 of 20', href: `/studio/submissions/${line.id}` },
      fit: { band: 'could', words: 'Could fit: close call' },
    })
  })

  it('names nobody once it has ended', () => {
    const row = inboxRow({ ...line, ended: { at, by: 'deleted' }, outcome: null, firm: null }, told)
    expect(row.ended).toEqual({ words: 'Removed by the founder on', on: at.toISOString(), after: '' })
    expect(JSON.stringify(row)).not.toMatch(/Demo (Contact|Tiles)/)
  })

  it('fits what is sold, could fit where the second is sold, and is not known while nothing is said', () => {
    const said = { outcome: 'combined_firm', runnerUp: 'full_time_cto', closeCall: false } as const
    expect(fitOf(said, ['combined_firm']).band).toBe('fits')
    expect(fitOf(said, ['full_time_cto'])).toEqual({ band: 'could', words: 'Could fit: second choice' })
    expect(fitOf(said, ['nothing_now']).band).toBe('not')
    expect(fitOf(said, []).band).toBe('unset')
    expect(fitOf({ ...said, outcome: null }, ['combined_firm']).band).toBe('unset')
  })
})

describe('the words above the list', () => {
  it('name each filter that is at work, and no other', () => {
    const none = { status: [], owner: [], outcome: [], link: [], from: null, to: null, tag: null } as const
    const words = { statuses: told.statuses, people: [{ userId: 'p', name: 'Demo Sam' }], links: [] }
    expect(activeFilters({ ...none, close: false, snoozed: false, q: 'x' }, words)).toEqual([])
    expect(
      activeFilters(
        { ...none, status: ['won'], owner: ['p', 'me'], from: '2026-11-01', close: true, snoozed: false, q: 'xy' },
        words,
      ),
    ).toEqual([
      { name: 'status', values: ['Signed'] },
      { name: 'owner', values: ['Demo Sam', 'Me'] },
      { name: 'date', values: ['from 1 November 2026'] },
      { name: 'close', values: ['close calls'] },
      { name: 'q', values: ['“xy”'] },
    ])
  })

  it('count results and days', () => {
    expect([0, 1, 18, 12_345].map((n) => resultWords({ n, more: false }))).toEqual([
      ...['No results', '1 result', '18 results', '12,345 results'],
    ])
    expect(resultWords({ n: 10_000, more: true })).toBe('More than 10,000 results')
    expect(untouchedWords(at.toISOString(), now)).toBe('2 days')
    expect(untouchedWords(now.toISOString(), now)).toBe('under a day')
  })
})
