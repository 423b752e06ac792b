import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Member } from '@/lib/access/viewer'
import { askRecipients } from '@/lib/data/asking'
import { db } from '@/lib/data/db'
import { findDueLetter } from '@/lib/data/letter-sending'
import { daysAfter } from '@/lib/data/lifetime'
import { removeMember } from '@/lib/data/members'
import { addRecipients } from '@/lib/data/recipients'
import { removeSubmission } from '@/lib/data/submission-removal'
import { sendLetter } from '@/lib/jobs/letter-job'
import { noon } from '../support/factories'
import { madeLink } from '../support/links'
import { place } from '../support/letter-contents'
import { newMember, newWorkspace } from '../support/members'
import { newId, withAsk, type Ask } from '../support/planting'
import { write } from '../support/post-office'
import { submitted } from '../support/submitted'

const ask: Ask = (sql, values) => withAsk(process.env.DATABASE_URL ?? '', (one) => one(sql, values))
const hour = 60 * 60 * 1000

let member: Member
let link: string

beforeEach(async () => {
  member = await newMember(await newWorkspace(), 'owner')
  link = await madeLink(member, noon)
  await addRecipients(member, link, [{ name: 'Ann Demo', email: `ann-${newId()}@mail.test` }], noon)
})

const asking = (at: Date, remind = true) =>
  askRecipients(member, link, { opId: randomUUID(), subject: 'Hello', words: 'Read this', remind }, at)

const letters = () =>
  db().letter.findMany({
    where: { workspaceId: member.workspaceId },
    orderBy: [{ sendAt: 'asc' }, { id: 'asc' }],
    select: { id: true, kind: true, state: true, sendAt: true, recipientId: true },
  })

/** All that is due at a moment comes to the worker, one after the other. @returns what kinds went */
async function workerComes(at: Date): Promise<readonly string[]> {
  const went: string[] = []
  for (const { id, kind, state, sendAt } of await letters()) {
    if (state !== 'queued' || sendAt > at) continue
    const due = await findDueLetter(id, at)
    if (!due) continue
    if (due.wanted) went.push(kind)
    const to = due.wanted ? 'sent' : 'cancelled'
    await db().letter.updateMany({ where: { id }, data: { state: to, settledAt: at } })
  }
  return went
}

describe('letters to one recipient', () => {
  test('go one after the other, three days apart, when the worker was away while all of them fell due', async () => {
    await asking(noon)
    expect(await workerComes(daysAfter(noon, 8))).toEqual(['asked'])
    expect(await workerComes(daysAfter(noon, 10.9))).toEqual([])
    expect(await workerComes(daysAfter(noon, 11))).toEqual(['reminder'])
    expect(await workerComes(daysAfter(noon, 13.9))).toEqual([])
    expect(await workerComes(daysAfter(noon, 14))).toEqual(['reminder'])
    expect((await letters()).map(({ state }) => state)).toEqual(['sent', 'sent', 'sent'])
  })

  test('keep their days when the first one took a few minutes to go', async () => {
    await asking(noon)
    expect(await workerComes(new Date(noon.getTime() + hour / 4))).toEqual(['asked'])
    expect(await workerComes(daysAfter(noon, 3))).toEqual(['reminder'])
    expect(await workerComes(daysAfter(noon, 6))).toEqual(['reminder'])
  })

  test('that have to wait are queued for their new time, once', async () => {
    await asking(noon)
    const at = daysAfter(noon, 8)
    await workerComes(at)
    const waiting = (await letters()).filter(({ state }) => state === 'queued')
    expect(waiting.map(({ sendAt }) => sendAt)).toEqual([daysAfter(at, 3), daysAfter(at, 3)])
    const keys = waiting.map(({ id }) => `letter ${id}`)
    const jobs = await ask<{ key: string; run_at: Date }>(
      'SELECT key, run_at FROM graphile_worker.jobs WHERE key = ANY($1)',
      [keys],
    )
    expect(jobs.map(({ key }) => key).sort()).toEqual(keys.sort())
    for (const { run_at } of jobs) expect(new Date(run_at)).toEqual(daysAfter(at, 3))
  })

  test('do not remind of a letter that never reached them, and are three in all when it is sent anew', async () => {
    await asking(noon)
    await db().letter.updateMany({
      where: { workspaceId: member.workspaceId, kind: 'asked' },
      data: { state: 'failed', settledAt: noon },
    })
    expect(await workerComes(daysAfter(noon, 3))).toEqual([])
    await asking(daysAfter(noon, 4))
    const queued = (await letters()).filter(({ state }) => state === 'queued').map(({ kind }) => kind)
    expect(queued).toEqual(['asked', 'reminder', 'reminder'])
  })

  test('are not sent again to somebody whose submission the workspace removed', async () => {
    await asking(noon)
    await workerComes(noon)
    const [one] = await letters()
    const { submission } = await submitted(ask, member.workspaceId, link, { recipientId: one?.recipientId ?? '' })
    expect(await removeSubmission(member, submission, new Date())).toEqual({ linkId: link })
    expect(await workerComes(daysAfter(noon, 3))).toEqual([])
  })

  test('are dated on the day they go, not on the day they were written', async () => {
    await asking(noon)
    await workerComes(noon)
    const [, reminder] = await letters()
    expect((await findDueLetter(reminder!.id, daysAfter(noon, 3)))?.date).toEqual(daysAfter(noon, 3))
  })
})

describe('a letter that was written while the workspace had a host of its own', () => {
  const host = `ask-${newId()}.advisers.example`
  const printed = async () => {
    const [{ id } = { id: '' }] = await letters()
    const texts: string[] = []
    await sendLetter(id, false, { post: null, place, print: (text) => texts.push(text) })
    return texts.join()
  }
  const claim = { id: newId(), host, token: 'demo', addedAt: noon, verifiedAt: noon }

  test('leads there while it is theirs, and to our address afterwards', async () => {
    await db().domain.create({ data: { ...claim, workspaceId: member.workspaceId }, select: { id: true } })
    await asking(noon, false)
    const [{ id, recipientId } = { id: '', recipientId: '' }] = await letters()
    const leadsTo = async () => {
      const content = (await findDueLetter(id, noon))?.content
      return content && 'look' in content.data ? content.data.look.origin : null
    }
    expect(recipientId).toMatch(/^[0-9a-f]{20}$/)
    expect(await leadsTo()).toContain(host)
    await db().domain.updateMany({ where: { id: claim.id }, data: { problem: 'It leads nowhere.' } })
    expect(await leadsTo()).not.toContain(host)
    await db().domain.updateMany({ where: { id: claim.id }, data: { problem: null } })
    expect(await leadsTo()).toContain(host)
    await db().domain.updateMany({ where: { id: claim.id }, data: { verifiedAt: null } })
    expect(await leadsTo()).toBe(new URL(process.env.APP_URL ?? 'http://localhost:3000').origin)
    expect(await printed()).not.toContain(host)
  })
})

test('who was taken out of a workspace meanwhile is not told who sent it answers', async () => {
  const { userId } = await newMember(member.workspaceId, 'member')
  const { email } = await db().user.findUniqueOrThrow({ where: { id: userId } })
  const data = { link: 'Demo link', who: 'Ann Demo, Demo Tiles', submissionId: newId(), again: false }
  const id = await write({ kind: 'submitted', data }, { workspaceId: member.workspaceId, to: { name: null, email } })
  expect(await findDueLetter(id, new Date())).toMatchObject({ wanted: true })
  expect(await removeMember(member, userId, new Date())).toBe(true)
  expect(await findDueLetter(id, new Date())).toMatchObject({ wanted: false })
})
