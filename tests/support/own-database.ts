import { randomBytes } from 'node:crypto'
import { nameIn, onConnection, quoted, withDatabase } from '@/ops/database.mjs'
import { testSecret } from '@/ops/secret.mjs'
import { inject } from 'vitest'

// Runs before each test file, which then has a database to itself: DATABASE_URL is read when lib/data first asks.
const templateUrl = inject('templateUrl')
const template = nameIn(templateUrl)
const copy = `${template}_${randomBytes(6).toString('hex')}`

await onConnection(withDatabase(templateUrl, 'postgres'), (client) =>
  client.query(`CREATE DATABASE ${quoted(copy)} TEMPLATE ${quoted(template)}`),
)
process.env.DATABASE_URL = withDatabase(templateUrl, copy)
process.env.AUTH_SECRET = testSecret
