import { describe, expect, test } from 'vitest'
import { newId } from '../support/planting'
import { rowOf, until, write } from '../support/post-office'
import { words } from '../support/read-letter'
import { kind, recipient, runningOffice } from '../support/running-office'

const { letters, got } = runningOffice()

// Trust §2.5, case 26.
describe('whoever writes into a letter', () => {
  const hostile = [
    'Ann\r\nBcc: victim@shop.example',
    'Ann\nTo: victim@shop.example\n\nbody',
    'Ann\r\n\r\n<html>body</html>',
    '"Ann" <victim@shop.example>,',
    'Ann\u2028Bcc: victim@shop.example',
    'Ann\0\u0008\u001b[31m',
    '=?utf-8?q?=0D=0ABcc:_victim=40shop.example?=',
    'x'.repeat(80),
    '<b>Ann</b> & <img src=x onerror=alert(1)>',
  ]
  const asking = ['invitation', 'asked', 'submitted', 'receipt'] as const

  test.each(asking)('adds no header, no recipient and no markup to a letter of the kind %s', async (name) => {
    const sent = async (text: string, to: string) => {
      const who = name === 'asked' ? await recipient() : { to: { name: null, email: `ann-${newId()}@shop.example` } }
      const id = await write(kind(name, text), { ...who, to: { name: to, email: who.to.email } })
      const row = await until(id, 'sent')
      const [letter] = got(id)
      if (!letter) throw new Error('It did not arrive')
      return { letter, row }
    }
    const plain = await sent('Plain', 'Ann')
    for (const text of hostile) {
      const { letter, row } = await sent(text.replaceAll('\0', ''), text.replaceAll('\0', ''))
      expect(letter.to, text).toEqual([row.toEmail])
      expect(Object.keys(letter.headers).sort(), text).toEqual(Object.keys(plain.letter.headers).sort())
      for (const [header, values] of Object.entries(letter.headers)) expect(values, header).toHaveLength(1)
      expect(letter.headers.to?.[0]).toMatch(new RegExp(`<?${row.toEmail}>?$`))
      expect(letter.headers.bcc ?? letter.headers.cc).toBeUndefined()
      expect(words(letter.headers.subject?.[0] ?? '')).not.toMatch(/[\r\n]/)
      expect(letter.html).not.toMatch(/<b>|<img src=x/)
    }
    console.log(
      `${name}: ${hostile.length} texts in every field, 1 recipient and ${Object.keys(plain.letter.headers).length} headers each time`,
    )
  })

  test.each([
    'a@b.example, victim@c.example',
    '"a@b, victim@c"',
    'a@b(c@d)',
    'a@b.example\r\nRCPT TO:<victim@c.example>',
  ])('does not reach anybody else by the address %j', async (email) => {
    const before = letters().length
    const id = await write(kind('withdrawn'), { to: { name: null, email } })
    const row = await until(id, 'failed').catch(() => rowOf(id))
    const reached = letters()
      .slice(before)
      .flatMap(({ to }) => to)
    expect(reached.filter((address) => /victim|c\.example/.test(address))).toEqual([])
    expect(reached.length).toBeLessThanOrEqual(1)
    expect(['failed', 'sent', 'queued']).toContain(row.state)
  })
})
