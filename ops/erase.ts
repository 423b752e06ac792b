// `npm run -s erase -- person@example.com [--dry-run]`: erases one person everywhere, for good. After a backup was
// restored, `npm run -s erase -- --replay [FILE]` erases again whoever was erased before.
import './env-file.mjs'

import { db } from '@/lib/data/db'
import { eraseEverywhere, findEverywhere, type PlacesAt } from '@/lib/data/person-everywhere'
import { replayTombstones } from '@/lib/data/tombstone-replay'
import { readTombstones } from '@/lib/data/tombstones'
import { emailAddress } from '@/lib/schemas/person-fields'
import { isRefusal } from '@/lib/schemas/refusal'
import { placeWords } from '@/lib/views/person-places'
import { parseArgs } from 'node:util'
import { ensurePostgres } from './embedded-postgres.mjs'
import { holdOpen } from './hold-open.mjs'
import { dataFolder, shown, tombstonesFile } from './places.mjs'
import { authSecret } from './secret.mjs'

const usage = 'Usage: npm run -s erase -- person@example.com [--dry-run]\n       npm run -s erase -- --replay [FILE]'

async function start(opened: (stop: () => Promise<void>) => void): Promise<number> {
  const asked = given()
  if (!asked) return (console.error(usage), 2)
  process.env.DATABASE_URL ||= await embedded(opened)
  process.env.AUTH_SECRET = authSecret()
  process.env.TOMBSTONES = tombstonesFile()
  opened(() => db().$disconnect())
  if ('replay' in asked) return replay(asked.replay ?? tombstonesFile())
  return asked.dryRun ? look(asked.email) : erase(asked.email)
}

/** What was asked for; null where it makes no sense. */
function given() {
  try {
    const options = { replay: { type: 'boolean' }, 'dry-run': { type: 'boolean' } } as const
    const { values, positionals } = parseArgs({ options, allowPositionals: true })
    if (positionals.length > 1) return null
    if (values.replay) return values['dry-run'] ? null : { replay: positionals[0] }
    const email = emailAddress.safeParse(positionals[0])
    return email.success ? { email: email.data, dryRun: values['dry-run'] ?? false } : null
  } catch {
    return null
  }
}

async function look(email: string): Promise<number> {
  const found = await findEverywhere(email, new Date())
  tell(found)
  console.log(`${sentenceOf(found)} Nothing was erased.`)
  return 0
}

async function erase(email: string): Promise<number> {
  const erased = await eraseEverywhere(email, new Date())
  if (isRefusal(erased)) return (console.error(`Nothing was erased. ${erased.message}`), 1)
  tell(erased)
  const kept = `${shown(tombstonesFile())} says so without a name.`
  const done = erased.length === 0 ? 'A backup may still hold them' : 'All of it was erased'
  console.log(`${sentenceOf(erased)} ${done}; ${kept}`)
  return 0
}

async function replay(file: string): Promise<number> {
  const { lines, unread } = await readTombstones(file)
  const done = await replayTombstones(lines, new Date())
  console.log(
    `${count(done.lines, 'line')} gone through: ${count(done.found, 'person', 'people')} found again, ` +
      `erased from ${count(done.places, 'place')}.`,
  )
  for (const { at, key } of done.foreign)
    console.error(`The line of ${at} was made under another AUTH_SECRET (${key}): nobody can be found by it.`)
  for (const number of unread) console.error(`Line ${number} of ${shown(file)} cannot be read.`)
  return done.foreign.length + unread.length > 0 ? 1 : 0
}

/** A line for each place and kind. */
function tell(found: readonly PlacesAt[]): void {
  for (const { workspaceId, places } of found)
    for (const { kind, theirs, mentions } of places)
      console.log([workspaceId ?? 'outside workspaces', placeWords(kind), theirs, mentions].join('\t'))
}

function sentenceOf(found: readonly PlacesAt[]): string {
  const all = found.flatMap(({ places }) => places).reduce((sum, { theirs, mentions }) => sum + theirs + mentions, 0)
  return `Found in ${count(all, 'place')}.`
}

const count = (number: number, one: string, many = `${one}s`) => `${number} ${number === 1 ? one : many}`

async function embedded(opened: (stop: () => Promise<void>) => void): Promise<string> {
  const starting = ensurePostgres({ dataDir: dataFolder(), log: () => {} })
  opened(async () => (await starting).stop())
  return (await starting).url
}

holdOpen(start)
