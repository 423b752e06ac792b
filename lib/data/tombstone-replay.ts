import 'server-only'
import { randomBytes } from 'node:crypto'
import { auditBy } from './audit'
import { db, type Transaction } from './db'
import { eraseAll, eraseAnswered, patiently } from './person-everywhere'
import { erasePlaces, findPlaces, placesIn } from './person-places'
import { heldText, textsOfNone, tokensIn, workspaceTexts } from './person-texts'
import { addressesIn } from './person-words'
import { metaOf, oneAtATime } from './persons'
import { keyMark, personHash, personObject, type TombstoneLine } from './tombstones'

/** What a replay did. */
export type Replay = {
  /** Lines that were gone through, those of the table among them. */
  readonly lines: number
  /** Of them, those made under another secret: nobody can be found by them. */
  readonly foreign: readonly TombstoneLine[]
  /** People who were there again, and from how many places they were erased. */
  readonly found: number
  readonly places: number
}

/**
 * Erases again whoever was erased before, after a backup was restored that still held them: what came to be after their
 * erasing is left alone. Done twice, it finds nothing the second time. Takes no member: the operator asks.
 * @param kept the lines of the file outside the database
 */
export async function replayTombstones(kept: readonly TombstoneLine[], now: Date): Promise<Replay> {
  const lines = [...kept, ...(await tableLines(kept))]
  const foreign = lines.filter(({ key }) => key !== keyMark())
  const ours = lines.filter(({ key }) => key === keyMark())
  const people = await peopleIn(new Set(ours.map(({ person }) => person)))
  const again = new Set<string>()
  let places = 0
  for (const line of ours) {
    const email = people.get(line.person)
    const gone = await patiently((tx) =>
      email === undefined ? eraseUnnamed(tx, line, now) : eraseAgain(tx, line, email, now),
    )
    if (gone > 0) again.add(line.person)
    places += gone
  }
  return { lines: lines.length, foreign, found: again.size, places }
}

/** What the database itself remembers beyond that file. It has no mark of its secret, and is taken for ours. */
async function tableLines(kept: readonly TombstoneLine[]): Promise<readonly TombstoneLine[]> {
  const wordOf = ({ at, workspace, person }: TombstoneLine) => `${at} ${workspace} ${person}`
  const known = new Set(kept.map(wordOf))
  const rows = await db().tombstone.findMany({
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    select: { workspaceId: true, person: true, at: true },
  })
  return rows
    .map(({ workspaceId, person, at }) => ({
      ...{ at: at.toISOString(), workspace: workspaceId, key: keyMark() },
      person: Buffer.from(person).toString('hex'),
    }))
    .filter((line) => !known.has(wordOf(line)))
}

/** The addresses in the whole database that some of these stand for. */
async function peopleIn(hashes: ReadonlySet<string>): Promise<ReadonlyMap<string, string>> {
  const people = new Map<string, string>()
  if (hashes.size === 0) return people
  const tables = [
    ...[...workspaceTexts, ...textsOfNone].map((of) => ({ table: of.table, held: heldText(of) })),
    ...addressColumns.map(([table, column]) => ({ table, held: `lower(t."${column}")` })),
  ]
  for (const { table, held } of tables)
    for (const token of await patiently((tx) => tokensIn(tx, table, held)))
      for (const email of addressesIn(token)) {
        const hash = personHash(email).toString('hex')
        if (hashes.has(hash)) people.set(hash, email)
      }
  return people
}

const addressColumns = [
  ['submission', 'contact_email'],
  ['recipient', 'email'],
  ['letter', 'to_email'],
  ['invitation', 'email'],
  ['app_user', 'email'],
  ['verification', 'identifier'],
  ['verification', 'value'],
] as const

/** Whose address stands nowhere, but who answered something that a workspace forgot before. */
async function eraseUnnamed(tx: Transaction, { workspace, person, at }: TombstoneLine, now: Date): Promise<number> {
  return workspace === null ? eraseAnswered(tx, Buffer.from(person, 'hex'), new Date(at), now) : 0
}

async function eraseAgain(tx: Transaction, line: TombstoneLine, email: string, now: Date): Promise<number> {
  const { workspace: workspaceId } = line
  const before = new Date(line.at)
  const { places, visits } = await (workspaceId === null
    ? eraseAllAgain(tx, email, before, now)
    : eraseInWorkspace(tx, workspaceId, email, before, now))
  if (places === 0) return 0
  const person = Uint8Array.from(Buffer.from(line.person, 'hex'))
  const there = await tx.tombstone.count({ where: { workspaceId, at: before, person: { equals: person } } })
  const tombstone = {
    id: randomBytes(10).toString('hex'),
    workspaceId,
    at: before,
    person,
    places,
    visits: [...visits],
  }
  if (there === 0) await tx.tombstone.createMany({ data: [tombstone] })
  return places
}

type Again = { readonly places: number; readonly visits: readonly string[] }

async function eraseAllAgain(tx: Transaction, email: string, before: Date, now: Date): Promise<Again> {
  const all = await eraseAll(tx, email, before, now)
  return { places: all.reduce((sum, one) => sum + placesIn(one.places), 0), visits: [] }
}

async function eraseInWorkspace(
  tx: Transaction,
  workspaceId: string,
  email: string,
  before: Date,
  now: Date,
): Promise<Again> {
  await oneAtATime(tx, workspaceId, email)
  const sought = { workspaceId, email, before }
  const found = await findPlaces(tx, sought, true)
  if (found.places.length === 0) return { places: 0, visits: [] }
  await erasePlaces(tx, sought, found, now)
  const done = { action: 'person.erased', object: personObject(email), meta: metaOf(found.places) } as const
  await auditBy(tx, { workspaceId, actorId: null }, done, now)
  return { places: placesIn(found.places), visits: found.visits }
}
