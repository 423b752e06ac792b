import { beforeEach, describe, expect, test } from 'vitest'
import type { Member, Rank } from '@/lib/access/viewer'
import { listInbox } from '@/lib/data/inbox-list'
import { removeSubmission } from '@/lib/data/submission-removal'
import { countStarted, getSubmission, listSubmissionLinks, type Submission } from '@/lib/data/submissions'
import { plainQuery } from '@/lib/schemas/inbox-query'
import { isRefusal } from '@/lib/schemas/refusal'
import { newMember, newWorkspace } from '../support/members'
import { newId, plant, withAsk, type Ask } from '../support/planting'
import { plantedLink, sentAgain, submitted } from '../support/submitted'

const asked = <Result>(work: (ask: Ask) => Promise<Result>) => withAsk(process.env.DATABASE_URL ?? '', work)
const send = (workspaceId: string, linkId: string, more: Parameters<typeof submitted>[3] = {}) =>
  asked((ask) => submitted(ask, workspaceId, linkId, more))
const moment = (minutes: number) => new Date(Date.UTC(2026, 10, 22, 12, minutes))

let workspaceId: string
let member: Member
let link: string

beforeEach(async () => {
  workspaceId = await newWorkspace()
  member = await newMember(workspaceId, 'owner')
  link = (await asked((ask) => plantedLink(ask, workspaceId))).id
})

async function list(who: Member, link: readonly string[] = []) {
  const page = await listInbox(who, { ...plainQuery, view: 'all', link }, moment(10))
  if (isRefusal(page)) throw new Error(page.message)
  return page.lines
}

async function read(id: string, number?: number): Promise<Submission> {
  const found = await getSubmission(member, id, number)
  if (isRefusal(found)) throw new Error(found.message)
  return found
}

describe('a submission', () => {
  test('is read as it was sent, with who sent it and what they agreed to', async () => {
    const at = moment(1)
    const { submission } = await send(workspaceId, link, {
      ...{ businessName: 'Quay & Sons', contact: { name: 'Demo Contact', email: 'demo@mail.test' }, at },
    })
    expect(await read(submission)).toMatchObject({
      ...{ id: submission, link: { id: link, name: 'Demo link' }, sentAt: at, ended: null },
      sender: { businessName: 'Quay & Sons', contactName: 'Demo Contact', contactEmail: 'demo@mail.test' },
      sent: [{ number: 1, sentAt: at, consent: { givenAt: at, words: expect.stringContaining('I send my answers') } }],
      version: { number: 1, businessName: 'Quay & Sons', verdict: { assessment: { outcome: expect.any(String) } } },
    })
  })

  test('names whom its link was for', async () => {
    const recipientId = newId()
    const row = { id: recipientId, workspace_id: workspaceId, link_id: link, slug: recipientId, added_at: moment(0) }
    await asked((ask) => plant(ask, 'recipient', { ...row, name: 'Demo Recipient', email: 'one@mail.test' }))
    const { submission } = await send(workspaceId, link, { recipientId })
    expect((await read(submission)).sender).toMatchObject({
      ...{ recipientName: 'Demo Recipient', recipientEmail: 'one@mail.test' },
    })
  })

  test('that was not sent is nowhere, and only counts as started', async () => {
    const { submission } = await send(workspaceId, link, { sent: [], businessName: 'Canary' })
    expect(await list(member)).toEqual([])
    expect(await listSubmissionLinks(member)).toEqual([])
    expect(await getSubmission(member, submission)).toMatchObject({ refused: 'not-found' })
    expect(await countStarted(member)).toBe(1)
    expect(await countStarted(member, link)).toBe(1)
    expect(await countStarted(member, newId())).toBe(0)
  })

  test('has the versions that were sent, and none that was made before, between or after', async () => {
    const of = await send(workspaceId, link, { versions: 5, sent: [2], at: moment(1) })
    await asked((ask) => sentAgain(ask, workspaceId, of, 4, moment(2)))
    const found = await read(of.submission)
    expect(found.sent.map(({ number }) => number)).toEqual([2, 4])
    expect(found.version?.number).toBe(4)
    expect((await read(of.submission, 2)).version?.number).toBe(2)
    for (const unsent of [1, 3, 5, 0, -1, 6]) {
      expect(await getSubmission(member, of.submission, unsent)).toMatchObject({ refused: 'not-found' })
    }
  })

  test('holds no answer that did not count', async () => {
    const of = await send(workspaceId, link)
    const [row] = await asked((ask) =>
      ask<{ answers: object }>('SELECT answers FROM assessment_version WHERE assessment_id = $1', [of.assessment]),
    )
    expect(row?.answers).toBeDefined()
    expect(Object.keys((await read(of.submission)).version ?? {})).not.toContain('answers')
  })

  test.each(['withdrawn', 'deleted', 'expiry'] as const)(
    'that ended (%s) says when, names nobody and says nothing',
    async (by) => {
      const ended = { by, at: moment(9) }
      const { submission } = await send(workspaceId, link, { businessName: 'Canary', ended })
      expect(await read(submission)).toEqual({
        ...{ id: submission, link: { id: link, name: 'Demo link' }, sentAt: expect.any(Date), ended },
        ...{ sender: null, sent: [], version: null },
      })
      expect(await getSubmission(member, submission, 1)).toMatchObject({ refused: 'not-found' })
      const lines = await list(member)
      expect(lines).toMatchObject([{ id: submission, ended, sender: null, outcome: null }])
      expect(JSON.stringify(lines)).not.toContain('Canary')
    },
  )

  test('that ended is not read although its versions are still linked to it', async () => {
    const of = await send(workspaceId, link, { businessName: 'Canary' })
    await asked((ask) =>
      ask(`UPDATE submission SET ended_at = now(), ended_by = 'withdrawn', business_name = NULL WHERE id = $1`, [
        of.submission,
      ]),
    )
    expect(await read(of.submission)).toMatchObject({ sender: null, sent: [], version: null })
  })

  test('is gone from reading with the assessment, whoever deleted that', async () => {
    const of = await send(workspaceId, link)
    await asked((ask) => ask('DELETE FROM assessment WHERE id = $1', [of.assessment]))
    expect(await read(of.submission)).toMatchObject({ sent: [], version: null })
  })

  test('of another workspace is like one that never was, to every rank', async () => {
    const other = await newWorkspace('Other')
    const theirs = (await asked((ask) => plantedLink(ask, other))).id
    const of = await send(other, theirs, { businessName: 'Canary' })
    const random = newId()
    for (const rank of ['owner', 'admin', 'member', 'viewer'] as const) {
      const who = await newMember(workspaceId, rank)
      expect(await getSubmission(who, of.submission)).toEqual(await getSubmission(who, random))
      expect(await list(who)).toEqual([])
      expect(await list(who, [theirs])).toEqual([])
      expect(await listSubmissionLinks(who, theirs)).toEqual([])
      expect(await countStarted(who, theirs)).toBe(0)
    }
  })
})

