import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { listText, maxRecipients, readRecipients } from '@/lib/schemas/recipients-form'

const people = (text: string) => readRecipients(text).people.map(({ name, email }) => [name, email])

describe('people as pasted', () => {
  test.each([
    ['a mail alone', 'One@Mail.Test', [[null, 'one@mail.test']]],
    ['a name with its mail', 'Demo One <one@mail.test>', [['Demo One', 'one@mail.test']]],
    ['a quoted name with a comma', '"One, Demo" <one@mail.test>', [['One, Demo', 'one@mail.test']]],
    ['a name in another script', 'Łukasz 李 <one@mail.test>', [['Łukasz 李', 'one@mail.test']]],
    ['name, mail', 'Demo One, one@mail.test', [['Demo One', 'one@mail.test']]],
    ['mail; name', 'one@mail.test; Demo One', [['Demo One', 'one@mail.test']]],
    ['first and last name with tabs', 'Demo\tOne\tone@mail.test', [['Demo One', 'one@mail.test']]],
    [
      'several in one line',
      'Demo One <one@mail.test>, two@mail.test; Three <three@mail.test>',
      [
        ['Demo One', 'one@mail.test'],
        [null, 'two@mail.test'],
        ['Three', 'three@mail.test'],
      ],
    ],
    [
      'two with nothing between them but a space',
      'Demo One <one@mail.test> Two <two@mail.test>',
      [
        ['Demo One', 'one@mail.test'],
        ['Two', 'two@mail.test'],
      ],
    ],
    [
      'a table with headings',
      '\uFEFFCompany,E-mail,Name\r\nX,one@mail.test,"One, Demo"\r\nY,two@mail.test,',
      [
        ['One, Demo', 'one@mail.test'],
        [null, 'two@mail.test'],
      ],
    ],
    [
      'a table with semicolons and two columns of names',
      'First name;Last name;Email address\nDemo;One;one@mail.test',
      [['Demo One', 'one@mail.test']],
    ],
    ['nothing but breaks', '\n \r\n\t\n', []],
  ])('are read from %s', (_, text, expected) => expect(people(text)).toEqual(expected))

  it('are told row by row where they cannot be, and the rest is kept', () => {
    const { people, problems } = readRecipients('one@mail.test\n\nno address\nDemo <two@@mail.test>\none@mail.test\n')
    expect(people).toEqual([{ row: 1, name: null, email: 'one@mail.test' }])
    expect(problems).toMatchObject([
      { row: 3, text: 'no address', message: 'There is no e-mail address in this row.' },
      { row: 4, text: 'Demo <two@@mail.test>' },
      { row: 5, message: 'This address is in row 1 already.' },
    ])
  })

  test.each([
    'a@b(c@d.test)',
    '"a@b.test, victim@c.test" <>',
    'one@mail.test\u202Emoc',
    'one@mail',
    '<one@mail.test>, <javascript:alert(1)>@x',
    'one@mail.test%0ABcc: two@mail.test',
    `${'a'.repeat(250)}@mail.test`,
  ])('are none of %j', (text) => {
    for (const { email } of readRecipients(text).people) expect(email).toMatch(/^[a-z0-9.]{1,64}@[a-z0-9.]+$/)
    expect(readRecipients(text).problems.length).toBeGreaterThan(0)
  })

  it('are 500 at once at most; who comes after is told', () => {
    const all = Array.from({ length: maxRecipients + 3 }, (_, at) => `demo${at}@mail.test`).join('\n')
    const { people, problems } = readRecipients(all)
    expect([people.length, problems.length]).toEqual([maxRecipients, 3])
  })

  it('never break what comes after, whatever is pasted', () => {
    const property = fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      const { people, problems } = readRecipients(text)
      for (const { name, email } of people) expect(`${name}${email}`).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u)
      for (const problem of problems) expect([...problem.text].length).toBeLessThanOrEqual(80)
    })
    fc.assert(property, { numRuns: 500, seed: 3 })
  })
})

test.each([
  ['UTF-8', new TextEncoder().encode('Łukasz'), 'Łukasz'],
  ['UTF-16', new Uint8Array([0xff, 0xfe, 0x41, 0x01]), 'Ł'],
  ['what a spreadsheet on Windows writes', new Uint8Array([0x4d, 0xfc, 0x6c, 0x6c]), 'Müll'],
])('a file in %s is read', (_, bytes, text) => expect(listText(bytes)).toBe(text))
