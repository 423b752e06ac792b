import { describe, expect, test } from 'vitest'
import { addressesIn, textsIn, withoutAddress, withoutAddressIn } from '@/lib/data/person-words'

const ann = 'ann@mail.test'

describe('an address is taken out of what others wrote', () => {
  test.each([
    ['ann@mail.test', '[erased]'],
    ['Write to ANN@Mail.Test.', 'Write to [erased].'],
    ['<ann@mail.test>, (ann@mail.test) “ann@mail.test”', '<[erased]>, ([erased]) “[erased]”'],
    ["'ann@mail.test' -ann@mail.test ...ann@mail.test", "'[erased]' -[erased] ...[erased]"],
    ['mailto:ann@mail.test?subject=x', 'mailto:[erased]?subject=x'],
    ['ann@mail.test.She said so', '[erased].She said so'],
    ['ann@mail.test\nann@mail.test', '[erased]\n[erased]'],
    ['q=ann%40mail.test&view=all', 'q=erased&view=all'],
    ['q=call+ann%40mail.test', 'q=call+erased'],
    ['https://files.test/a%20ann%40MAIL.test/b', 'https://files.test/a%20erased/b'],
  ])('%s', (text, without) => expect(withoutAddress(text, ann)).toBe(without))

  test.each(['mary.ann@mail.test', 'joann@mail.test', 'x+ann@mail.test', 'ann@mail.test.uk', 'ann@mail.test-site.uk'])(
    'and %s is somebody else',
    (text) => expect(withoutAddress(text, ann)).toBe(text),
  )

  test.each(["o'ann+x.y_z@a-b.co.uk", "'-x@a.io", 'a@b.co'])('whatever signs it has: %s', (email) => {
    expect(withoutAddress(`to ${email}, ${email.toUpperCase()}`, email)).not.toContain('@')
    const query = new URLSearchParams({ q: `to ${email}` }).toString()
    expect(withoutAddress(query, email)).not.toContain('%40')
    expect(withoutAddress(encodeURIComponent(email), email)).toBe('erased')
  })

  test('nothing grows by it, as columns have an end', () => {
    for (const email of ['a@b.co', 'ab@b.co', 'abc@b.co'])
      for (const text of [email, encodeURIComponent(email)])
        expect(withoutAddress(text, email).length).toBeLessThanOrEqual(text.length)
  })

  test('in JSON, in every text of it', () => {
    const value = { add: ['ann@mail.test', 'x'], n: 1, none: null, in: { 'ann@mail.test': 'ANN@mail.test!' } }
    const without = { add: ['[erased]', 'x'], n: 1, none: null, in: { '[erased]': '[erased]!' } }
    expect(withoutAddressIn(value, ann)).toEqual(without)
    expect(textsIn(value)).toContain('ANN@mail.test!')
  })
})

test('every address that is taken out is among those that a text can hold', () => {
  const emails = [ann, "o'ann+x.y_z@a-b.co.uk", "'-x@a.io", 'a@b.co']
  const around = ['%', '-%-', "'%'", '...%.', 'x/%.She', 'x=%', '<%>', '.%', 'to %20%', '_ %', 'a b % c']
  for (const email of emails)
    for (const one of around)
      for (const written of [email, email.toUpperCase(), encodeURIComponent(email)]) {
        const text = one.replace('%', () => written)
        if (withoutAddress(text, email) !== text) expect([...addressesIn(text)], text).toContain(email)
      }
})
