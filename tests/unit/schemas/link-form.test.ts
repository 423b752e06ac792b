import { randomUUID } from 'node:crypto'
import { describe, expect, it, test } from 'vitest'
import { linkProblems, parseLinkForm } from '@/lib/schemas/link-form'
import { lastDayOf, linkState } from '@/lib/schemas/link-state'
import { isRefusal } from '@/lib/schemas/refusal'

const today = '2026-11-22'

const fields = (changed: Readonly<Record<string, string>> = {}, told: readonly string[] = []) => {
  const sent = new URLSearchParams({
    ...{ opId: randomUUID(), name: ' Spring ', sender: 'Demo', sells: 'Advice', colour: '#FFE600', intro: '' },
    ...{ buttonWords: 'Start now', callUrl: '', contact: 'off', expiresOn: '', ...changed },
  })
  for (const one of told) sent.append('told', one)
  return sent
}

function parsed(changed: Readonly<Record<string, string>> = {}, told: readonly string[] = []) {
  const form = parseLinkForm(fields(changed, told), today)
  if (isRefusal(form)) throw new Error(`${form.field}: ${form.message}`)
  return form
}

const refusedField = (changed: Readonly<Record<string, string>>) => {
  const form = parseLinkForm(fields(changed), today)
  return isRefusal(form) ? form.field : null
}

describe('the form of a link', () => {
  it('is read as it was typed, trimmed, with the colour spelt out', () => {
    expect(parsed({ colour: 'fe0' }, ['b', 'a', 'b'])).toMatchObject({
      fields: { name: 'Spring', colour: '#ffee00', callUrl: null, expiresAt: null, told: ['b', 'a'] },
      ...{ version: null, withoutLogo: false },
    })
  })

  test.each([
    ['name', { name: ' ' }],
    ['name', { name: 'x'.repeat(121) }],
    ['name', { name: '\u202E\u2067 ' }],
    ['sender', { sender: '' }],
    ['sells', { sells: '' }],
    ['colour', { colour: 'red' }],
    ['colour', { colour: '#12345' }],
    ['colour', { colour: 'url(https://example.com)' }],
    ['intro', { intro: 'x'.repeat(401) }],
    ['intro', { intro: 'a\u0007b' }],
    ['buttonWords', { buttonWords: '' }],
    ['buttonWords', { buttonWords: 'x'.repeat(25) }],
    ['buttonWords', { buttonWords: 'start now' }],
    ['buttonWords', { buttonWords: '→ go' }],
    ['contact', { contact: 'always' }],
    ['expiresOn', { expiresOn: '2026-11-21' }],
    ['expiresOn', { expiresOn: '2026-02-30' }],
    ['withoutLogo', { withoutLogo: 'no' }],
    ['version', { version: '0' }],
    ['', { workspaceId: 'x' }],
  ])('is refused by its %s', (field, changed) => {
    expect(refusedField(changed) ?? '').toBe(field)
    expect(isRefusal(parseLinkForm(fields(changed), today))).toBe(true)
  })

  test.each(['Start now', 'Los geht’s', 'Öffnen', '開始する', 'Begin'])('takes %j on its button', (buttonWords) => {
    expect(parsed({ buttonWords }).fields.buttonWords).toBe(buttonWords)
  })

  test.each([
    ['https://example.com/call?a=b', 'https://example.com/call?a=b'],
    ['example.com/call', 'https://example.com/call'],
    ['HTTPS://EXAMPLE.com', 'https://example.com/'],
  ])('takes %j as where a call is booked', (callUrl, kept) => expect(parsed({ callUrl }).fields.callUrl).toBe(kept))

  test.each([
    ...['http://example.com', 'javascript:alert(1)', 'java\tscript:alert(1)', 'data:text/html,x', 'vbscript:x'],
    ...[
      'https://',
      'https://localhost',
      '//example.com',
      'https:example',
      'https://user:pass@example.com',
      'mailto:a@b.test',
    ],
    ...['ftp://example.com', `https://example.com/${'x'.repeat(500)}`],
  ])('does not take %j', (callUrl) => expect(refusedField({ callUrl })).toBe('callUrl'))

  it('keeps a day that is over where it was there before, and no other', () => {
    const form = (expiresOn: string) => parseLinkForm(fields({ expiresOn }), today, '2026-11-01')
    expect(form('2026-11-01')).toMatchObject({ fields: { expiresAt: new Date('2026-11-02T00:00:00Z') } })
    expect(form('2026-11-02')).toMatchObject({ refused: 'unprocessable' })
  })

  it('tells everything that has to change at once', () => {
    const typed = { ...Object.fromEntries(fields({ name: '', colour: 'red', buttonWords: 'go' })), told: 'a b' }
    expect(linkProblems(typed).map(({ field }) => field)).toEqual(['name', 'colour', 'buttonWords'])
    expect(linkProblems({ ...Object.fromEntries(fields()), told: '', hadLogo: 'yes', logoProblem: 'x' })).toEqual([])
  })
})

test('a link works until the end of its last day', () => {
  const { expiresAt } = parsed({ expiresOn: '2026-12-31' }).fields
  const at = (moment: string) => linkState({ pausedAt: null, archivedAt: null, expiresAt }, new Date(moment))
  expect(expiresAt && lastDayOf(expiresAt)).toBe('2026-12-31')
  expect([at('2026-12-31T23:59:59.999Z'), at('2027-01-01T00:00:00Z')]).toEqual(['live', 'expired'])
})
