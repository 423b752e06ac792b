import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hashOfLine, listAudited, noHash, verifyAudit, type Broken, type ChainedLine } from '@/lib/data/audit-chain'
import { db } from '@/lib/data/db'
import { inWorkspace } from '@/lib/data/in-workspace'
import { renameWorkspace } from '@/lib/data/workspaces'
import { newMember, newWorkspace } from '../support/members'
import { newId, withAsk, type Ask } from '../support/planting'

// Trust R33 and case 31: what is written stays as it was written, or whoever checks is told where it does not.

const asked = <Result>(work: (ask: Ask) => Promise<Result>) => withAsk(process.env.DATABASE_URL ?? '', work)
/** Lines of the log that is tampered with. */
const length = 40
let workspaceId: string
let kept: readonly ChainedLine[]

const rows = `SELECT workspace_id AS "workspaceId", seq, (extract(epoch FROM at) * 1000)::bigint::text AS ms,
  actor_id AS "actorId", action, object, meta::text AS meta, prev_hash::text AS "prevHash", hash::text AS hash
  FROM audit WHERE workspace_id = $1 ORDER BY seq`

beforeAll(async () => {
  workspaceId = await newWorkspace()
  const admin = await newMember(workspaceId, 'admin')
  for (let time = 0; time < length; time += 1)
    await renameWorkspace(admin, `Renamed ${time}`, new Date(Date.UTC(2026, 10, 1, 12, time, 0, time)))
  kept = await asked((ask) => ask<ChainedLine>(rows, [workspaceId]))
})

/** Puts other lines in the place of those there are, past every trigger, as nobody but a superuser can. */
async function put(lines: readonly ChainedLine[]): Promise<void> {
  await asked(async (ask) => {
    await ask('BEGIN')
    await ask(`SET LOCAL session_replication_role = replica`)
    await ask('DELETE FROM audit WHERE workspace_id = $1', [workspaceId])
    await ask(
      `INSERT INTO audit SELECT l->>'workspaceId', (l->>'seq')::int, to_timestamp((l->>'ms')::numeric / 1000),
         l->>'actorId', l->>'action', l->>'object', (l->>'meta')::json, l->>'prevHash', l->>'hash'
       FROM json_array_elements($1::json) l`,
      [JSON.stringify(lines)],
    )
    await ask('COMMIT')
  })
}

/** The same line with its own hash worked out anew. */
const rehashed = (line: ChainedLine): ChainedLine => ({ ...line, hash: hashOfLine(line) })

/** All lines numbered and chained anew, as by somebody who knows how. */
function chained(lines: readonly ChainedLine[]): ChainedLine[] {
  let prevHash = noHash
  return lines.map((line, index) => {
    const next = rehashed({ ...line, seq: index + 1, prevHash })
    prevHash = next.hash
    return next
  })
}

const numbered = (lines: readonly ChainedLine[]) => lines.map((line, index) => ({ ...line, seq: index + 1 }))
const replaced = (at: number, line: ChainedLine) => kept.map((one, index) => (index === at ? line : one))

/** One letter other than it was. */
const nudged = (text: string, at: number) => {
  const place = at % text.length
  return `${text.slice(0, place)}${text[place] === '0' ? '1' : '0'}${text.slice(place + 1)}`
}

type Tampering = {
  readonly lines: readonly ChainedLine[]
  readonly broken: Broken
  /** Whether it shows only to whoever kept the hash of the last line. */
  readonly byHead?: true
}

const fields = ['actorId', 'action', 'object', 'hash', 'prevHash'] as const

