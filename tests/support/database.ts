import { onConnection, nameIn, quoted, withDatabase } from '@/ops/database.mjs'
import { migrate } from '@/ops/migrate.mjs'
import { scratchDatabase } from '@/ops/scratch-database.mjs'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** The migrated database that every test file gets a copy of. */
    templateUrl: string
  }
}

/** Migrates one database for the data tests, of which each test file gets a copy, and removes them all in the end. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const template = await scratchDatabase()
  await migrate({ url: template.url })
  provide('templateUrl', template.url)

  return async () => {
    await dropCopies(template.url)
    await template.stop()
  }
}

/** Their names begin with the template's. */
async function dropCopies(url: string) {
  await onConnection(withDatabase(url, 'postgres'), async (client) => {
    const copies = `${nameIn(url)}_`
    const { rows } = await client.query('SELECT datname FROM pg_database WHERE starts_with(datname, $1)', [copies])
    for (const { datname } of rows) await client.query(`DROP DATABASE ${quoted(datname)} WITH (FORCE)`)
  })
}
