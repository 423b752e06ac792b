// What Playwright starts: the built app at E2E_PORT on a database of its own, which it makes unless it is given
// E2E_DATABASE_URL. The tests find the database's address in test-results/database-url, and every letter the app sends as
// a line of test-results/letters.jsonl: the mail server at E2E_SMTP_PORT is ours as well. Names are asked at E2E_DNS_PORT,
// where a test has its own name server.
import './node-version.mjs'

import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { listenForMail } from '../tests/support/mail-server.mjs'
import { holdOpen } from './hold-open.mjs'
import { migrate } from './migrate.mjs'
import { root } from './places.mjs'
import { refuseTaken } from './port.mjs'
import { prepare } from './prepare.mjs'
import { scratchDatabase } from './scratch-database.mjs'
import { testSecret } from './secret.mjs'
import { serve } from './serve.mjs'

const port = Number(process.env.E2E_PORT || 3210)
const dnsPort = Number(process.env.E2E_DNS_PORT || port + 2)
const mailPort = Number(process.env.E2E_SMTP_PORT || port + 1)

async function start(opened) {
  await refuseTaken(port)
  await prepare({ build: true, log: console.log })
  const url = process.env.E2E_DATABASE_URL || (await ownDatabase(opened))
  await migrate({ url })
  mkdirSync(path.join(root, 'test-results'), { recursive: true })
  writeFileSync(path.join(root, 'test-results/database-url'), url, { mode: 0o600 })

  const letters = path.join(root, 'test-results/letters.jsonl')
  writeFileSync(letters, '')
  const mail = await listenForMail({
    port: mailPort,
    onLetter: (letter) => appendFileSync(letters, `${JSON.stringify(letter)}\n`),
  })
  opened(mail.stop)

  const address = process.env.APP_URL || `http://localhost:${port}`
  const smtp = `smtp://127.0.0.1:${mail.port}`
  const env = {
    DATABASE_URL: url,
    APP_URL: address,
    AUTH_SECRET: testSecret,
    TOMBSTONES: path.join(root, 'test-results/tombstones.jsonl'),
    SMTP_URL: smtp,
    WORKER: '1',
    DNS_SERVER: `127.0.0.1:${dnsPort}`,
    KITCHEN: '1',
  }
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
