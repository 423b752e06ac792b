// `npm run -s verify-audit [-- --workspace ID] [--head HASH]`: works out every hash of the audit log anew.
import './env-file.mjs'

import { listAudited, verifyAudit, type ChainCheck } from '@/lib/data/audit-chain'
import { db } from '@/lib/data/db'
import { parseArgs } from 'node:util'
import { ensurePostgres } from './embedded-postgres.mjs'
import { holdOpen } from './hold-open.mjs'
import { dataFolder } from './places.mjs'
import { authSecret } from './secret.mjs'

const usage = 'Usage: npm run -s verify-audit [-- [--workspace ID] [--head HASH, of that workspace]]'

async function start(opened: (stop: () => Promise<void>) => void): Promise<number> {
  const asked = given()
  if (!asked) return (console.error(usage), 2)
  process.env.DATABASE_URL ||= await embedded(opened)
  process.env.AUTH_SECRET = authSecret()
  opened(() => db().$disconnect())
  const workspaces = asked.workspace === undefined ? await listAudited() : [asked.workspace]
  if (workspaces.length === 0) console.log('There are no lines yet.')
  let broken = 0
  for (const workspace of workspaces) {
    const check = await verifyAudit(workspace, asked.head ?? null)
    console.log(told(workspace, check))
    if (check.broken) broken += 1
  }
  return broken > 0 ? 1 : 0
}

/** What was asked for; null where it makes no sense. */
function given() {
  try {
    const { values } = parseArgs({ options: { workspace: { type: 'string' }, head: { type: 'string' } } })
    const isHash = values.head === undefined || /^[0-9a-f]{64}$/.test(values.head)
    return isHash && (values.head === undefined || values.workspace !== undefined) ? values : null
  } catch {
    return null
  }
}

function told(workspace: string, { lines, head, broken }: ChainCheck): string {
  if (!broken) return `${workspace}: ${lines} ${lines === 1 ? 'line' : 'lines'} in order, head ${head}`
  return `${workspace}: line ${broken.seq} ${whys[broken.why]}`
}

const whys: Readonly<Record<NonNullable<ChainCheck['broken']>['why'], string>> = {
  missing: 'is missing',
  changed: 'was changed',
  astray: 'does not follow the line before it',
  head: 'or one before it is not what it was: no line has the hash that was kept',
}

async function embedded(opened: (stop: () => Promise<void>) => void): Promise<string> {
  const starting = ensurePostgres({ dataDir: dataFolder(), log: () => {} })
  opened(async () => (await starting).stop())
  return (await starting).url
}

holdOpen(start)
