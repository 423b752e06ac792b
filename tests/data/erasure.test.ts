import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { nameIn, onConnection, quoted, withDatabase } from '@/ops/database.mjs'
import { root } from '@/ops/places.mjs'
import { db } from '@/lib/data/db'
import { erasePerson, findPerson, listErasures } from '@/lib/data/persons'
import { takePersonFile } from '@/lib/data/person-file'
import { placesIn } from '@/lib/data/person-places'
import { personCsv, personJson } from '@/lib/documents/person-data'
import type { Member } from '@/lib/access/viewer'
import { isRefusal } from '@/lib/schemas/refusal'
import { allPlaces, canaryPlaces } from '../support/canary-places'
import { newCanary, plantCanary } from '../support/canary-person'
import { days, noon } from '../support/factories'
import { newMember, newWorkspace } from '../support/members'
import { newId, plant, withAsk, type Ask } from '../support/planting'
import { newLink } from '../support/prospects'
import { rowHashes } from '../support/tenant-rows'

// Acceptance 6, and Trust R32: somebody found in N places before, in none after, and in none after yesterday's backup was
// restored and the tombstones were replayed.

const asked = <Result>(work: (ask: Ask) => Promise<Result>, url = process.env.DATABASE_URL ?? '') => withAsk(url, work)
const who = newCanary()
const words = [who.email, who.name, who.business]
const inDatabase = (url?: string) => asked((ask) => canaryPlaces(ask, words), url)
/** Tables that carry a workspace, and its rows of them alone. */
const inWorkspace = (workspaceId: string) =>
  asked((ask) =>
    canaryPlaces(ask, words, (columns) =>
      columns.includes('workspace_id') ? `t.workspace_id = '${workspaceId}'` : null,
    ),
  )
const tombstones = () => process.env.TOMBSTONES ?? ''
const tomorrow = days(1)

let a: { member: Member; others: string; own: readonly string[] }
let b: { member: Member; others: string; own: readonly string[] }
const backups: string[] = []

