// What Playwright starts: the built app at E2E_PORT on a database of its own, which it makes unless it is given
// E2E_DATABASE_URL. The tests find the database's address in test-results/database-url.
import './node-version.mjs'

import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { holdOpen } from './hold-open.mjs'
import { migrate } from './migrate.mjs'
import { root } from './places.mjs'
import { refuseTaken } from './port.mjs'
import { prepare } from './prepare.mjs'
import { scratchDatabase } from './scratch-database.mjs'
import { serve } from './serve.mjs'

const port = Number(process.env.E2E_PORT || 3210)

async function start(opened) {
  await refuseTaken(port)
  await prepare({ build: true, log: console.log })
  const url = process.env.E2E_DATABASE_URL || (await ownDatabase(opened))
  await migrate({ url })
  mkdirSync(path.join(root, 'test-results'), { recursive: true })
  writeFileSync(path.join(root, 'test-results/database-url'), url, { mode: 0o600 })

  const env = { DATABASE_URL: url, APP_URL: process.env.APP_URL || `http://localhost:${port}`, KITCHEN: '1' }
  const app = serve({ port, env })
  opened(app.stop)
  await app.ready
  return app.ended
}

async function ownDatabase(opened) {
  const starting = scratchDatabase()
  opened(async () => (await starting).stop())
  return (await starting).url
}

holdOpen(start)
