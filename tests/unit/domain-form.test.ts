import { describe, expect, test } from 'vitest'
import { checkedOf } from '@/lib/domains/problem-of'
import { parseDomainForm, readHost } from '@/lib/schemas/domain-form'
import { domainView } from '@/lib/views/domain-view'

const home = 'gauge.example'

describe('a host that can be claimed', () => {
  test.each([
    ['fit.northgate.example', 'fit.northgate.example'],
    [' FIT.Northgate.Example. ', 'fit.northgate.example'],
    ['fit.bücher.example', 'fit.xn--bcher-kva.example'],
    ['a.xn--p1ai', 'a.xn--p1ai'],
    ['notgauge.example', 'notgauge.example'],
  ])('%s is %s', (typed, host) => {
    expect(readHost(typed, home)).toEqual({ host })
  })
})

describe('a host that cannot', () => {
  test.each([
    ['nothing', ''],
    ['a whole address', 'https://fit.northgate.example'],
    ['a path', 'fit.northgate.example/s'],
    ['a port', 'fit.northgate.example:8080'],
    ['somebody before it', 'me@fit.northgate.example'],
    ['two', 'a.example b.example'],
    ['a backslash', 'a.example\\b'],
    ['ours', 'gauge.example'],
    ['below ours', 'x.Gauge.example'],
    ['ours in full-width letters', 'ｇauge.example'],
    ['one label', 'localhost'],
    ['a number', '203.0.113.7'],
    ['a number in short', '127.1'],
    ['a number in one', '2130706433'],
    ['a number in hex', '0x7f.0.0.1'],
    ['an address of six', '[::1]'],
    ['an underscore', '_seam-gauge.northgate.example'],
    ['a wildcard', '*.northgate.example'],
    ['a hyphen at an end', '-a.example'],
    ['an empty label', 'a..example'],
    ['a label too long', `${'a'.repeat(64)}.example`],
    ['a name too long', `${'a.'.repeat(120)}example`],
    ['a line break', 'a.example\nb'],
  ])('%s', (_, typed) => {
    expect(readHost(typed, home)).toHaveProperty('message')
  })

  test('nor with anything beside it', () => {
    expect(parseDomainForm({ host: 'a.example', verifiedAt: 'now' }, home)).toMatchObject({ refused: 'unprocessable' })
    expect(parseDomainForm({ host: { not: '' } }, home)).toMatchObject({ refused: 'unprocessable' })
  })
})

test('what is missing is said in 16 words at most a sentence, and fits where it is kept', () => {
  for (const proof of ['txt', 'cname', 'other', 'none', 'unanswered'] as const) {
    for (const leads of ['here', 'elsewhere', 'nowhere', null] as const) {
      const { proven, problem } = checkedOf({ proof, leads })
      expect(proven).toBe(proof === 'txt' || proof === 'cname')
      expect((problem ?? '').length).toBeLessThanOrEqual(200)
      for (const sentence of (problem ?? '').split('. ')) expect(sentence.split(' ').length).toBeLessThanOrEqual(17)
    }
  }
})

test('the records hold what only the workspace was told; an address without a name has no CNAME', () => {
  const claimed = { id: 'x', host: 'fit.a.example', token: 'word', checkedAt: null, problem: null, verifiedAt: null }
  expect(domainView(claimed, home)).toMatchObject({
    proofs: [
      { type: 'TXT', name: '_seam-gauge.fit.a.example', value: 'word' },
      { type: 'CNAME', name: '_seam-gauge.fit.a.example', value: 'word.gauge.example' },
    ],
    leads: { type: 'CNAME', name: 'fit.a.example', value: home },
  })
  expect(domainView(claimed, '203.0.113.7')).toMatchObject({ proofs: [{ type: 'TXT' }], leads: null })
})
