import { ensurePostgres } from '../embedded-postgres.mjs'
import { dataFolder } from '../places.mjs'

/** The address prisma.config.ts gives when DATABASE_URL is not set: the PostgreSQL that `npm start` keeps. */
export const embeddedUrl = 'postgresql://embedded.invalid/seam_gauge'

/** The database to work on, brought up for as long as it is needed when it is the embedded one. */
export async function databaseOf({ url }) {
  if (url && url !== embeddedUrl) return { url, stop: async () => {} }
  return ensurePostgres({ dataDir: dataFolder(), log: (line) => process.stderr.write(`${line}\n`) })
}
