import { randomBytes } from 'node:crypto'
import { expect, inject, test } from 'vitest'
import { nameIn, onConnection, quoted, withDatabase } from '@/ops/database.mjs'
import { migrate } from '@/ops/migrate.mjs'

/** A new login with some rights, and a database of its own that it owns. Both go when `work` ends. */
async function asOwner<Result>(rights: string, work: (url: string) => Promise<Result>): Promise<Result> {
  const login = `plain_${randomBytes(6).toString('hex')}`
  const secret = randomBytes(12).toString('hex')
  const template = inject('templateUrl')
  const database = `${nameIn(template)}_${login}`
  const server = withDatabase(template, 'postgres')
  await onConnection(server, async (client) => {
    await client.query(`CREATE ROLE ${quoted(login)} LOGIN PASSWORD '${secret}' ${rights}`)
    await client.query(`CREATE DATABASE ${quoted(database)} OWNER ${quoted(login)} TEMPLATE template0`)
  })
  const url = new URL(withDatabase(template, database))
  url.username = login
  url.password = secret
  try {
    return await work(url.href)
  } finally {
    await onConnection(server, async (client) => {
      await client.query(`DROP DATABASE ${quoted(database)} WITH (FORCE)`)
      await client.query(`DROP ROLE ${quoted(login)}`)
    })
  }
}

test('an owner who may make no roles migrates all the same, and goes without the second line', () =>
  asOwner('NOSUPERUSER NOCREATEROLE', async (url) => {
    expect((await migrate({ url })).applied).toContain('20261122040000_workspaces')
    const { rows } = await onConnection(url, (client) =>
      client.query(`SELECT pg_has_role(current_user, 'seam_gauge_member', 'MEMBER') AS confined,
        has_table_privilege('seam_gauge_member', 'branded_link', 'SELECT') AS allowed,
        has_table_privilege('seam_gauge_member', 'answer', 'SELECT') AS drafts`),
    )
    expect(rows).toEqual([{ confined: false, allowed: true, drafts: false }])
  }))

test('an owner who is no superuser queues letters and keeps an owner', () =>
  asOwner('NOSUPERUSER NOCREATEROLE', async (url) => {
    await migrate({ url })
    await onConnection(url, async (client) => {
      await client.query(`INSERT INTO letter (id, kind, to_email, data, created_at, send_at)
        VALUES ('one', 'sign-in', 'a@example.com', '{}', now(), now())`)
      const { rows } = await client.query('SELECT task_identifier FROM graphile_worker.jobs')
      expect(rows).toEqual([{ task_identifier: 'letter' }])

      await client.query(`INSERT INTO workspace (id, name, created_at) VALUES ('w', 'W', now())`)
      await client.query(`INSERT INTO app_user (id, name, email, created_at, updated_at)
        VALUES ('u', 'U', 'u@example.com', now(), now())`)
      await client.query(`INSERT INTO member (workspace_id, user_id, rank, since) VALUES ('w', 'u', 'owner', now())`)
      await expect(client.query(`UPDATE member SET rank = 'admin'`)).rejects.toThrow('a workspace keeps an owner')
      await client.query(`DELETE FROM workspace`)
      expect((await client.query('SELECT count(*)::int AS members FROM member')).rows).toEqual([{ members: 0 }])
    })
  }))
