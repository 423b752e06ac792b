import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { consentFor } from '@/lib/commands/consent-for'
import { sendAssessment } from '@/lib/commands/send-assessment'
import { submitAssessment } from '@/lib/commands/submit-assessment'
import { db } from '@/lib/data/db'
import { getAssessment } from '@/lib/data/assessments'
import { getSending, sendVersion } from '@/lib/data/sending'
import { isRefusal } from '@/lib/schemas/refusal'
import { atOnce } from '../support/at-once'
import { answerAll, begun, days, noon, op, saved } from '../support/factories'
import {
  begunBy,
  later,
  lettersOf,
  newLink,
  newRecipient,
  origin,
  send,
  sentBy,
  submissionOf,
  visitOf,
} from '../support/prospects'

const brand = { workspace: 'Demo Advisers', sender: 'Demo Person', sells: 'Demo advice' }

const order = (more: object = {}) => ({
  ...{ opId: randomUUID(), businessName: 'Demo Business' },
  send: { version: null, words: consentFor(brand).hash, contact: { name: null, email: null }, ...more },
})

describe('sending', () => {
  test('records the version, what was agreed to, who it is, and writes to whoever is told', async () => {
    const link = await newLink()
    const { viewer, sent } = await sentBy(link, { name: 'Demo Prospect', email: 'prospect@mail.test' })
    expect(sent).toEqual({ number: 1, outcome: 'sent' })
    const submission = await submissionOf(viewer)
    expect(submission).toMatchObject({
      ...{ workspaceId: link.workspaceId, linkId: link.id, businessName: 'Demo Business', endedAt: null },
      ...{ contactName: 'Demo Prospect', contactEmail: 'prospect@mail.test', createdAt: noon, sentAt: noon },
      sent: [{ versionNumber: 1, assessmentId: viewer.assessmentId, sentAt: noon }],
    })
    const { words, wordsId, hash } = consentFor(brand)
    expect(submission.consents).toEqual([
      expect.objectContaining({ versionNumber: 1, words, wordsId, hash, locale: 'en', purpose: 'advice' }),
    ])
    expect(submission.consents[0]).toMatchObject({ method: 'box ticked', givenAt: noon, withdrawnAt: null })
    expect(await visitOf(viewer)).toMatchObject({ submittedAt: noon, startedAt: expect.any(Date) })
    const [told] = await lettersOf(link.workspaceId, 'submitted')
    expect(told?.data).toEqual({
      ...{ link: 'Demo link', who: 'Demo Prospect, Demo Business', submissionId: submission.id, again: false },
    })
    const [receipt] = await lettersOf(link.workspaceId, 'receipt')
    expect(receipt).toMatchObject({
      toEmail: 'prospect@mail.test',
      data: { sentOn: '2026-11-21', assessmentId: viewer.assessmentId, look: { ...brand, origin, logo: null } },
    })
  })

  test('twice, and at once, makes one of everything', async () => {
    const link = await newLink()
    const { viewer } = await begunBy(link)
    await answerAll(viewer)
    const form = order({ contact: { name: null, email: 'prospect@mail.test' } })
    const made = await atOnce(6, () => sendAssessment(viewer, form, origin, noon))
    expect(new Set(made.map((one) => JSON.stringify(one)))).toEqual(
      new Set([JSON.stringify({ number: 1, outcome: 'sent' })]),
    )
    expect(await db().submission.count({ where: { linkId: link.id } })).toBe(1)
    expect((await submissionOf(viewer)).consents).toHaveLength(1)
    expect(await lettersOf(link.workspaceId, 'submitted')).toHaveLength(1)
    expect(await lettersOf(link.workspaceId, 'receipt')).toHaveLength(1)
  })

  test('another version is another one of the same submission', async () => {
    const link = await newLink()
    const { viewer } = await sentBy(link)
    await saved(viewer, op({ questionId: 'business_size', value: 'over_25m', baseVersion: 1 }))
    const made = await submitAssessment(viewer, { opId: randomUUID(), businessName: 'Demo Business' }, later)
    if (isRefusal(made)) throw new Error(made.message)
    expect((await getSending(viewer, later))?.sent?.versions).toHaveLength(1)
    await send(viewer, { version: made.number, now: later })
    const submission = await submissionOf(viewer)
    expect(submission.sent.map(({ versionNumber }) => versionNumber).sort()).toEqual([1, made.number])
    expect(submission).toMatchObject({ createdAt: noon, sentAt: later })
    expect((await visitOf(viewer)).submittedAt).toEqual(noon)
    const letters = await lettersOf(link.workspaceId, 'submitted')
    expect(letters.map(({ data }) => (data as { again: boolean }).again)).toEqual([false, true])
  })

  test('a private address says who it was where they did not', async () => {
    const link = await newRecipient(await newLink())
    await sentBy(link)
    const [letter] = await lettersOf(link.workspaceId, 'submitted')
    expect(letter?.data).toMatchObject({ who: 'Demo Recipient, Demo Business' })
  })

  test('to nobody who is told writes no letter, and no receipt without an address', async () => {
    const link = await newLink({ told: false })
    await sentBy(link)
    expect(await db().letter.count({ where: { workspaceId: link.workspaceId } })).toBe(0)
  })
})