/** The whole database as it stands, under another name. @returns where it is */
async function backUp(): Promise<string> {
  const url = process.env.DATABASE_URL ?? ''
  const copy = `${nameIn(url)}_backup${backups.length}`
  await db().$disconnect()
  await onConnection(withDatabase(url, 'postgres'), async (client) => {
    await client.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1`, [nameIn(url)])
    await client.query(`CREATE DATABASE ${quoted(copy)} TEMPLATE ${quoted(nameIn(url))}`)
  })
  backups.push(copy)
  return withDatabase(url, copy)
}

/** The command as whoever runs the server calls it. */
async function erase(url: string, ...args: string[]): Promise<{ code: number; said: string }> {
  const env = { ...process.env, DATABASE_URL: url }
  const options = { cwd: root, env, maxBuffer: 10_000_000 }
  return promisify(execFile)(process.execPath, ['ops/run.mjs', 'ops/erase.ts', ...args], options).then(
    ({ stdout, stderr }) => ({ code: 0, said: stdout + stderr }),
    (error: { code: number; stdout: string; stderr: string }) => ({
      code: error.code,
      said: error.stdout + error.stderr,
    }),
  )
}

beforeAll(async () => {
  const [one, other] = [await newLink(), await newLink()]
  a = await asked((ask) => plantCanary(ask, one, who))
  b = await asked((ask) => plantCanary(ask, other, who))
  // An account of theirs elsewhere, with all that belongs to one.
  const workspaceId = await newWorkspace('Demo Elsewhere')
  await newMember(workspaceId, 'owner')
  await asked(async (ask) => {
    const at = { created_at: noon, updated_at: noon }
    const userId = newId()
    await plant(ask, 'app_user', { id: userId, name: who.name, email: who.email, email_verified: true, ...at })
    await plant(ask, 'member', { workspace_id: workspaceId, user_id: userId, rank: 'member', since: noon })
    const session = { id: newId(), token: newId(), user_id: userId, user_agent: 'Demo', expires_at: days(30) }
    await plant(ask, 'session', { ...session, ...at })
    const link = { id: newId(), identifier: newId(), value: JSON.stringify({ email: who.email }), expires_at: days(2) }
    await plant(ask, 'verification', { ...link, ...at })
    const letter = { kind: 'sign-in', to_name: who.name, to_email: who.email, data: { token: '' }, state: 'kept' }
    await plant(ask, 'letter', { id: newId(), ...letter, created_at: noon, send_at: noon, settled_at: noon })
    await ask(`UPDATE note SET author_id = $1, author_name = $2 WHERE workspace_id = $3`, [
      userId,
      who.name,
      a.member.workspaceId,
    ])
  })
})

afterAll(async () => {
  rmSync(tombstones(), { force: true })
  const url = withDatabase(process.env.DATABASE_URL ?? '', 'postgres')
  await onConnection(url, async (client) => {
    for (const name of backups) await client.query(`DROP DATABASE IF EXISTS ${quoted(name)} WITH (FORCE)`)
  })
})

describe('a person whom the product holds wherever it can', () => {
  let before: number
  let backup: string

  test('is found by their address, in the places that there are', async () => {
    const found = await findPerson(a.member, who.email, tomorrow)
    if (isRefusal(found)) throw new Error(found.message)
    expect(found.member).toBe(false)
    expect(found.names).toEqual([who.business, who.name].sort())
    const kinds = Object.fromEntries(found.places.map(({ kind, ...counts }) => [kind, counts]))
    expect(kinds).toMatchObject({
      submission: { theirs: 2, mentions: 1 },
      recipient: { theirs: 1, mentions: 0 },
      invitation: { theirs: 1 },
      note: { theirs: 2, mentions: 2 },
      task: { theirs: 1, mentions: 1 },
      file: { theirs: 1, mentions: 1 },
      question: { theirs: 1, mentions: 1 },
      change: { theirs: 2, mentions: 5 },
      view: { theirs: 0, mentions: 1 },
      file_of_many: { theirs: 1 },
    })
    before = allPlaces(await inDatabase())
    process.stdout.write(
      `erasure: ${before} places of ${Object.keys(await inDatabase()).length} columns hold the canary; ` +
        `one workspace counts ${placesIn(found.places)} rows\n`,
    )
    expect(before).toBeGreaterThan(37)
  })

  test('is handed over whole, as JSON and as a spreadsheet, with a line in the log that names nobody', async () => {
    const file = await takePersonFile(a.member, who.email, 'json', tomorrow)
    if (isRefusal(file)) throw new Error(file.message)
    const json = personJson(file)
    for (const part of ['submission', 'recipient', 'letter', 'invitation', 'mention'])
      expect(JSON.parse(json)[part].length, part).toBeGreaterThan(0)
    for (const text of [...words, 'Before, ', 'After, ', 'business_size', 'box ticked']) expect(json).toContain(text)
    const csv = personCsv(file)
    for (const text of words) expect(csv).toContain(text)
    expect(json).not.toMatch(/"token": "[^"]/)
    const [line] = await db().audit.findMany({
      where: { action: 'person.exported' },
      select: { object: true, meta: true },
    })
    expect(line?.object).toMatch(/^person [0-9a-f]{16}$/)
    expect(JSON.stringify(line)).not.toContain(who.email)
  })

  test('is in no place of the workspace that erases them, and in all places of the others', async () => {
    backup = await backUp()
    expect(allPlaces(await inDatabase(backup))).toBe(before)
    const others = await asked((ask) => rowHashes(ask, b.member.workspaceId))
    const opId = randomUUID()
    const erased = await erasePerson(a.member, { email: who.email, opId }, tomorrow)
    if (isRefusal(erased)) throw new Error(erased.message)
    // What is theirs alone and no workspace's stays: the name that their account bears at notes.
    const left = await inWorkspace(a.member.workspaceId)
    expect(Object.keys(left)).toEqual(['note.author_name'])
    expect(await asked((ask) => rowHashes(ask, b.member.workspaceId))).toEqual(others)
    expect(await erasePerson(a.member, { email: who.email, opId }, days(2))).toEqual(erased)
    const again = await erasePerson(a.member, { email: who.email, opId: randomUUID() }, days(2))
    expect(again).toMatchObject({ refused: 'nothing-chosen' })
    expect(await listErasures(a.member)).toMatchObject([{ places: erased.places, by: { name: 'Demo Owner' } }])
    process.stdout.write(`erasure: ${erased.places} rows of one workspace, 0 places of it after\n`)
  })

  test('leaves what somebody else sent, findable without them', async () => {
    const [row] = await db().submission.findMany({
      where: { id: a.others },
      select: { businessName: true, reason: true, tags: true, words: { select: { folded: true } } },
    })
    expect(row).toMatchObject({
      businessName: 'Else, for [erased]',
      reason: 'Ask [erased] as well',
      tags: ['[erased]'],
    })
    expect(row?.words?.folded).toContain('erased')
    expect(row?.words?.folded).not.toContain(who.email.split('@')[0]?.split('.')[1])
    const mentions = await findPerson(a.member, who.email, days(2))
    expect(mentions).toMatchObject({ places: [] })
  })

  test('is nowhere once whoever runs the server erased them', async () => {
    const url = process.env.DATABASE_URL ?? ''
    const looked = await erase(url, who.email, '--dry-run')
    expect(looked.code, looked.said).toBe(0)
    expect(looked.said).toContain('Nothing was erased.')
    expect(allPlaces(await inDatabase())).toBeGreaterThan(0)
    const done = await erase(url, who.email.toUpperCase())
    expect(done.code, done.said).toBe(0)
    expect(await inDatabase()).toEqual({})
    expect((await erase(url, who.email)).said).toContain('Found in 0 places')
  })

  test('is nowhere after yesterday’s backup was restored and the tombstones were replayed, and nothing is left to do', async () => {
    expect(allPlaces(await inDatabase(backup))).toBe(before)
    const replayed = await erase(backup, '--replay')
    expect(replayed.code, replayed.said).toBe(0)
    expect(replayed.said).toContain('1 person found again')
    expect(await inDatabase(backup)).toEqual({})
    const again = await erase(backup, '--replay', tombstones())
    expect(again.said).toContain('0 people found again, erased from 0 places.')
    const kept = await asked((ask) => ask('SELECT 1 FROM tombstone'), backup)
    expect(kept.length).toBeGreaterThanOrEqual(2)
    process.stdout.write(
      `erasure: ${before} places before, 0 after, ${before} in the restored backup, 0 after the replay\n`,
    )
  })

  test('is in no file: the tombstones name nobody', () => {
    expect(existsSync(tombstones())).toBe(true)
    const text = readFileSync(tombstones(), 'utf8').toLowerCase()
    for (const word of words) expect(text).not.toContain(word.toLowerCase())
  })
})
