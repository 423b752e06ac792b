import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { nameIn, onConnection, quoted, withDatabase } from '@/ops/database.mjs'
import { testSecret } from '@/ops/secret.mjs'
import { afterAll, inject } from 'vitest'

// Runs before each test file, which then has a database to itself: DATABASE_URL is read when lib/data first asks.
const templateUrl = inject('templateUrl')
const template = nameIn(templateUrl)
const copy = `${template}_${randomBytes(6).toString('hex')}`

await onConnection(withDatabase(templateUrl, 'postgres'), (client) =>
  client.query(`CREATE DATABASE ${quoted(copy)} TEMPLATE ${quoted(template)}`),
)
process.env.DATABASE_URL = withDatabase(templateUrl, copy)
process.env.AUTH_SECRET = testSecret

// And a file of tombstones to itself.
const tombstones = path.join(tmpdir(), `${copy}.jsonl`)
process.env.TOMBSTONES = tombstones
afterAll(() => rmSync(tombstones, { force: true }))