describe('not sending', () => {
  test('makes the report and tells nobody', async () => {
    const link = await newLink()
    const { viewer } = await begunBy(link)
    await answerAll(viewer)
    const kept = await sendAssessment(viewer, { ...order(), send: null }, origin, noon)
    expect(kept).toEqual({ number: 1, outcome: 'kept' })
    expect(await visitOf(viewer)).toMatchObject({ submittedAt: null })
    expect(await db().submission.count({ where: { linkId: link.id } })).toBe(0)
    expect(await getSending(viewer, noon)).toMatchObject({ sent: null, state: { kind: 'live' }, contact: 'optional' })
  })

  test('a link that stopped meanwhile keeps nobody from their report, and says it was not sent', async () => {
    const link = await newLink({ expiresAt: days(1) })
    const { viewer } = await begunBy(link)
    await answerAll(viewer)
    expect(await sendAssessment(viewer, order(), origin, days(2))).toEqual({ number: 1, outcome: 'stopped' })
    expect((await getAssessment(viewer))?.submissions).toHaveLength(1)
    expect(await db().submission.count({ where: { linkId: link.id } })).toBe(0)
    expect(await db().letter.count({ where: { workspaceId: link.workspaceId } })).toBe(0)
  })

  test('a recipient who was removed meanwhile sends nothing either', async () => {
    const link = await newRecipient(await newLink())
    const { viewer } = await begunBy(link)
    await answerAll(viewer)
    await db().recipient.update({ where: { slug: link.slug }, data: { removedAt: noon } })
    expect(await send(viewer)).toMatchObject({ outcome: 'stopped' })
  })

  test('without answers there is nothing to send', async () => {
    const link = await newLink()
    const { viewer } = await begunBy(link)
    expect(await send(viewer)).toMatchObject({ refused: 'too-few-answers' })
    expect(await db().submission.count({ where: { linkId: link.id } })).toBe(0)
  })

  test('of a version that is not there, of what nobody asked for, or after deletion', async () => {
    const { viewer } = await begunBy(await newLink())
    expect(await send(viewer, { version: 7 })).toMatchObject({ refused: 'not-found' })
    const own = await begun()
    expect(await sendAssessment(own.viewer, order(), origin, noon)).toMatchObject({ refused: 'not-found' })
    const consent = consentFor(brand)
    const version = { versionNumber: 1, consent, contact: { name: null, email: null }, origin }
    expect(await sendVersion(own.viewer, version, noon)).toMatchObject({ refused: 'not-found' })
    expect(await getSending(own.viewer, noon)).toBeNull()
  })
})
