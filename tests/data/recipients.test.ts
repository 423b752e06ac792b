import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Member } from '@/lib/access/viewer'
import { askRecipients, mostAtOnce } from '@/lib/data/asking'
import { db } from '@/lib/data/db'
import { daysAfter } from '@/lib/data/lifetime'
import { pauseLink } from '@/lib/data/link-states'
import { addRecipients, listRecipients, removeRecipient, restoreRecipient, stopRecipient } from '@/lib/data/recipients'
import { remind } from '@/lib/data/reminders'
import { atOnce } from '../support/at-once'
import { noon } from '../support/factories'
import { given, madeLink, visited } from '../support/links'
import { newMember, newWorkspace } from '../support/members'
import { newId } from '../support/planting'

const gone = expect.objectContaining({ refused: 'not-found' })
const person = (number: number) => ({ name: `Demo ${number}`, email: `demo${number}@mail.test` })
const people = (count: number) => Array.from({ length: count }, (_, at) => person(at))
const letter = (remind = false, opId: string = randomUUID()) => ({ opId, subject: 'Hello', words: 'Read this', remind })

let [member, stranger]: Member[] = []
let link: string

beforeEach(async () => {
  member = await newMember(await newWorkspace(), 'member')
  stranger = await newMember(await newWorkspace(), 'owner')
  link = await madeLink(member, noon)
})

const list = async () => given(await listRecipients(member!, link))
const own = () => ({ workspaceId: member!.workspaceId })
const letters = () =>
  db().letter.findMany({
    where: own(),
    orderBy: [{ sendAt: 'asc' }],
    select: { kind: true, toEmail: true, state: true, sendAt: true },
  })

/** The letter to everybody went out. */
const wentOut = (at: Date) =>
  db().letter.updateMany({
    where: { ...own(), sendAt: { lte: at }, state: 'queued' },
    data: { state: 'sent', settledAt: at },
  })

describe('people', () => {
  test('each get a private address, and nobody a letter', async () => {
    expect(await addRecipients(member!, link, people(3), noon)).toEqual({ added: 3, there: [] })
    const found = await list()
    expect(new Set(found.map(({ slug }) => slug)).size).toBe(3)
    expect(found[0]?.slug).toMatch(/^[A-Za-z0-9_-]{22}$/)
    expect(await letters()).toEqual([])
  })

  test('are on the list once, however often they are added', async () => {
    await atOnce(5, () => addRecipients(member!, link, people(3), noon))
    expect(await addRecipients(member!, link, people(4), noon)).toMatchObject({ added: 1, there: { length: 3 } })
    expect(await list()).toHaveLength(4)
  })

  test('can be removed, with the letters that wait, and put back with their address', async () => {
    await addRecipients(member!, link, people(1), noon)
    await askRecipients(member!, link, letter(true), noon)
    const [one] = await list()
    given(await removeRecipient(member!, link, one!.id, noon))
    expect((await letters()).map(({ state }) => state)).toEqual(['cancelled', 'cancelled', 'cancelled'])
    expect((await list())[0]).toMatchObject({ removedAt: noon })
    given(await restoreRecipient(member!, link, one!.id, noon))
    expect((await list())[0]).toMatchObject({ removedAt: null, slug: one!.slug })
  })

  test('who want no more letters get none, and stay on the list', async () => {
    await addRecipients(member!, link, people(2), noon)
    const [one] = await list()
    given(await stopRecipient(member!, link, one!.id, noon))
    expect(await askRecipients(member!, link, letter(), noon)).toEqual({ sent: 1 })
    expect((await letters()).map(({ toEmail }) => toEmail)).not.toContain(one!.email)
  })

  test('of another workspace are nobody', async () => {
    await addRecipients(member!, link, people(1), noon)
    const [one] = await list()
    expect(await listRecipients(stranger!, link)).toEqual(gone)
    expect(await addRecipients(stranger!, link, people(2), noon)).toEqual(gone)
    expect(await removeRecipient(stranger!, link, one!.id, noon)).toEqual(gone)
    const [own] = [await madeLink(stranger!, noon)]
    expect(await removeRecipient(stranger!, own, one!.id, noon)).toEqual(gone)
    expect(await list()).toMatchObject([{ removedAt: null }])
  })
})

