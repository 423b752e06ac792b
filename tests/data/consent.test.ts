import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { randomUUID } from 'node:crypto'
import { consentFor } from '@/lib/commands/consent-for'
import { sendAssessment } from '@/lib/commands/send-assessment'
import { db } from '@/lib/data/db'
import { parseSending } from '@/lib/schemas/sending-form'
import { consentId } from '@/lib/views/consent'
import { answerAll, noon } from '../support/factories'
import { begunBy, newLink, origin, submissionOf } from '../support/prospects'

const asker = { workspace: 'Demo Advisers', sender: 'Demo Person', sells: 'Demo advice' }
const words = consentFor(asker).hash
const opId = randomUUID()
const ticked = { opId, words, consent: 'yes' }

describe('what is agreed to', () => {
  // Whoever changes a word gives the words another id, and writes their new hash here.
  test('has one hash for each version of the words', () => {
    expect([consentId, words]).toEqual([
      '2026-11-22',
      'fec4bec853ea8e377145499d5f613bed0ec293ae94a1be24f2bb71e946a990a2',
    ])
  })

  test('is kept letter for letter: its hash is that of the words themselves', () => {
    const { hash, words: text, lines } = consentFor(asker)
    expect(text).toBe(lines.join('\n'))
    expect(hash).toBe(createHash('sha256').update(text).digest('hex'))
  })

  test('fits its column with the longest names there can be', () => {
    const longest = { workspace: 'ش'.repeat(80), sender: 'ش'.repeat(120), sells: 'ش'.repeat(120) }
    expect([...consentFor(longest).words].length).toBeLessThan(2000)
  })

  test('has to be what was read: names that changed meanwhile are read again', async () => {
    const link = await newLink()
    const { viewer } = await begunBy(link)
    await answerAll(viewer)
    await db().brandedLink.update({ where: { id: link.id }, data: { sells: 'Something else' } })
    const send = { version: null, words, contact: { name: null, email: null } }
    const order = { opId, businessName: null, send }
    expect(await sendAssessment(viewer, order, origin, noon)).toMatchObject({ refused: 'changed-meanwhile' })
    expect(await db().submission.count({ where: { linkId: link.id } })).toBe(0)
    const now = consentFor({ ...asker, sells: 'Something else' })
    await sendAssessment(viewer, { ...order, send: { ...send, words: now.hash } }, origin, noon)
    expect((await submissionOf(viewer)).consents[0]?.words).toContain('Something else')
  })
})

describe('the form', () => {
  test('sends nothing without the box ticked', () => {
    const refused = { refused: 'unprocessable', field: 'consent' }
    expect(parseSending({ opId, words }, 'off')).toMatchObject(refused)
    expect(parseSending({ opId, words, consent: 'no' }, 'off')).toMatchObject(refused)
    expect(parseSending({ opId, consent: 'yes' }, 'off')).toMatchObject(refused)
    expect(parseSending({ opId, send: 'no', businessName: ' ' }, 'needed')).toEqual({
      ...{ opId, businessName: null, send: null },
    })
  })

  test('asks who it is by the setting of the link', () => {
    const given = { ...ticked, contactName: ' Demo Prospect ', contactEmail: ' Prospect@Mail.test ' }
    const contact = { name: 'Demo Prospect', email: 'prospect@mail.test' }
    expect(parseSending(given, 'optional')).toMatchObject({ send: { contact } })
    expect(parseSending(given, 'needed')).toMatchObject({ send: { contact } })
    expect(parseSending(given, 'off')).toMatchObject({ send: { contact: { name: null, email: null } } })
    expect(parseSending({ ...ticked, contactEmail: '' }, 'optional')).toMatchObject({
      send: { contact: { email: null } },
    })
    expect(parseSending({ ...given, contactName: '' }, 'needed')).toMatchObject({ field: 'contactName' })
    expect(parseSending({ ...given, contactEmail: ' ' }, 'needed')).toMatchObject({ field: 'contactEmail' })
  })

  test.each([
    ['nobody@', 'contactEmail'],
    ['a@b.test, c@d.test', 'contactEmail'],
    ['a@b.test\r\nBcc: c@d.test', 'contactEmail'],
    ['a@b(c@d.test)', 'contactEmail'],
  ])('refuses %j', (contactEmail, field) => {
    expect(parseSending({ ...ticked, contactEmail }, 'optional')).toMatchObject({ refused: 'unprocessable', field })
  })

  test('takes no field but its own', () => {
    expect(parseSending({ ...ticked, submissionId: 'x' }, 'off')).toMatchObject({ refused: 'unprocessable' })
    expect(parseSending({ ...ticked, version: '0' }, 'off')).toMatchObject({ refused: 'unprocessable' })
  })
})
