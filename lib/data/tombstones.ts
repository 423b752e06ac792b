import 'server-only'
import { createHmac, hkdfSync } from 'node:crypto'
import { mkdir, open, readFile } from 'node:fs/promises'
import path from 'node:path'
import { env } from '@/lib/env'
import type { Transaction } from './db'

/** That somebody was erased, as it is kept outside the database: it names nobody. */
export type TombstoneLine = {
  /** When, in ISO 8601. What came to be later is not erased by it. */
  readonly at: string
  /** The workspace that erased them; null where they were erased everywhere. */
  readonly workspace: string | null
  /** Of their address in lower case, in hexadecimal: see `personHash`. */
  readonly person: string
  /** Tells which secret it was made under. */
  readonly key: string
}

/**
 * What stands for a person where they may not be named: HMAC-SHA256 of their address under a key of its own, drawn from
 * AUTH_SECRET. Without that secret nobody can try addresses on it. Takes no member: it knows nobody.
 */
export const personHash = (email: string): Buffer =>
  createHmac('sha256', tombstoneKey()).update(email.toLowerCase()).digest()

/** Tells under which secret lines were made. Takes no member, for the same reason. */
export const keyMark = (): string => createHmac('sha256', tombstoneKey()).update('which key').digest('hex').slice(0, 8)

const tombstoneKey = (): Buffer =>
  Buffer.from(hkdfSync('sha256', env().AUTH_SECRET, '', 'seam gauge: who was erased', 32))

/** How the audit log names somebody who was erased. Takes no member, for the same reason. */
export const personObject = (email: string): string => `person ${personHash(email).toString('hex').slice(0, 16)}`

/** Somebody who is erased now. */
type Erasing = {
  /** Of the tombstone. */
  readonly id: string
  readonly workspaceId: string | null
  readonly email: string
  readonly places: number
  /** Ids of their visits. */
  readonly visits: readonly string[]
}

/**
 * Keeps that somebody is erased: in the database with the erasing, and before that in a file outside of it, which a backup
 * does not take back. A line whose transaction then fails does no harm: it was asked for. Takes no member: whatever calls
 * it has one, or is the operator's.
 */
export async function keepTombstone(tx: Transaction, { id, workspaceId, email, places, visits }: Erasing, now: Date) {
  const person = personHash(email)
  const line = { at: now.toISOString(), workspace: workspaceId, person: person.toString('hex'), key: keyMark() }
  await tx.tombstone.createMany({
    data: [{ id, workspaceId, person: Uint8Array.from(person), places, visits: [...visits], at: now }],
  })
  await appendLine(line)
}

async function appendLine(line: TombstoneLine): Promise<void> {
  const file = env().TOMBSTONES
  await mkdir(path.dirname(file), { recursive: true })
  // One write of one line, as several processes may add to it at once. It begins anew after one that was cut off.
  const handle = await open(file, 'a', 0o600)
  try {
    await handle.write(`\n${JSON.stringify(line)}\n`)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** What such a file says. */
export type TombstoneFile = {
  /** The first one first. */
  readonly lines: readonly TombstoneLine[]
  /** Numbers of lines that cannot be read. */
  readonly unread: readonly number[]
}

/** Reads such a file; it says nothing where there is none. Takes no member: the operator asks. */
export async function readTombstones(file: string = env().TOMBSTONES): Promise<TombstoneFile> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw error
  })
  const read = text.split('\n').map((line, index) => ({ number: index + 1, line, said: lineIn(line) }))
  return {
    lines: read.flatMap(({ said }) => said ?? []),
    unread: read.filter(({ line, said }) => line !== '' && said === null).map(({ number }) => number),
  }
}

function lineIn(text: string): TombstoneLine | null {
  const { at, workspace, person, key } = parsed(text)
  const isHex = (value: unknown, length: number): value is string =>
    typeof value === 'string' && value.length === length && /^[0-9a-f]+$/.test(value)
  if (typeof at !== 'string' || Number.isNaN(Date.parse(at)) || !isHex(person, 64) || !isHex(key, 8)) return null
  return workspace === null || typeof workspace === 'string' ? { at, workspace, person, key } : null
}

function parsed(line: string): Partial<Record<keyof TombstoneLine, unknown>> {
  try {
    return (JSON.parse(line) ?? {}) as Partial<Record<keyof TombstoneLine, unknown>>
  } catch {
    return {}
  }
}
