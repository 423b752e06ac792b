import './node-version.mjs'
import { createHash, randomUUID } from 'node:crypto'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

import { ensureDatabaseOf, onConnection } from './database.mjs'
import { ensurePostgres } from './embedded-postgres.mjs'
import { dataFolder, migrationsFolder } from './places.mjs'
import { Sentence, tell } from './sentence.mjs'

/** The key Prisma Migrate locks with, so that the two wait for each other. */
const lockKey = 72707369

/** Prisma's own table, so that `prisma migrate deploy` can go on where this left off, and the other way round. */
const table = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL,
  "checksum" VARCHAR(64) NOT NULL,
  "finished_at" TIMESTAMPTZ,
  "migration_name" VARCHAR(255) NOT NULL,
  "logs" TEXT,
  "rolled_back_at" TIMESTAMPTZ,
  "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
  "applied_steps_count" INTEGER NOT NULL DEFAULT 0
)`

/**
 * Applies the migrations that the database has not seen, in the order of their names, each in one transaction.
 * Then those of the queue.
 * Any number of processes may do this at once: one applies, the others wait and find nothing left to do.
 *
 * A migration must not hold COMMIT or CREATE INDEX CONCURRENTLY, which would break its transaction.
 *
 * @param {{ url: string, folder?: string, log?: (line: string) => void }} options
 * @returns {Promise<{ applied: string[], edited: string[], unknown: string[] }>} edited: applied earlier, and the file
 *   has changed since; unknown: applied earlier, and there is no such file
 * @throws {Sentence} when a migration fails, failed earlier, or the database holds tables of something else
 */
export async function migrate({ url, folder = migrationsFolder, log = () => {} }) {
  await ensureDatabaseOf(url)
  return onConnection(url, async (client) => {
    await lock(client)
    await refuseForeign(client)
    await client.query(table)
    const { rows } = await client.query('SELECT * FROM "_prisma_migrations" WHERE rolled_back_at IS NULL')
    refuseFailed(rows)

    const seen = new Map(rows.map((row) => [row.migration_name, row.checksum]))
    const scripts = scriptsIn(folder)
    const fresh = scripts.filter(({ name }) => !seen.has(name))
    for (const script of fresh) {
      log(`Applying the migration ${script.name}`)
      await apply(client, script)
    }
    await migrateQueue(url)

    const names = new Set(scripts.map(({ name }) => name))
    const edited = scripts.filter(({ name, checksums }) => seen.has(name) && !checksums.includes(seen.get(name)))
    const unknown = [...seen.keys()].filter((name) => !names.has(name))
    for (const { name } of edited)
      log(`The migration ${name} was edited after it was applied. Write a new one instead.`)
    for (const name of unknown) log(`The database has the migration ${name}, which this version does not know.`)
    return { applied: fresh.map(({ name }) => name), edited: edited.map(({ name }) => name), unknown }
  }) // the lock ends with the session
}

/** The queue of jobs brings tables of its own, in a schema of its own. A bare clone has no packages yet when it starts. */
async function migrateQueue(url) {
  const { Logger, runMigrations } = await import('graphile-worker')
  await runMigrations({ connectionString: url, logger: new Logger(() => () => {}) })
}

async function lock(client) {
  try {
    await client.query("SET lock_timeout = '180s'")
    await client.query('SELECT pg_advisory_lock($1)', [lockKey])
  } catch (error) {
    if (error.code !== '55P03') throw error
    throw new Sentence('Another process has been migrating this database for three minutes. Wait for it, or end it.')
  }
  await client.query('RESET lock_timeout')
}

/** Tables without Prisma's list mean that the address is not ours: nothing is written there. */
async function refuseForeign(client) {
  const { rows } = await client.query(
    `SELECT count(*) FILTER (WHERE tablename = '_prisma_migrations') AS ours, count(*) AS tables
     FROM pg_tables WHERE schemaname = current_schema()`,
  )
  if (Number(rows[0].ours) > 0 || Number(rows[0].tables) === 0) return
  throw new Sentence('The database holds tables of another program. Name an empty database in DATABASE_URL.')
}

function refuseFailed(rows) {
  const failed = rows.find((row) => row.finished_at === null)
  if (!failed) return
  throw new Sentence(
    `The migration ${failed.migration_name} failed earlier and blocks the start.\n` +
      (failed.logs ? `It said: ${failed.logs.trim()}\n` : '') +
      `Mend it, then run: npx prisma migrate resolve --rolled-back ${failed.migration_name}`,
  )
}

async function apply(client, { name, sql, checksums }) {
  const id = randomUUID()
  const begin = 'INSERT INTO "_prisma_migrations" (id, checksum, migration_name, started_at) VALUES ($1, $2, $3, now())'
  const end = 'UPDATE "_prisma_migrations" SET finished_at = clock_timestamp(), applied_steps_count = 1 WHERE id = $1'
  await client.query('BEGIN')
  try {
    // The note and the script stand or fall together: a start that is killed here leaves nothing to clear up.
    await client.query(begin, [id, checksums[0], name])
    await client.query(sql)
    await client.query(end, [id])
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK')
    await client.query(begin, [id, checksums[0], name])
    await client.query('UPDATE "_prisma_migrations" SET logs = $2 WHERE id = $1', [id, error.message])
    throw new Sentence(
      `The migration ${name} failed and was rolled back: ${error.message}\n` +
        `Mend it, then run: npx prisma migrate resolve --rolled-back ${name}`,
      { cause: error },
    )
  }
}

function scriptsIn(folder) {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .sort()
    .map((name) => ({ name, file: path.join(folder, name, 'migration.sql') }))
    .filter(({ file }) => existsSync(file))
    .map(({ name, file }) => {
      const sql = readFileSync(file, 'utf8')
      return { name, sql, checksums: checksumsOf(sql) }
    })
}

/** The file's own checksum first; then those it has when a checkout changed its line ends, which Prisma accepts too. */
function checksumsOf(sql) {
  const unix = sql.replaceAll('\r\n', '\n')
  return [sql, unix, unix.replaceAll('\n', '\r\n')].map((text) => createHash('sha256').update(text).digest('hex'))
}

/** `node ops/migrate.mjs`: the database of DATABASE_URL, or the one that `npm start` keeps. */
async function command() {
  await import('./env-file.mjs')
  const server = process.env.DATABASE_URL ? null : await ensurePostgres({ dataDir: dataFolder(), log: console.log })
  try {
    const { applied } = await migrate({ url: server?.url ?? process.env.DATABASE_URL, log: console.log })
    console.log(applied.length === 0 ? 'The database is up to date.' : `Applied ${applied.length}.`)
  } finally {
    await server?.stop()
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  command().catch((error) => {
    tell(error)
    process.exitCode = 1
  })
}
