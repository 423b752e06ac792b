import { describe, expect, test } from 'vitest'
import { lastRetention, monthsBefore, nextRetention } from '@/lib/data/retention-days'
import { isRefusal } from '@/lib/schemas/refusal'
import { agreementTo, parseRetentionForm } from '@/lib/schemas/retention-form'
import { reachWords, ruleWords, runDue } from '@/lib/views/retention-words'
import { endedRow, endedSentence } from '@/lib/views/submissions'

const at = (text: string) => new Date(`${text}Z`)

describe('a month before', () => {
  test.each([
    ['2026-11-22T03:00:00', 1, '2026-10-22T03:00:00'],
    ['2026-01-31T03:00:00', 1, '2025-12-31T03:00:00'],
    ['2026-03-31T03:00:00', 1, '2026-02-28T03:00:00'],
    ['2028-03-31T03:00:00', 1, '2028-02-29T03:00:00'],
    ['2028-02-29T03:00:00', 12, '2027-02-28T03:00:00'],
    ['2028-02-29T03:00:00', 48, '2024-02-29T03:00:00'],
    ['2026-05-31T23:59:59.999', 3, '2026-02-28T23:59:59.999'],
    ['2026-12-31T00:00:00', 120, '2016-12-31T00:00:00'],
    // Summer time moves nothing: days and hours are those of UTC.
    ['2026-04-29T01:30:00', 1, '2026-03-29T01:30:00'],
  ])('%s by %i is %s', (from, months, before) => expect(monthsBefore(at(from), months)).toEqual(at(before)))

  test('never comes later the more months are taken, over ten years of days', () => {
    for (let day = 0; day < 3_653; day += 1) {
      const moment = new Date(Date.UTC(2024, 0, 1 + day, 3))
      const before = [1, 2, 11, 12, 119, 120].map((months) => monthsBefore(moment, months).getTime())
      expect(before).toEqual(before.toSorted((one, other) => other - one))
      expect(monthsBefore(moment, 1) < moment).toBe(true)
    }
  })
})

test('runs are due at three at night in UTC, once a day', () => {
  expect(lastRetention(at('2026-11-22T02:59:59.999'))).toEqual(at('2026-11-21T03:00:00'))
  expect(lastRetention(at('2026-11-22T03:00:00'))).toEqual(at('2026-11-22T03:00:00'))
  expect(nextRetention(at('2026-11-22T02:59:59.999'))).toEqual(at('2026-11-22T03:00:00'))
  expect(nextRetention(at('2026-11-22T03:00:00'))).toEqual(at('2026-11-23T03:00:00'))
  expect(nextRetention(at('2026-12-31T12:00:00'))).toEqual(at('2027-01-01T03:00:00'))
})

describe('the form', () => {
  const sent = (fields: Record<string, string>) => parseRetentionForm(new URLSearchParams(fields))

  test('is read as it was meant', () => {
    expect(sent({ does: 'off', months: '' })).toEqual({ rule: null, agreed: null })
    expect(sent({ does: 'off', months: 'never' })).toEqual({ rule: null, agreed: null })
    const rule = { months: 12, does: 'anonymise' } as const
    expect(sent({ does: 'anonymise', months: ' 12 ' })).toEqual({ rule, agreed: null })
    expect(parseRetentionForm({ does: 'anonymise', months: 12, agreed: agreementTo(rule) })).toEqual({
      ...{ rule, agreed: 'anonymise after 12' },
    })
    expect(sent({ does: 'delete', months: '120' })).toMatchObject({ rule: { months: 120, does: 'delete' } })
  })

  test.each(['', '0', '121', '-1', '1.5', '1e1', 'twelve', '１２', '12 months', '0x10', '9'.repeat(500)])(
    'refuses “%s” months, and says what to write',
    (months) => {
      const read = sent({ does: 'delete', months })
      expect(isRefusal(read) && read).toMatchObject({
        ...{ refused: 'unprocessable', field: 'months', message: 'Write a whole number of months, 1 to 120.' },
      })
    },
  )

  test('refuses what it never asked for', () => {
    expect(isRefusal(sent({ does: 'shred', months: '1' }))).toBe(true)
    expect(isRefusal(sent({ months: '1' }))).toBe(true)
    expect(isRefusal(sent({ does: 'off', workspace: 'x' }))).toBe(true)
    expect(isRefusal(parseRetentionForm(null))).toBe(true)
  })
})

test('is told in words', () => {
  expect(reachWords({ submissions: 12, people: 3 })).toBe('12 submissions and 3 people')
  expect(reachWords({ submissions: 1, people: 0 })).toBe('1 submission')
  expect(reachWords({ submissions: 0, people: 1_204 })).toBe('1,204 people')
  expect(reachWords({ submissions: 0, people: 0 })).toBe('nothing')
  expect(ruleWords({ months: 1, does: 'delete' })).toBe('After 1 month, all of it is deleted')
  expect(ruleWords({ months: 12, does: 'anonymise' })).toBe('After 12 months, names go and counts stay')
  expect(runDue(at('2026-11-23T03:00:00'))).toBe('Mon 23 Nov 2026, 03:00 UTC')
})

test('what was let go of says when, and by what', () => {
  const ended = { at: at('2026-11-03T03:00:00'), by: 'retention' } as const
  expect(endedRow(ended)).toEqual({
    ...{ words: 'Removed on', on: '2026-11-03T03:00:00.000Z', after: ', as set under Retention' },
  })
  expect(endedSentence('retention')).toBe('Removed, as set under Retention.')
  expect(endedRow({ ...ended, by: 'expiry' }).after).toBe('')
  expect(endedSentence('withdrawn')).toBe('Taken back by the founder.')
})
