import { beforeEach, expect, test } from 'vitest'
import type { Member } from '@/lib/access/viewer'
import { getLinkActivity } from '@/lib/data/link-activity'
import { addRecipients, listRecipients } from '@/lib/data/recipients'
import { noon } from '../support/factories'
import { given, madeLink, visited } from '../support/links'
import { newMember, newWorkspace } from '../support/members'

const after = (seconds: number) => new Date(noon.getTime() + 1000 * seconds)

let [member, stranger]: Member[] = []
let link: string

beforeEach(async () => {
  member = await newMember(await newWorkspace(), 'viewer')
  stranger = await newMember(await newWorkspace(), 'owner')
  const owner = await newMember(member.workspaceId, 'owner')
  link = await madeLink(owner, noon)
})

const activity = async () => given(await getLinkActivity(member!, link))

/** So many people who started and stopped after a question. */
const stopped = async (count: number, lastQuestion: string) => {
  for (let at = 0; at < count; at += 1) await visited(member!, link, noon, { startedAt: after(at), lastQuestion })
}

test('nothing has happened by a new link', async () => {
  expect(await activity()).toEqual({
    ...{ opened: 0, started: 0, submitted: 0, anonymous: [], anonymousCount: 0, exits: null },
  })
})

test('counts browsers, and tells those of the shared address one by one', async () => {
  const owner = await newMember(member!.workspaceId, 'owner')
  await addRecipients(owner, link, [{ name: null, email: 'demo@mail.test' }], noon)
  const [one] = given(await listRecipients(member!, link))
  await visited(member!, link, noon, { recipientId: one!.id, startedAt: after(9) })
  await visited(member!, link, after(1), { recipientId: one!.id, startedAt: after(4), submittedAt: after(60) })
  await visited(member!, link, after(3), { framed: true })
  expect(await activity()).toMatchObject({ opened: 3, started: 2, submitted: 1, anonymousCount: 1 })
  expect((await activity()).anonymous).toMatchObject([{ framed: true, openedAt: after(3), startedAt: null }])
  expect(given(await listRecipients(member!, link))).toMatchObject([
    { openedAt: noon, startedAt: after(4), submittedAt: after(60) },
  ])
})

test('says where people stop from the twentieth on who started, in sums', async () => {
  await stopped(12, 'business_size')
  await stopped(6, 'budget')
  await visited(member!, link, noon, { startedAt: noon, submittedAt: noon, lastQuestion: 'budget' })
  expect((await activity()).exits).toBeNull()
  await stopped(1, 'budget')
  expect((await activity()).exits).toEqual([
    { questionId: 'business_size', count: 12 },
    { questionId: 'budget', count: 7 },
  ])
})

test('is told to nobody else', async () => {
  await stopped(20, 'business_size')
  expect(await getLinkActivity(stranger!, link)).toMatchObject({ refused: 'not-found' })
})