/** What can be done to a log, by what it is called. `at` is a line that has others before and after it. */
const tamperings: Readonly<Record<string, (at: number, more: number) => Tampering>> = {
  'one letter of one line': (at, more) => {
    const field = fields[more % fields.length] ?? 'action'
    const line = { ...kept[at]!, [field]: nudged(kept[at]![field] ?? '', more) }
    return { lines: replaced(at, line), broken: { seq: at + 1, why: 'changed' } }
  },
  'when it was': (at, more) => {
    const ms = String(BigInt(kept[at]!.ms) + BigInt(1 + (more % 1_000)))
    return { lines: replaced(at, { ...kept[at]!, ms }), broken: { seq: at + 1, why: 'changed' } }
  },
  'more about it': (at, more) => ({
    lines: replaced(at, { ...kept[at]!, meta: JSON.stringify({ count: more }) }),
    broken: { seq: at + 1, why: 'changed' },
  }),
  'nobody did it': (at) => ({
    lines: replaced(at, { ...kept[at]!, actorId: null }),
    broken: { seq: at + 1, why: 'changed' },
  }),
  'a line with a hash of its own': (at) => ({
    lines: replaced(at, rehashed({ ...kept[at]!, action: 'brand.changed' })),
    broken: { seq: at + 2, why: 'astray' },
  }),
  'a line less': (at) => ({
    lines: kept.filter((_, index) => index !== at),
    broken: { seq: at + 1, why: 'missing' },
  }),
  'the first lines less': (at) => ({ lines: kept.slice(at), broken: { seq: 1, why: 'missing' } }),
  'a line less, and numbers closed up': (at) => ({
    lines: numbered(kept.filter((_, index) => index !== at)),
    broken: { seq: at + 1, why: 'changed' },
  }),
  'a line less, and those after it hashed one by one': (at) => ({
    lines: numbered(kept.filter((_, index) => index !== at)).map((line, index) => (index < at ? line : rehashed(line))),
    broken: { seq: at + 1, why: 'astray' },
  }),
  'two lines in each other’s place': (at) => {
    const lines = [...kept]
    ;[lines[at], lines[at + 1]] = [kept[at + 1]!, kept[at]!]
    return { lines: numbered(lines), broken: { seq: at + 1, why: 'changed' } }
  },
  'a line more': (at) => {
    const line = rehashed({ ...kept[at]!, object: `workspace ${newId()}`, prevHash: kept[at - 1]!.hash })
    return {
      lines: numbered([...kept.slice(0, at), line, ...kept.slice(at)]),
      broken: { seq: at + 2, why: 'changed' },
    }
  },
  'a line of another workspace': (at) => ({
    lines: kept.filter((_, index) => index !== at).concat({ ...kept[at]!, workspaceId: `${newId()}` }),
    broken: { seq: at + 1, why: 'missing' },
  }),
  'the last lines less': (at) => ({
    lines: kept.slice(0, at),
    broken: { seq: at + 1, why: 'head' },
    byHead: true,
  }),
  'all lines from one on written anew': (at) => ({
    lines: chained(replaced(at, { ...kept[at]!, action: 'brand.changed' })),
    broken: { seq: length + 1, why: 'head' },
    byHead: true,
  }),
}

