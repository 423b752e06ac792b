import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { startAgain } from '@/lib/commands/start-again'
import { submitAssessment } from '@/lib/commands/submit-assessment'
import { saveAnswers } from '@/lib/data/answers'
import { brandOf } from '@/lib/data/brands'
import { db } from '@/lib/data/db'
import { deleteAssessment } from '@/lib/data/deletion'
import { findLinkBySlug } from '@/lib/data/prospect-links'
import { findSlugOf, listVisited, openVisit, startByLink, startId } from '@/lib/data/visits'
import { isRefusal } from '@/lib/schemas/refusal'
import { atOnce } from '../support/at-once'
import { answerAll, begun, days, hashOf, newKey, noon, op, saved } from '../support/factories'
import { begunBy, later, newLink, newRecipient, opened, startOf, visitOf } from '../support/prospects'
import { viewerOf } from '../support/viewer'

const pageOf = (visitId: string | null) => ({ opId: randomUUID(), visitId, framed: false })
const countOf = (linkId: string) => db().visit.count({ where: { linkId } })

describe('the address of a link', () => {
  test('says who asks, how it looks, and whether it takes anyone in', async () => {
    const link = await newLink()
    expect(link).toMatchObject({
      brand: { workspace: 'Demo Advisers', sender: 'Demo Person', sells: 'Demo advice', logo: null },
      recipient: null,
      state: { kind: 'live' },
    })
    const own = await newRecipient(link)
    expect(own).toMatchObject({ id: link.id, recipient: { name: 'Demo Recipient' }, state: { kind: 'live' } })
    expect(await findLinkBySlug('x'.repeat(22), noon)).toBeNull()
  })

  test.each([
    [{ pausedAt: days(1) }, { kind: 'paused', on: days(1) }],
    [{ expiresAt: days(2) }, { kind: 'expired', on: days(2) }],
    [
      { pausedAt: days(1), expiresAt: days(2) },
      { kind: 'expired', on: days(2) },
    ],
    [
      { pausedAt: days(1), expiresAt: days(2), archivedAt: days(3) },
      { kind: 'archived', on: days(3) },
    ],
  ])('says since when it stopped: %o', async (given, state) => {
    expect((await opened((await newLink(given)).slug, days(3))).state).toEqual(state)
  })

  test('of a recipient who was removed is closed, and the link is not', async () => {
    const link = await newLink()
    const own = await newRecipient(link)
    await db().recipient.update({ where: { slug: own.slug }, data: { removedAt: days(1) } })
    expect((await opened(own.slug)).state).toEqual({ kind: 'archived', on: days(1) })
    expect((await opened(link.slug)).state).toEqual({ kind: 'live' })
  })
})

describe('opened', () => {
  test('counts a browser once, and not the visit of another link or person', async () => {
    const link = await newLink()
    const own = await newRecipient(link)
    const first = await openVisit(link, pageOf(null), noon)
    expect(await openVisit(link, pageOf(first), later)).toBe(first)
    expect(await openVisit(own, pageOf(first), later)).not.toBe(first)
    expect(await openVisit(await newLink(), pageOf(first), later)).not.toBe(first)
    expect(await countOf(link.id)).toBe(2)
    const visit = await db().visit.findUniqueOrThrow({ where: { id: first } })
    expect(visit).toMatchObject({ openedAt: noon, startedAt: null, submittedAt: null, assessmentId: null })
  })
})

describe('starting', () => {
  test('ties the visit the browser remembers', async () => {
    const link = await newRecipient(await newLink())
    const visitId = await openVisit(link, pageOf(null), noon)
    const start = await startByLink(link, startOf({ visitId }), hashOf(newKey()), later)
    expect(start.visitId).toBe(visitId)
    expect(await visitOf(viewerOf(start.id))).toMatchObject({ openedAt: noon, recipientId: link.recipient?.id })
    expect(await countOf(link.id)).toBe(1)
  })

  test('makes a visit where none is remembered, and another for a second assessment', async () => {
    const link = await newLink()
    const one = await startByLink(link, startOf(), hashOf(newKey()), noon)
    const two = await startByLink(link, startOf({ visitId: one.visitId }), hashOf(newKey()), noon)
    expect(two.id).not.toBe(one.id)
    expect(two.visitId).not.toBe(one.visitId)
    expect(await visitOf(viewerOf(one.id))).toMatchObject({ openedAt: noon, startedAt: null })
  })

  test('at the moment it is counted as opened is one visit of one page, whichever comes first', async () => {
    const link = await newLink()
    const own = await newRecipient(link)
    for (let round = 0; round < 20; round += 1) {
      const start = startOf()
      const [visitId, begun] = await Promise.all([
        openVisit(own, start, noon),
        startByLink(own, start, hashOf(newKey()), noon),
      ])
      expect(visitId).toBe(begun.visitId)
      expect((await visitOf(viewerOf(begun.id))).id).toBe(visitId)
    }
    expect(await countOf(link.id)).toBe(20)
    const page = pageOf(null)
    expect(await openVisit(link, page, noon)).not.toBe(await openVisit(own, page, noon))
  })

  test('sent twice at once begins one assessment, which both keys open', async () => {
    const link = await newLink()
    const start = startOf()
    const made = await atOnce(8, () => startByLink(link, start, hashOf(newKey()), noon))
    const ids = new Set(made.map(({ id }) => id))
    expect([...ids]).toEqual([startId(link, start.opId)])
    expect(new Set(made.map(({ visitId }) => visitId)).size).toBe(1)
    expect(await countOf(link.id)).toBe(1)
    expect(await db().key.count({ where: { assessmentId: made[0]?.id ?? '' } })).toBe(8)
  })

  test('sent again later, or once something is saved, gives nobody a key to what was begun', async () => {
    const link = await newLink()
    const start = startOf()
    const first = await startByLink(link, start, hashOf(newKey()), noon)
    const late = await startByLink(link, start, hashOf(newKey()), days(1))
    expect(late.id).not.toBe(first.id)
    const other = startOf()
    const { id } = await startByLink(link, other, hashOf(newKey()), noon)
    await saved(viewerOf(id), op())
    expect((await startByLink(link, other, hashOf(newKey()), noon)).id).not.toBe(id)
  })
})

