import { beforeEach, expect, test, vi } from 'vitest'
import { db } from '@/lib/data/db'
import { fillSubmission, listUnfilled } from '@/lib/data/inbox-fill'
import { listInbox } from '@/lib/data/inbox-list'
import { fillInbox } from '@/lib/jobs/fill-inbox'
import { plainQuery } from '@/lib/schemas/inbox-query'
import { isRefusal } from '@/lib/schemas/refusal'
import { toldOf } from '@/lib/views/inbox/told'
import { asked } from '../support/member-role'
import { newMember, newWorkspace } from '../support/members'
import { plantedLink, sentAgain, submitted, type Submitted } from '../support/submitted'

// What was sent before there was an inbox is filled when a worker starts.

const going = () => new AbortController().signal

let workspaceId: string
let sent: readonly Submitted[]
beforeEach(async () => {
  await db().workspace.deleteMany({})
  workspaceId = await newWorkspace()
  sent = await asked(async (ask) => {
    const link = (await plantedLink(ask, workspaceId)).id
    const at = new Date(Date.now() - 1000)
    const contact = { name: 'Demo Sender', email: 'sender@mail.test' }
    return [
      await submitted(ask, workspaceId, link, { at, contact, businessName: 'Ärger & Söhne' }),
      await submitted(ask, workspaceId, link, { at, businessName: null, contact, versions: 2 }),
      await submitted(ask, workspaceId, link, { at, ended: { by: 'withdrawn', at } }),
    ]
  })
})

const rows = () =>
  db().submission.findMany({
    orderBy: { id: 'asc' },
    select: { id: true, outcome: true, firm: true, signs: true, sortName: true, revision: true, untouchedSince: true },
  })
const of = async (one: Submitted | undefined) => (await rows()).find(({ id }) => id === one?.submission)

/** What nobody can do in the product: versions are kept as written. */
const rewritten = (change: string) =>
  asked(async (ask) => {
    await ask('SET session_replication_role = replica')
    await ask(`UPDATE assessment_version SET ${change}`)
  })

test('each that has not ended is filled as sending would have filled it, is found and sorted', async () => {
  const before = await of(sent[0])
  expect(await fillInbox(going())).toBe(2)
  const version = await db().assessmentVersion.findFirstOrThrow({ select: { rubricId: true, verdict: true } })
  const told = toldOf(version.rubricId, version.verdict as never)
  expect(await of(sent[0])).toMatchObject({ outcome: told?.outcome, firm: told?.firm, sortName: 'arger sohne' })
  expect(await of(sent[1])).toMatchObject({ sortName: 'demo sender' })
  // Whoever has the list open hears of it, and nobody has touched it.
  expect(await of(sent[0])).toMatchObject({ revision: 1, untouchedSince: before?.untouchedSince })
  expect(await of(sent[2])).toMatchObject({ outcome: null, revision: 0, sortName: '' })
  const member = await newMember(workspaceId, 'viewer')
  for (const q of ['arger', 'söh', 'SENDER@mail']) {
    const page = await listInbox(member, { ...plainQuery, q }, new Date())
    expect(isRefusal(page) ? page : page.lines.map(({ id }) => id)).toContain(sent[0]?.submission)
  }
})

test('once, by several workers at once, and a second time there is nothing to do', async () => {
  expect((await Promise.all([1, 2, 3].map(() => fillInbox(going())))).reduce((sum, n) => sum + n)).toBe(2)
  expect(await fillInbox(going())).toBe(0)
  expect((await rows()).map(({ revision }) => revision).toSorted()).toEqual([0, 1, 1])
})

test('by the version that was sent last', async () => {
  const again = sent[1] as Submitted
  await asked((ask) => sentAgain(ask, workspaceId, again, 2))
  await rewritten(`rubric_id = 'none' WHERE number = 2`)
  await fillInbox(going())
  expect(await of(again)).toMatchObject({ outcome: null, sortName: 'demo sender' })
})

test('what cannot be read keeps none of the others up, and is told', async () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => {})
  await rewritten(`verdict = '{}' WHERE assessment_id = '${sent[0]?.assessment}'`)
  expect(await fillInbox(going())).toBe(1)
  expect(told.mock.calls.map(([line]) => String(line))).toEqual([expect.stringContaining(sent[0]?.submission ?? 'x')])
  told.mockRestore()
  expect(await listUnfilled('', 10)).toEqual([sent[0]?.submission])
})

test('nothing is done for one that is not there, nor once the worker ends', async () => {
  expect(await fillSubmission('0'.repeat(20), () => null)).toBe(false)
  expect(await fillInbox(AbortSignal.abort())).toBe(0)
})
