import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, inject, test } from 'vitest'
import { withDatabase } from '@/ops/database.mjs'
import { migrate } from '@/ops/migrate.mjs'
import { prisma } from '@/ops/prepare.mjs'
import { ask } from '../support/embedded-server'
import { temporaryFolder } from '../support/temporary-folder'

let count = 0
/** A database that does not exist yet, dropped with those of the data tests. */
const newUrl = () =>
  withDatabase(
    inject('templateUrl'),
    `${new URL(inject('templateUrl')).pathname.slice(1)}_migrate_${process.pid}_${(count += 1)}`,
  )

function folderOf(scripts: Record<string, string>): string {
  const folder = temporaryFolder()
  for (const [name, sql] of Object.entries(scripts)) write(folder, name, sql)
  writeFileSync(path.join(folder, 'migration_lock.toml'), 'provider = "postgresql"\n')
  return folder
}

function write(folder: string, name: string, sql: string) {
  mkdirSync(path.join(folder, name), { recursive: true })
  writeFileSync(path.join(folder, name, 'migration.sql'), sql)
}

const body = `
CREATE FUNCTION stamp() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.n := NEW.n + 1; RETURN NEW; END; $$;
CREATE TRIGGER stamping BEFORE INSERT ON one FOR EACH ROW EXECUTE FUNCTION stamp();
DO $$ BEGIN INSERT INTO one VALUES (1); END; $$;
`

test('scripts are applied once, in the order of their names, whole with their function bodies', async () => {
  const url = newUrl()
  const folder = folderOf({ '2_body': body, '1_table': 'CREATE TABLE one (n int)' })

  expect(await migrate({ url, folder })).toEqual({ applied: ['1_table', '2_body'], edited: [], unknown: [] })
  expect(await migrate({ url, folder })).toEqual({ applied: [], edited: [], unknown: [] })
  expect(await ask(url, 'SELECT n FROM one')).toEqual([2])
})

test('of several that migrate at once, one applies and the others find nothing to do', async () => {
  const url = newUrl()
  const folder = folderOf({ '1_table': 'CREATE TABLE one (n int); SELECT pg_sleep(0.2)' })
  await migrate({ url, folder: folderOf({}) })

  const results = await Promise.all([1, 2, 3].map(() => migrate({ url, folder })))
  expect(results.flatMap(({ applied }) => applied)).toEqual(['1_table'])
})

test('a failing script leaves nothing of itself, blocks the next start, and says how to go on', async () => {
  const url = newUrl()
  const folder = folderOf({ '1_half': 'CREATE TABLE half (n int); SELECT 1 / 0' })

  await expect(migrate({ url, folder })).rejects.toThrow(/1_half failed and was rolled back: division by zero/)
  expect(await ask(url, "SELECT to_regclass('half')")).toEqual([null])
  await expect(migrate({ url, folder })).rejects.toThrow(
    /1_half failed earlier[^]*division by zero[^]*--rolled-back 1_half/,
  )

  await ask(url, 'UPDATE _prisma_migrations SET rolled_back_at = now()') // what `migrate resolve` does
  write(folder, '1_half', 'CREATE TABLE half (n int)')
  expect((await migrate({ url, folder })).applied).toEqual(['1_half'])
})

test('a script edited after it was applied is named, and changed line ends are not an edit', async () => {
  const url = newUrl()
  const folder = folderOf({ '1_table': 'CREATE TABLE one (\n  n int\n)' })
  await migrate({ url, folder })

  write(folder, '1_table', 'CREATE TABLE one (\r\n  n int\r\n)')
  expect((await migrate({ url, folder })).edited).toEqual([])
  write(folder, '1_table', 'CREATE TABLE one (n bigint)')
  const lines: string[] = []
  expect((await migrate({ url, folder, log: (line) => lines.push(line) })).edited).toEqual(['1_table'])
  expect(lines).toEqual(['The migration 1_table was edited after it was applied. Write a new one instead.'])
})

test('a database with the tables of another program is not touched', async () => {
  const url = newUrl()
  await migrate({ url, folder: folderOf({}) })
  await ask(url, 'DROP TABLE _prisma_migrations; CREATE TABLE theirs ()')

  await expect(migrate({ url, folder: folderOf({ '1_table': 'CREATE TABLE one ()' }) })).rejects.toThrow(
    /another program/,
  )
  expect(await ask(url, "SELECT to_regclass('one')")).toEqual([null])
})

test("Prisma's own commands accept what was applied, and go on from it", async () => {
  const url = newUrl()
  await migrate({ url })

  const env = { DATABASE_URL: url }
  const status = await prisma(['migrate', 'status'], { env })
  expect(status.output).toContain('Database schema is up to date')
  const deploy = await prisma(['migrate', 'deploy'], { env })
  expect(deploy.output).toContain('No pending migrations to apply')
  expect([status.code, deploy.code]).toEqual([0, 0])
})

test("what Prisma's own command applied is accepted in turn", async () => {
  const url = newUrl()
  const deploy = await prisma(['migrate', 'deploy'], { env: { DATABASE_URL: url } })
  expect(deploy.code, deploy.output).toBe(0)
  expect(await migrate({ url })).toEqual({ applied: [], edited: [], unknown: [] })
})