describe('tampering', () => {
  const tally = { tried: 0, found: 0, byHead: 0 }
  afterAll(() =>
    process.stdout.write(
      `audit: ${tally.tried} tamperings of ${Object.keys(tamperings).length} kinds, ${tally.found} found at the right ` +
        `line (${tally.byHead} of them only by the hash kept elsewhere)\n`,
    ),
  )

  test('the log as it was written is in order, and its hashes are those of the database', async () => {
    const head = kept.at(-1)?.hash ?? ''
    expect(await verifyAudit(workspaceId, null)).toEqual({ lines: length, head, broken: null })
    expect(await verifyAudit(workspaceId, kept[10]!.hash)).toMatchObject({ broken: null })
    expect(kept.map(hashOfLine)).toEqual(kept.map(({ hash }) => hash))
    expect(await listAudited()).toContain(workspaceId)
  })

  test(
    'of 200 kinds and places is found 200 times, at the first line that is wrong',
    { timeout: 240_000 },
    async () => {
      const names = Object.keys(tamperings)
      const head = kept.at(-1)?.hash ?? ''
      const places = fc.sample(fc.tuple(fc.integer({ min: 1, max: length - 3 }), fc.nat(10_000)), {
        numRuns: 200,
        seed: 33,
      })
      for (const [index, [at, more]] of places.entries()) {
        const name = names[index % names.length] ?? ''
        const { lines, broken, byHead } = tamperings[name]!(at, more)
        await put(lines)
        const found = await verifyAudit(workspaceId, head)
        const without = await verifyAudit(workspaceId, null)
        tally.tried += 1
        if (found.broken?.seq === broken.seq && found.broken.why === broken.why) tally.found += 1
        expect(found.broken, `${name} at line ${at + 1}`).toEqual(broken)
        expect(without.broken, `${name} at line ${at + 1}, nothing kept`).toEqual(byHead ? null : broken)
        if (byHead) tally.byHead += 1
        await put(kept)
        expect((await verifyAudit(workspaceId, head)).broken).toBeNull()
      }
      expect(tally).toMatchObject({ tried: 200, found: 200 })
    },
  )
})

describe('the app itself', () => {
  const changes = [
    `UPDATE audit SET action = 'brand.changed' WHERE workspace_id = $1`,
    `UPDATE audit SET hash = prev_hash WHERE workspace_id = $1 AND seq = 1`,
    'DELETE FROM audit WHERE workspace_id = $1',
    'DELETE FROM audit WHERE workspace_id = $1 AND seq = 40',
    'TRUNCATE audit',
  ]

  test.each(changes)('is refused as the owner of the tables: %s', async (sql) => {
    const values = sql.includes('$1') ? [workspaceId] : []
    await expect(asked((ask) => ask(sql, values))).rejects.toThrow(/only added to/)
    await expect(db().$executeRawUnsafe(sql, ...values)).rejects.toThrow(/only added to/)
    expect(await verifyAudit(workspaceId, kept.at(-1)?.hash ?? null)).toMatchObject({ lines: length, broken: null })
  })

  test.each([...changes, 'ALTER TABLE audit DISABLE TRIGGER keep_audit', 'SET session_replication_role = replica'])(
    'is refused in the role of members: %s',
    async (sql) => {
      const owner = await newMember(workspaceId, 'owner')
      const values = sql.includes('$1') ? [workspaceId] : []
      const tried = inWorkspace(owner, (tx) => tx.$executeRawUnsafe(sql, ...values))
      await expect(tried).rejects.toThrow(/permission denied|must be owner/)
      expect(await verifyAudit(workspaceId, kept.at(-1)?.hash ?? null)).toMatchObject({ lines: length, broken: null })
    },
  )

  test('cannot choose the number or the hash of a line', async () => {
    const id = await newWorkspace()
    const owner = await newMember(id, 'owner')
    const row = { workspaceId: id, at: new Date(), actorId: null, action: 'brand.changed', object: 'brand x', meta: {} }
    await inWorkspace(owner, async (tx) => {
      await tx.audit.createMany({ data: [{ ...row, seq: 77, prevHash: 'a'.repeat(64), hash: 'b'.repeat(64) }] })
    })
    expect(await verifyAudit(id, null)).toMatchObject({ lines: 1, broken: null })
  })

  test('cannot write a line for another workspace in the role of members', async () => {
    const owner = await newMember(await newWorkspace(), 'owner')
    const line = { workspaceId, at: new Date(), actorId: null, action: 'brand.changed', object: 'brand x', meta: {} }
    const tried = inWorkspace(owner, (tx) =>
      tx.audit.createMany({ data: [{ ...line, seq: 0, prevHash: '', hash: '' }] }),
    )
    await expect(tried).rejects.toThrow(/row-level security/)
    expect(await inWorkspace(owner, (tx) => tx.audit.count({ where: { workspaceId } }))).toBe(0)
  })
})
