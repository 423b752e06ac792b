import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { db } from '@/lib/data/db'
import { deleteAssessment, deleteExpired } from '@/lib/data/deletion'
import { getLinkActivity } from '@/lib/data/link-activity'
import { listRecipients } from '@/lib/data/recipients'
import { getSending, withdraw } from '@/lib/data/sending'
import { inboxLines } from '@/lib/data/inbox-list'
import { getSubmission } from '@/lib/data/submissions'
import { getVersion } from '@/lib/data/versions'
import { isRefusal } from '@/lib/schemas/refusal'
import { days } from '../support/factories'
import { newMember } from '../support/members'
import { later, lettersOf, newLink, newRecipient, send, sentBy, submissionOf } from '../support/prospects'

const who = { name: 'Canary Prospect', email: 'canary@mail.test' }

async function noted(submission: { id: string; workspaceId: string }) {
  const { id: submissionId, workspaceId } = submission
  const note = { opId: randomUUID(), authorName: 'Demo', words: 'About Canary Prospect', writtenAt: later }
  await db().note.create({ data: { id: randomUUID().slice(0, 20), workspaceId, submissionId, ...note } })
}

describe('taking back', () => {
  test('leaves a dated line that names nobody, and what was agreed to', async () => {
    const link = await newLink()
    const { viewer } = await sentBy(link, who)
    const before = await submissionOf(viewer)
    await noted(before)
    const reader = await newMember(link.workspaceId, 'viewer')
    expect(await getSubmission(reader, before.id)).toMatchObject({ version: { number: 1 } })

    expect(await withdraw(viewer, later)).toBe(true)
    const { consents, ...after } = await submissionOf(viewer)
    expect(after).toMatchObject({ endedAt: later, endedBy: 'withdrawn', sent: [], notes: [] })
    expect([after.businessName, after.contactName, after.contactEmail]).toEqual([null, null, null])
    expect(consents.map(({ withdrawnAt }) => withdrawnAt)).toEqual([later])
    const left = JSON.stringify(await db().letter.findMany({ where: { workspaceId: link.workspaceId } }))
    expect(left).not.toMatch(/canary/i)
    expect(await getSubmission(reader, before.id)).toMatchObject({ sender: null, version: null, sent: [] })
    const ended = { at: later, by: 'withdrawn' }
    expect(await inboxLines(reader, [before.id])).toMatchObject([{ ended, sender: null, outcome: null }])
  })

  test('stands beside what they did on the page of the link, once all of it was taken back', async () => {
    const link = await newLink()
    const own = await newRecipient(link)
    const reader = await newMember(link.workspaceId, 'viewer')
    const told = async () => {
      const [people, activity] = [await listRecipients(reader, link.id), await getLinkActivity(reader, link.id)]
      if (isRefusal(people) || isRefusal(activity)) throw new Error('refused')
      return [...people, ...activity.anonymous].map(({ takenBackAt, submissionId }) => takenBackAt ?? submissionId)
    }
    const [one, other, someone] = [await sentBy(own), await sentBy(own), await sentBy(link)]
    const [left, shared] = [await submissionOf(other.viewer), await submissionOf(someone.viewer)]
    expect(await told()).toEqual([expect.any(String), shared.id])
    await withdraw(one.viewer, days(4))
    await withdraw(someone.viewer, days(5))
    expect(await told()).toEqual([left.id, days(5)])
    await deleteAssessment(other.viewer, days(6))
    expect(await told()).toEqual([days(6), days(5)])
  })

  test('tells those who were told, once, with the day and no name', async () => {
    const link = await newLink()
    const { viewer } = await sentBy(link, who)
    await withdraw(viewer, later)
    expect(await withdraw(viewer, later)).toBe(false)
    const letters = await lettersOf(link.workspaceId, 'withdrawn')
    expect(letters.map(({ data }) => data)).toEqual([{ link: 'Demo link', day: '2026-11-24' }])
  })

  test('leaves the prospect their report, and sends no other', async () => {
    const { viewer } = await sentBy(await newLink())
    await withdraw(viewer, later)
    expect(await getVersion(viewer, 1)).not.toBeNull()
    expect(await getSending(viewer, later)).toMatchObject({ sent: { ended: { at: later, by: 'withdrawn' } } })
    expect(await send(viewer, { version: 1 })).toMatchObject({ outcome: 'stopped' })
    expect((await submissionOf(viewer)).sent).toEqual([])
  })

  test('of nothing that was sent takes nothing back', async () => {
    const [mine, theirs] = [await sentBy(await newLink()), await sentBy(await newLink())]
    await withdraw(mine.viewer, later)
    expect((await submissionOf(theirs.viewer)).endedAt).toBeNull()
  })
})

describe('deleting the assessment', () => {
  test('ends what was sent, by the same words', async () => {
    const link = await newRecipient(await newLink())
    const { viewer, visitId } = await sentBy(link, who)
    await deleteAssessment(viewer, later)
    const [ended] = await db().submission.findMany({ where: { visitId }, include: { sent: true, consents: true } })
    expect(ended).toMatchObject({
      endedBy: 'deleted',
      endedAt: later,
      contactEmail: null,
      businessName: null,
      sent: [],
    })
    expect(ended?.consents.map(({ withdrawnAt }) => withdrawnAt)).toEqual([later])
    expect(await lettersOf(link.workspaceId, 'withdrawn')).toHaveLength(1)
    expect(await lettersOf(link.workspaceId, 'receipt')).toEqual([])
  })
})

describe('running out', () => {
  test('ends it too; what was agreed to was not taken back, and nobody is written to', async () => {
    const link = await newLink()
    const { visitId } = await sentBy(link, who)
    await deleteExpired(days(366))
    const [ended] = await db().submission.findMany({ where: { visitId }, include: { sent: true, consents: true } })
    expect(ended).toMatchObject({ endedBy: 'expiry', endedAt: days(366), contactName: null, sent: [] })
    expect(ended?.consents.map(({ withdrawnAt }) => withdrawnAt)).toEqual([null])
    expect(await lettersOf(link.workspaceId, 'withdrawn')).toEqual([])
  })
})
