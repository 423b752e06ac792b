import { expect, test } from 'vitest'
import { writingPatience } from '@/lib/data/asking'
import { db } from '@/lib/data/db'
import { inWorkspace } from '@/lib/data/in-workspace'
import { deleteWorkspace } from '@/lib/data/workspaces'
import { noon } from '../support/factories'
import { madeLink } from '../support/links'
import { newMember, newWorkspace } from '../support/members'

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
  expect(await deleteWorkspace(owner, 'Large Demo')).toBe(true)
  const where = { workspaceId }
  expect([await db().recipient.count({ where }), await db().letter.count({ where })]).toEqual([0, 0])
}, 120_000)