describe('the sources', () => {
  test('are the links that something was sent by, by name, and the one that is asked for', async () => {
    const [idle, used] = [(await asked((ask) => plantedLink(ask, workspaceId, 'Idle'))).id, link]
    await send(workspaceId, used)
    expect(await listSubmissionLinks(member)).toEqual([{ id: used, name: 'Demo link' }])
    expect(await listSubmissionLinks(member, idle)).toEqual([
      { id: used, name: 'Demo link' },
      { id: idle, name: 'Idle' },
    ])
  })
})

describe('removing a submission', () => {
  const count = async (table: string, submission: string, column = 'submission_id') => {
    const rows = await asked((ask) => ask(`SELECT 1 FROM "${table}" WHERE "${column}" = $1`, [submission]))
    return rows.length
  }

  test.each([
    ['owner', true],
    ['admin', true],
    ['member', false],
    ['viewer', false],
  ] as const)('may %s: %s', async (rank: Rank, allowed) => {
    const of = await send(workspaceId, link, { contact: { name: 'Demo', email: 'demo@mail.test' } })
    const kept = await send(workspaceId, link)
    await plantLetters(of, kept)
    const done = await removeSubmission(await newMember(workspaceId, rank), of.submission, new Date())
    if (!allowed) expect(done).toMatchObject({ refused: 'forbidden' })
    else expect(done).toEqual({ linkId: link })
    const left = allowed ? 0 : 1
    expect(await count('submission', of.submission, 'id')).toBe(left)
    for (const table of ['sent_version', 'consent', 'note']) expect(await count(table, of.submission), table).toBe(left)
    const letters = await asked((ask) =>
      ask<{ kind: string }>(`SELECT kind FROM letter WHERE to_name = $1`, [of.submission]),
    )
    expect(letters).toHaveLength(allowed ? 0 : 2)
    expect(await count('letter', kept.submission, 'to_name')).toBe(2)
    expect(await count('submission', kept.submission, 'id')).toBe(1)
    // The prospect has what was theirs, and the counts of the link stay.
    expect(await count('assessment_version', of.assessment, 'assessment_id')).toBe(1)
    expect(await count('visit', of.visit, 'id')).toBe(1)
  })

  test('is not done to those of another workspace', async () => {
    const other = await newWorkspace('Other')
    const of = await send(other, (await asked((ask) => plantedLink(ask, other))).id)
    expect(await removeSubmission(member, of.submission, new Date())).toEqual(
      await removeSubmission(member, newId(), new Date()),
    )
    expect(await count('submission', of.submission, 'id')).toBe(1)
  })

  async function plantLetters(...all: { submission: string; assessment: string }[]) {
    for (const { submission, assessment } of all) {
      const look = {
        workspace: 'W',
        sender: 'S',
        sells: 'x',
        colour: '#145c9e',
        logo: null,
        origin: 'http://localhost',
      }
      const settled = { state: 'kept', created_at: moment(1), send_at: moment(1), settled_at: moment(1) }
      const to = { workspace_id: workspaceId, to_name: submission, to_email: 'demo@mail.test', ...settled }
      await asked(async (ask) => {
        const told = { link: 'L', who: 'Demo', submissionId: submission, again: false }
        const receipt = { look: { ...look, replyTo: null }, sentOn: '2026-11-22', assessmentId: assessment }
        await plant(ask, 'letter', { id: newId(), ...to, kind: 'submitted', data: told })
        await plant(ask, 'letter', { id: newId(), ...to, kind: 'receipt', data: receipt })
        await plant(ask, 'note', {
          ...{ id: newId(), workspace_id: workspaceId, submission_id: submission, op_id: crypto.randomUUID() },
          ...{ author_name: 'Demo', words: 'A note', written_at: moment(1) },
        })
      })
    }
  }
})