describe('started', () => {
  test('is the first answer that is saved, and stays; the last question moves', async () => {
    const { viewer } = await begunBy(await newLink())
    await saveAnswers(viewer, [op({ questionId: 'business_size', value: null })], days(1))
    expect(await visitOf(viewer)).toMatchObject({ startedAt: null, lastQuestion: 'business_size' })
    await saveAnswers(viewer, [op({ questionId: 'presenting_ask', value: 'both' })], days(2))
    await saveAnswers(viewer, [op({ questionId: 'business_size', value: 'over_25m', baseVersion: 1 })], days(3))
    expect(await visitOf(viewer)).toMatchObject({ startedAt: days(2), lastQuestion: 'business_size' })
  })

  test('is not before opened, though answers that waited on a device were dated earlier', async () => {
    const { viewer } = await begunBy(await newLink(), days(1))
    await saveAnswers(viewer, [op()], noon)
    expect((await visitOf(viewer)).startedAt).toEqual(days(1))
  })

  test('says nothing of an assessment nobody asked for', async () => {
    const { viewer } = await begun()
    await saved(viewer, op())
    expect(await brandOf(viewer)).toBeNull()
    expect(await findSlugOf(viewer)).toBeNull()
  })
})

describe('starting again from a report', () => {
  const again = async (link: Awaited<ReturnType<typeof newLink>>) => {
    const { viewer } = await begunBy(link)
    await answerAll(viewer)
    await submitAssessment(viewer, { opId: randomUUID(), businessName: null }, noon)
    return startAgain(viewer, randomUUID(), hashOf(newKey()), later)
  }

  test('belongs to the link as well while it is live: opened and started at once', async () => {
    const link = await newRecipient(await newLink())
    const second = await again(link)
    if (isRefusal(second)) throw new Error(second.message)
    const visit = await visitOf(viewerOf(second.id))
    expect(visit).toMatchObject({ linkId: link.id, recipientId: link.recipient?.id, openedAt: later, startedAt: later })
    expect(await countOf(link.id)).toBe(2)
  })

  test('belongs to nobody once the link stopped', async () => {
    const link = await newLink({ expiresAt: days(1) })
    const second = await again(link)
    if (isRefusal(second)) throw new Error(second.message)
    expect(await brandOf(viewerOf(second.id))).toBeNull()
    expect(await countOf(link.id)).toBe(1)
  })
})

test('a browser is told of what it began by one link, and of no other', async () => {
  const [link, other] = [await newLink(), await newLink()]
  const { viewer } = await begunBy(link)
  const theirs = await begunBy(link)
  expect(await listVisited([viewer], link.id)).toEqual([
    { assessmentId: viewer.assessmentId, submittedAt: null, endedAt: null },
  ])
  expect(await listVisited([viewer], other.id)).toEqual([])
  expect(await listVisited([], link.id)).toEqual([])
  expect((await listVisited([theirs.viewer], link.id)).map(({ assessmentId }) => assessmentId)).toEqual([
    theirs.viewer.assessmentId,
  ])
  expect(await findSlugOf(viewer)).toBe(link.slug)
})

test('a visit stays when its assessment is deleted, tied to nothing', async () => {
  const { viewer, visitId } = await begunBy(await newLink())
  await saved(viewer, op())
  await deleteAssessment(viewer, later)
  const visit = await db().visit.findUniqueOrThrow({ where: { id: visitId } })
  expect(visit).toMatchObject({ assessmentId: null, submittedAt: null, startedAt: noon })
})
