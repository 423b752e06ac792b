import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Member } from '@/lib/access/viewer'
import { askRecipients } from '@/lib/data/asking'
import { db } from '@/lib/data/db'
import { daysAfter } from '@/lib/data/lifetime'
import { getLinkActivity } from '@/lib/data/link-activity'
import { deleteRemovedRecipients } from '@/lib/data/recipient-removal'
import { addRecipients, listRecipients, removeRecipient, restoreRecipient, stopRecipient } from '@/lib/data/recipients'
import { noon } from '../support/factories'
import { given, madeLink, visited } from '../support/links'
import { newMember, newWorkspace } from '../support/members'
import { withAsk, type Ask } from '../support/planting'
import { submitted } from '../support/submitted'

const ask: Ask = (sql, values) => withAsk(process.env.DATABASE_URL ?? '', (one) => one(sql, values))
const email = 'ann-demo@mail.test'

let member: Member
let [link, id]: string[] = []

beforeEach(async () => {
  member = await newMember(await newWorkspace(), 'owner')
  link = await madeLink(member, noon)
  await addRecipients(member, link, [{ name: 'Ann Demo', email }], noon)
  await askRecipients(member, link, { opId: randomUUID(), subject: 'Hello', words: 'Read this', remind: true }, noon)
  id = given(await listRecipients(member, link))[0]?.id
})

/** What of the database still names them. */
const kept = async () => {
  const where = { workspaceId: member.workspaceId }
  return {
    recipients: await db().recipient.count({ where }),
    letters: await db().letter.count({ where: { ...where, toEmail: email } }),
  }
}

describe('who was removed from a list', () => {
  test('is gone after 90 days with the letters to them, and what they opened still counts', async () => {
    await visited(member, link!, noon, { recipientId: id!, startedAt: noon })
    await removeRecipient(member, link!, id!, noon)
    await deleteRemovedRecipients(daysAfter(noon, 89))
    expect(await kept()).toEqual({ recipients: 1, letters: 3 })
    await deleteRemovedRecipients(daysAfter(noon, 90))
    expect(await kept()).toEqual({ recipients: 0, letters: 0 })
    expect(await getLinkActivity(member, link!)).toMatchObject({ opened: 1, started: 1, anonymousCount: 1 })
  })

  test('and was put back stays', async () => {
    await removeRecipient(member, link!, id!, noon)
    await restoreRecipient(member, link!, id!, noon)
    await deleteRemovedRecipients(daysAfter(noon, 365))
    expect((await kept()).recipients).toBe(1)
  })

  test('and wants no letters stays, so that none is written by mistake', async () => {
    await stopRecipient(member, link!, id!, noon)
    await removeRecipient(member, link!, id!, noon)
    await deleteRemovedRecipients(daysAfter(noon, 365))
    expect((await kept()).recipients).toBe(1)
  })

  test('and has sent a report stays until that ends', async () => {
    const { submission } = await submitted(ask, member.workspaceId, link!, { recipientId: id! })
    await removeRecipient(member, link!, id!, noon)
    await deleteRemovedRecipients(daysAfter(noon, 365))
    expect((await kept()).recipients).toBe(1)
    await ask(
      `UPDATE submission SET ended_at = now(), ended_by = 'withdrawn', business_name = NULL, contact_name = NULL, contact_email = NULL WHERE id = $1`,
      [submission],
    )
    await deleteRemovedRecipients(daysAfter(noon, 365))
    expect(await kept()).toEqual({ recipients: 0, letters: 0 })
  })
})
