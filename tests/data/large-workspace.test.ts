import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { writingPatience } from '@/lib/data/asking'
import { db } from '@/lib/data/db'
import { inWorkspace } from '@/lib/data/in-workspace'
import { leaveWorkspace } from '@/lib/data/members'
import { deleteWorkspace } from '@/lib/data/workspaces'
import { noon } from '../support/factories'
import { madeLink } from '../support/links'
import { newMember, newWorkspace } from '../support/members'
import { withAsk } from '../support/planting'

test('what writes many letters may take longer than the 5 seconds of everything else', async () => {
  const owner = await newMember(await newWorkspace(), 'owner')
  const slow = (patience?: number) => inWorkspace(owner, (tx) => tx.$executeRaw`SELECT pg_sleep(5.5)`, patience)
  await expect(slow()).rejects.toThrow()
  await slow(writingPatience)
})

// Deleting it may take a minute by itself.
test('a workspace with 10,000 recipients and 30,000 letters is deleted with all of them', async () => {
  const owner = await newMember(await newWorkspace('Large Demo'), 'owner')
  const { workspaceId } = owner
  for (const link of [await madeLink(owner, noon), await madeLink(owner, noon)]) {
    await db().$executeRaw`
      INSERT INTO recipient (id, workspace_id, link_id, slug, email, added_at)
      SELECT substr(md5(${link} || n), 1, 20), ${workspaceId}, ${link}, substr(md5('s' || ${link} || n), 1, 22),
        'demo' || n || '@mail.test', now()
      FROM generate_series(1, 5000) n`
  }
  await db().$executeRaw`
    INSERT INTO visit (id, workspace_id, link_id, recipient_id, opened_at)
    SELECT id, workspace_id, link_id, id, now() FROM recipient WHERE workspace_id = ${workspaceId}`
  for (let number = 1; number <= 3; number += 1) {
    await db().$executeRaw`
      INSERT INTO letter (id, workspace_id, recipient_id, kind, to_email, data, state, created_at, send_at, settled_at)
      SELECT substr(md5(${number}::text || id), 1, 20), workspace_id, id, 'asked', email, '{}', 'sent', now(), now(), now()
      FROM recipient WHERE workspace_id = ${workspaceId}`
  }
  expect(await deleteWorkspace(owner, 'Large Demo', new Date())).toBe(true)
  const where = { workspaceId }
  expect([await db().recipient.count({ where }), await db().letter.count({ where })]).toEqual([0, 0])
}, 120_000)

test('a workspace with 10,000 submissions that members worked on is deleted with all of it but its audit lines', async () => {
  const owner = await newMember(await newWorkspace('Worked Demo'), 'owner')
  const { workspaceId, userId } = owner
  const link = await madeLink(owner, noon)
  await db().$executeRaw`
    INSERT INTO visit (id, workspace_id, link_id, opened_at, started_at, submitted_at)
    SELECT substr(md5(${link} || n), 1, 20), ${workspaceId}, ${link}, now(), now(), now()
    FROM generate_series(1, 10000) n`
  await db().$executeRaw`
    INSERT INTO submission (id, workspace_id, link_id, visit_id, owner_id, created_at, sent_at)
    SELECT id, workspace_id, link_id, id, ${userId}, now(), now() FROM visit WHERE workspace_id = ${workspaceId}`
  // Nobody writes so many in one statement: without the triggers that count each by itself.
  await withAsk(process.env.DATABASE_URL ?? '', async (ask) => {
    await ask("SET session_replication_role = 'replica'")
    await ask(
      `INSERT INTO note (id, workspace_id, submission_id, op_id, author_id, author_name, words, written_at)
       SELECT id, workspace_id, id, gen_random_uuid(), $2, 'Demo', 'A note', now()
       FROM submission WHERE workspace_id = $1`,
      [workspaceId, userId],
    )
  })
  await db().$executeRaw`
    INSERT INTO task (id, workspace_id, submission_id, op_id, words, owner_id, author_id, author_name, added_at)
    SELECT id, workspace_id, id, gen_random_uuid(), 'Call', ${userId}, ${userId}, 'Demo', now()
    FROM submission WHERE workspace_id = ${workspaceId}`
  await db().$executeRaw`
    INSERT INTO submission_words (workspace_id, submission_id, folded)
    SELECT workspace_id, id, 'demo business' FROM submission WHERE workspace_id = ${workspaceId}`
  const change = { id: workspaceId, workspaceId, opId: randomUUID(), authorId: userId, authorName: 'Demo', at: noon }
  await db().change.create({
    data: { ...change, asked: { do: 'snooze', until: null }, state: 'done', total: 10_000 },
    select: { id: true },
  })
  await db().$executeRaw`
    INSERT INTO change_row (workspace_id, change_id, submission_id, before, after)
    SELECT workspace_id, ${workspaceId}, id, '{}', '{}' FROM submission WHERE workspace_id = ${workspaceId}`
  const started = performance.now()
  expect(await deleteWorkspace(owner, 'Worked Demo', noon)).toBe(true)
  process.stdout.write(`10,000 submissions deleted in ${Math.round(performance.now() - started)} ms\n`)
  const where = { workspaceId }
  const left = [db().submission, db().note, db().task, db().submissionWords, db().changeRow, db().inboxTally] as const
  const counts: number[] = []
  for (const table of left) counts.push(await (table as { count(asked: object): Promise<number> }).count({ where }))
  expect(counts).toEqual([0, 0, 0, 0, 0, 0])
  expect(await db().audit.count({ where })).toBeGreaterThan(0)
}, 120_000)

test('a member who owns 10,000 submissions leaves, and they are nobody’s', async () => {
  const owner = await newMember(await newWorkspace('Left Demo'), 'owner')
  const leaving = await newMember(owner.workspaceId, 'member')
  const { workspaceId } = owner
  const link = await madeLink(owner, noon)
  await db().$executeRaw`
    INSERT INTO visit (id, workspace_id, link_id, opened_at, started_at, submitted_at)
    SELECT substr(md5(${link} || n), 1, 20), ${workspaceId}, ${link}, now(), now(), now()
    FROM generate_series(1, 10000) n`
  await db().$executeRaw`
    INSERT INTO submission (id, workspace_id, link_id, visit_id, owner_id, created_at, sent_at)
    SELECT id, workspace_id, link_id, id, ${leaving.userId}, now(), now() FROM visit WHERE workspace_id = ${workspaceId}`
  const started = performance.now()
  expect(await leaveWorkspace(leaving, noon)).toBe(true)
  process.stdout.write(`10,000 submissions let go of in ${Math.round(performance.now() - started)} ms\n`)
  const tally = await db().inboxTally.findMany({ where: { workspaceId, count: { gt: 0 } } })
  expect(tally).toMatchObject([{ ownerId: '', count: 10_000 }])
}, 60_000)
