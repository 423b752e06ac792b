import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Member } from '@/lib/access/viewer'
import { db } from '@/lib/data/db'
import { writeNote } from '@/lib/data/notes'
import { withdraw } from '@/lib/data/sending'
import { endSubmissions } from '@/lib/data/submission-end'
import { removeSubmission } from '@/lib/data/submission-removal'
import { deleteWorkspace } from '@/lib/data/workspaces'
import { isRefusal } from '@/lib/schemas/refusal'
import { atOnce } from '../support/at-once'
import { noon } from '../support/factories'
import { newMember, newWorkspace } from '../support/members'
import { withAsk, type Ask } from '../support/planting'
import { plantedLink, submitted, type Submitted } from '../support/submitted'
import { viewerOf } from '../support/viewer'

const asked = <Result>(work: (ask: Ask) => Promise<Result>) => withAsk(process.env.DATABASE_URL ?? '', work)

let workspaceId: string
let link: string
let owner: Member

beforeEach(async () => {
  workspaceId = await newWorkspace('Demo Workspace')
  owner = await newMember(workspaceId, 'owner')
  link = (await asked((ask) => plantedLink(ask, workspaceId))).id
})

const sent = () => asked((ask) => submitted(ask, workspaceId, link))
const noteAt = (submission: string) => writeNote(owner, submission, { opId: randomUUID(), words: 'Canary' }, new Date())
const left = (submissionId: string) => db().note.count({ where: { submissionId } })

/** Waits until a session of this database waits for another one's lock. */
async function somebodyWaits(): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    const [row] = await asked((ask) =>
      ask<{ count: number }>(
        `SELECT count(*)::int AS count FROM pg_stat_activity
         WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      ),
    )
    if ((row?.count ?? 0) > 0) return
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  throw new Error('Nobody waits')
}

/** Holds a transaction open after `change` until `meanwhile` waits for it. @returns what came of what waited */
async function during<Result>(
  change: (tx: Parameters<typeof endSubmissions>[0]) => Promise<unknown>,
  meanwhile: () => Promise<Result>,
): Promise<Result> {
  let waiting: Promise<Result> | undefined
  await db().$transaction(async (tx) => {
    await change(tx)
    waiting = meanwhile()
    await somebodyWaits()
  })
  if (!waiting) throw new Error('Nothing was begun')
  return waiting
}

describe('a note written at the moment its submission ends', () => {
  test('is not there afterwards, where the end came first', async () => {
    const { submission, assessment } = await sent()
    const said = await during(
      (tx) => endSubmissions(tx, [assessment], 'withdrawn', noon),
      () => noteAt(submission),
    )
    expect(said).toMatchObject({ refused: 'stopped' })
    expect(await left(submission)).toBe(0)
  })

  test('is deleted by the end, where the note came first', async () => {
    const { submission, assessment } = await sent()
    const note = { opId: randomUUID(), authorName: 'Demo', words: 'Canary', writtenAt: noon }
    const taken = await during(
      (tx) =>
        tx.note.create({ data: { id: randomUUID().slice(0, 20), workspaceId, submissionId: submission, ...note } }),
      () => withdraw(viewerOf(assessment), new Date()),
    )
    expect([taken, await left(submission)]).toEqual([true, 0])
  })

  test.each<[string, (tx: Parameters<typeof endSubmissions>[0], of: Submitted) => Promise<unknown>]>([
    ['submission', (tx, { submission: id }) => tx.submission.deleteMany({ where: { workspaceId, id } })],
    ['workspace', (tx) => tx.workspace.deleteMany({ where: { id: workspaceId } })],
  ])('of a %s that is removed is answered as if there had been none', async (_, remove) => {
    const of = await sent()
    expect(
      await during(
        (tx) => remove(tx, of),
        () => noteAt(of.submission),
      ),
    ).toMatchObject({ refused: 'not-found' })
    expect(await left(of.submission)).toBe(0)
  })

  test('leaves nothing behind and breaks nothing, however the two fall together', async () => {
    const ends: readonly ((of: Submitted) => Promise<unknown>)[] = [
      ({ assessment }) => withdraw(viewerOf(assessment), new Date()),
      ({ submission }) => removeSubmission(owner, submission, new Date()),
    ]
    for (const end of ends) {
      for (let round = 0; round < 10; round += 1) {
        const of = await sent()
        const said = await atOnce(6, (index) => (index === 3 ? end(of).then(() => null) : noteAt(of.submission)))
        const refused = said.filter(isRefusal).map((one) => one.refused)
        expect(refused.filter((code) => code !== 'stopped' && code !== 'not-found')).toEqual([])
        expect(await left(of.submission)).toBe(0)
      }
    }
    const of = await sent()
    await atOnce(6, (index) =>
      index === 3 ? deleteWorkspace(owner, 'Demo Workspace', new Date()).then(() => null) : noteAt(of.submission),
    )
    expect(await left(of.submission)).toBe(0)
  })
})

test('a note that mentions somebody and the end of its workspace do not wait for each other for ever', async () => {
  for (let round = 0; round < 8; round += 1) {
    const id = await newWorkspace('Demo Ending')
    const who = await newMember(id, 'owner')
    const { userId } = await newMember(id, 'member', 'Demo Other')
    const source = (await asked((ask) => plantedLink(ask, id))).id
    const { submission } = await asked((ask) => submitted(ask, id, source))
    const write = () =>
      writeNote(who, submission, { opId: randomUUID(), words: '@Demo Other', mentions: [userId] }, new Date())
    const said = await atOnce<unknown>(6, (index) =>
      index === round % 6 ? deleteWorkspace(who, 'Demo Ending', new Date()) : write(),
    )
    expect(said.filter(isRefusal).filter(({ refused }) => refused !== 'not-found')).toEqual([])
    expect(said).toContain(true)
    expect([await left(submission), await db().letter.count({ where: { workspaceId: id } })]).toEqual([0, 0])
  }
})

test('a submission taken back and removed at the same moment is gone, and neither waits for the other for ever', async () => {
  for (let round = 0; round < 30; round += 1) {
    const { submission, assessment } = await sent()
    const data = { submissionId: submission }
    const letters = Array.from({ length: 20 }, () => ({
      ...{ id: randomUUID().slice(0, 20), workspaceId, kind: 'submitted', data, toEmail: 'demo@mail.test' },
      ...{ createdAt: noon, sendAt: new Date('2100-01-01') },
    }))
    await db().letter.createMany({ data: letters })
    const both = [
      () => withdraw(viewerOf(assessment), new Date()),
      () => removeSubmission(owner, submission, new Date()),
    ] as const
    await atOnce(2, async (index) => void (await both[index === round % 2 ? 0 : 1]()))
    expect(await db().submission.count({ where: { workspaceId, id: submission } })).toBe(0)
    expect(await db().letter.count({ where: { workspaceId, kind: 'submitted' } })).toBe(0)
  }
})
