// `npm start` and `npm run dev`: from a bare clone to an address, asking nothing.
import './node-version.mjs'
import './env-file.mjs'

import { appAddress } from './address.mjs'
import { ensurePostgres } from './embedded-postgres.mjs'
import { holdOpen } from './hold-open.mjs'
import { migrate } from './migrate.mjs'
import { dataFolder, tombstonesFile } from './places.mjs'
import { portWanted, refuseTaken } from './port.mjs'
import { prepare } from './prepare.mjs'
import { authSecret } from './secret.mjs'
import { serve } from './serve.mjs'

const dev = process.argv.includes('--dev')
const log = (line) => console.log(`· ${line}`)

async function start(opened) {
  const port = portWanted()
  const host = process.env.HOST || undefined
  await refuseTaken(port, host)
  await prepare({ build: !dev, log })

  const url = process.env.DATABASE_URL || (await embedded(opened))
  await migrate({ url, log })

  const address = appAddress()
  log(dev ? 'Starting the development server' : 'Starting the app')
  const own = { DATABASE_URL: url, APP_URL: address, AUTH_SECRET: authSecret(), TOMBSTONES: tombstonesFile() }
  const app = serve({ dev, port, host, env: own })
  opened(app.stop)
  await app.ready
  log(`Seam Gauge is at ${address} (Ctrl-C ends it)`)
  return app.ended
}

async function embedded(opened) {
  const starting = ensurePostgres({ dataDir: dataFolder(), log })
  opened(async () => (await starting).stop())
  const server = await starting
  if (server.adopted) log('Using the PostgreSQL that is already running')
  return server.url
}

holdOpen(start, { onEnd: () => log('Ending') })