describe('a letter', () => {
  test('goes to everybody who was not asked yet, once', async () => {
    await addRecipients(member!, link, people(3), noon)
    expect(await askRecipients(member!, link, letter(), noon)).toEqual({ sent: 3 })
    await addRecipients(member!, link, people(5), noon)
    expect(await askRecipients(member!, link, letter(), noon)).toEqual({ sent: 2 })
    expect(await askRecipients(member!, link, letter(), noon)).toMatchObject({ refused: 'unprocessable' })
    expect((await letters()).map(({ toEmail }) => toEmail).sort()).toEqual(people(5).map(({ email }) => email))
  })

  test('is written once by a form that is sent ten times at once, which says the same each time', async () => {
    await addRecipients(member!, link, people(4), noon)
    const form = letter(true)
    const sent = await atOnce(10, () => askRecipients(member!, link, form, noon))
    expect(sent).toEqual(Array(10).fill({ sent: 4 }))
    expect(await letters()).toHaveLength(12)
  })

  test('is followed by two reminders, three days apart, where they are wished for', async () => {
    await addRecipients(member!, link, people(1), noon)
    await askRecipients(member!, link, letter(true), noon)
    expect(await letters()).toMatchObject([
      { kind: 'asked', sendAt: noon },
      { kind: 'reminder', sendAt: daysAfter(noon, 3) },
      { kind: 'reminder', sendAt: daysAfter(noon, 6) },
    ])
  })

  test('queues its job in the same transaction', async () => {
    await addRecipients(member!, link, people(2), noon)
    await askRecipients(member!, link, letter(), noon)
    const [row] = await db().$queryRaw<{ count: bigint }[]>`
      SELECT count(*) FROM graphile_worker.jobs j JOIN letter l ON j.key = 'letter ' || l.id
      WHERE l.workspace_id = ${member!.workspaceId}`
    expect(Number(row?.count)).toBe(2)
  })

  test('holds who asks, the private address and where answers go', async () => {
    await addRecipients(member!, link, people(1), noon)
    await askRecipients(member!, link, letter(), noon)
    const [one] = await list()
    const [row] = await db().letter.findMany({ where: own(), select: { data: true, recipientId: true, toName: true } })
    expect(row).toMatchObject({
      ...{ recipientId: one!.id, toName: 'Demo 0' },
      data: {
        ...{ slug: one!.slug, subject: 'Hello', words: 'Read this' },
        look: {
          sender: 'Demo Person',
          origin: 'http://localhost:3000',
          replyTo: expect.stringMatching(/@mail\.test$/),
        },
      },
    })
  })

  test('leads to the workspace’s own host once that is verified', async () => {
    const { workspaceId } = member!
    const row = { id: newId(), workspaceId, host: 'demo.example.com', token: 'x', addedAt: noon, verifiedAt: noon }
    await db().domain.create({ data: row, select: { id: true } })
    await addRecipients(member!, link, people(1), noon)
    await askRecipients(member!, link, letter(), noon)
    const [found] = await db().letter.findMany({ where: own(), select: { data: true } })
    expect(found?.data).toMatchObject({ look: { origin: 'http://demo.example.com:3000' } })
  })

  test('leads to our address while the workspace’s own host leads nowhere', async () => {
    const { workspaceId } = member!
    const row = { id: newId(), workspaceId, host: 'demo.example.net', token: 'x', addedAt: noon, verifiedAt: noon }
    await db().domain.create({ data: { ...row, problem: 'It leads nowhere.' }, select: { id: true } })
    await addRecipients(member!, link, people(1), noon)
    await askRecipients(member!, link, letter(), noon)
    const [found] = await db().letter.findMany({ where: own(), select: { data: true } })
    expect(found?.data).toMatchObject({ look: { origin: 'http://localhost:3000' } })
  })

  test('is not sent about a link that is paused', async () => {
    await addRecipients(member!, link, people(1), noon)
    await pauseLink(member!, link, noon)
    expect(await askRecipients(member!, link, letter(), noon)).toMatchObject({ refused: 'stopped' })
    expect(await remind(member!, link, null, noon)).toMatchObject({ refused: 'stopped' })
    expect(await letters()).toEqual([])
  })

  test('goes to 500 at once at most', async () => {
    await addRecipients(member!, link, people(mostAtOnce + 20), noon)
    expect(await askRecipients(member!, link, letter(), noon)).toEqual({ sent: mostAtOnce })
    expect(await askRecipients(member!, link, letter(), noon)).toEqual({ sent: 20 })
  })
})

