import { randomBytes } from 'node:crypto'

import { onConnection, quoted, withDatabase } from './database.mjs'
import { throwawayPostgres } from './throwaway-postgres.mjs'

/**
 * An empty database to try things in, gone after `stop()`: on the server of TEST_DATABASE_URL or DATABASE_URL when one
 * is set, else on a PostgreSQL of its own. The database those name is not touched.
 *
 * @param {{ log?: (line: string) => void }} [options]
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>}
 */
export async function scratchDatabase(options) {
  const given = process.env.TEST_DATABASE_URL || process.env.DATABASE_URL
  if (!given) return throwawayPostgres(options)
  const name = `seam_gauge_scratch_${randomBytes(6).toString('hex')}`
  await onConnection(given, (client) => client.query(`CREATE DATABASE ${quoted(name)} TEMPLATE template0`))
  const drop = (client) => client.query(`DROP DATABASE IF EXISTS ${quoted(name)} WITH (FORCE)`)
  return { url: withDatabase(given, name), stop: async () => void (await onConnection(given, drop)) }
}