describe('a reminder', () => {
  beforeEach(async () => {
    await addRecipients(member!, link, people(2), noon)
  })

  test('can follow after three days, twice at most', async () => {
    await askRecipients(member!, link, letter(), noon)
    await wentOut(noon)
    const [one] = await list()
    const ask = (days: number) => remind(member!, link, one!.id, daysAfter(noon, days))
    expect(await ask(2.9)).toMatchObject({ refused: 'unprocessable', message: expect.stringContaining('Three days') })
    expect(await ask(3)).toEqual({ sent: 1, left: 0 })
    await wentOut(daysAfter(noon, 3))
    expect(await ask(5)).toMatchObject({ refused: 'unprocessable' })
    expect(await ask(6)).toEqual({ sent: 1, left: 0 })
    await wentOut(daysAfter(noon, 6))
    expect(await ask(30)).toMatchObject({ message: expect.stringContaining('twice') })
  })

  test('is one however often its button is pressed', async () => {
    await askRecipients(member!, link, letter(), noon)
    await wentOut(noon)
    const [one] = await list()
    const pressed = await atOnce(5, () => remind(member!, link, one!.id, daysAfter(noon, 4)))
    expect(pressed.filter((answer) => 'sent' in answer)).toHaveLength(1)
    expect((await letters()).filter(({ kind }) => kind === 'reminder')).toHaveLength(1)
  })

  test('by hand moves up what was to go by itself, and adds none', async () => {
    await askRecipients(member!, link, letter(true), noon)
    // The worker was away: what should have gone on the third day has not gone yet.
    await db().letter.updateMany({ where: { ...own(), kind: 'asked' }, data: { state: 'sent', settledAt: noon } })
    await db().letter.updateMany({ where: { ...own(), kind: 'reminder' }, data: { sendAt: daysAfter(noon, 8) } })
    const [one] = await list()
    expect(await remind(member!, link, one!.id, daysAfter(noon, 4))).toEqual({ sent: 1, left: 0 })
    const waiting = await db().letter.findMany({
      where: { recipientId: one!.id, kind: 'reminder', state: 'queued' },
      orderBy: { sendAt: 'asc' },
      select: { sendAt: true },
    })
    expect(waiting).toEqual([{ sendAt: daysAfter(noon, 4) }, { sendAt: daysAfter(noon, 7) }])
  })

  test('goes to all who have not sent', async () => {
    await askRecipients(member!, link, letter(), noon)
    await wentOut(noon)
    const [one, other] = await list()
    await visited(member!, link, noon, { recipientId: one!.id, startedAt: noon, submittedAt: noon })
    expect(await remind(member!, link, null, daysAfter(noon, 3))).toEqual({ sent: 1, left: 1 })
    const [row] = (await letters()).filter(({ kind }) => kind === 'reminder')
    expect(row?.toEmail).toBe(other!.email)
    expect(await remind(member!, link, one!.id, daysAfter(noon, 9))).toMatchObject({ refused: 'unprocessable' })
  })

  test('goes to 500 at once at most, and to the others when it is asked for again', async () => {
    await addRecipients(member!, link, people(mostAtOnce + 2), noon)
    for (let times = 0; times < 2; times += 1) await askRecipients(member!, link, letter(), noon)
    await wentOut(noon)
    const later = daysAfter(noon, 3)
    expect(await remind(member!, link, null, later)).toEqual({ sent: mostAtOnce, left: 2 })
    expect(await remind(member!, link, null, later)).toEqual({ sent: 2, left: mostAtOnce })
  })

  test('is not sent to who was not asked', async () => {
    const [one] = await list()
    expect(await remind(member!, link, one!.id, noon)).toMatchObject({ refused: 'unprocessable' })
    expect(await remind(member!, link, null, noon)).toEqual({ sent: 0, left: 2 })
    expect(await remind(stranger!, link, one!.id, noon)).toEqual(gone)
  })
})
