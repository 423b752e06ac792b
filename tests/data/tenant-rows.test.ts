import { beforeAll, describe, expect, test } from 'vitest'
import { inWorkspace } from '@/lib/data/in-workspace'
import type { Transaction } from '@/lib/data/db'
import { asked, rights } from '../support/member-role'
import { memberOf } from '../support/members'
import { plant } from '../support/planting'
import { columnsOf, rowHashes, tenantTables } from '../support/tenant-rows'
import { plantPair, type Tenant } from '../support/workspaces'

// The second line (Trust §5 Tenant scoping): what the database itself refuses, whatever a query of ours forgets.

const now = new Date()

let a: Tenant
let b: Tenant
let owners: ReadonlyMap<string, string>
let before: Awaited<ReturnType<typeof touched>>

beforeAll(async () => {
  ;({ a, b } = await asked((ask) => plantPair(ask, now)))
  owners = await asked(tenantTables)
  before = await touched()
})

/** What is in B's rows and which transaction wrote each of them last: a write that changes nothing shows as well. */
const touched = () =>
  asked(async (ask) => {
    const writers = [...owners].map(
      ([table, owner]) => `SELECT '${table}' AS "table", string_agg(xmin::text, ' ' ORDER BY xmin::text) AS writers
        FROM "${table}" t WHERE ${owner}`,
    )
    return [await rowHashes(ask, b.workspaceId), await ask(writers.join(' UNION ALL '), [b.workspaceId])] as const
  })

/** Runs one statement as a member of A does, and takes back what it did. @returns rows or count, or why it was refused */
async function tried<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result | string> {
  const undo = new Error('undone')
  let result: Result | undefined
  try {
    await inWorkspace(memberOf(a.workspaceId, a.people.owner.userId, 'owner'), async (tx) => {
      result = await work(tx)
      throw undo
    })
  } catch (error) {
    if (error === undo && result !== undefined) return result
    return /Code: `(\w+)`|ERROR: .*|violates|permission denied/.exec(String(error))?.[1] ?? String(error)
  }
  throw new Error('A transaction was not undone')
}

const countOf = async (table: string, of: Tenant) => {
  const [row] = await asked((ask) =>
    ask<{ count: number }>(`SELECT count(*)::int AS count FROM "${table}" t WHERE ${owners.get(table)}`, [
      of.workspaceId,
    ]),
  )
  return row?.count ?? 0
}

/** What nobody who belongs to A may ever see. */
const secretsOfB = () => {
  const { people, link, draft, sent } = b
  const ids = [b.workspaceId, link.id, link.slug, b.recipient.id, b.recipient.slug, b.logo, b.note, sent.submission]
  return [b.canary.toLowerCase(), ...ids, draft.id, sent.id, ...Object.values(people).map(({ userId }) => userId)]
}

describe('in the workspace A', () => {
  test('every row of every table that is shown is one of A, and all of A’s are', async () => {
    const read = await rights('SELECT')
    let rows = 0
    for (const [table, columns] of read) {
      const chosen = columns.map((column) => `"${column}"::text`).join(', ')
      const shown = await tried((tx) => tx.$queryRawUnsafe<object[]>(`SELECT ${chosen} FROM "${table}"`))
      if (typeof shown === 'string') throw new Error(`${table}: ${shown}`)
      const text = JSON.stringify(shown).toLowerCase()
      expect(secretsOfB().filter((secret) => text.includes(secret.toLowerCase()))).toEqual([])
      expect(shown.length, table).toBe(await shownOf(table))
      rows += shown.length
    }
    expect(rows).toBeGreaterThan(25)
  })

  /** How many rows of A the role is meant to see: of people those who belong to it, of versions those that were sent. */
  const shownOf = async (table: string) => {
    if (table === 'app_user') return countOf('member', a)
    return countOf(table === 'assessment_version' ? 'sent_version' : table, a)
  }

  test('a draft, its answers, its vendors and its keys are refused, column by column', async () => {
    const read = await rights('SELECT')
    const all = await asked(columnsOf)
    const tables = new Set(all.map(({ table }) => table).filter((table) => !read.has(table)))
    for (const table of ['assessment', 'answer', 'answer_event', 'key', 'vendor', 'statement', 'money', 'session'])
      expect(tables).toContain(table)
    for (const { table, column } of all) {
      if (read.get(table)?.includes(column)) continue
      const shown = await tried((tx) => tx.$queryRawUnsafe(`SELECT "${column}"::text FROM "${table}"`))
      expect(shown, `${table}.${column}`).toBe('42501')
    }
  })

  test('a version is gone once what was sent was taken back', async () => {
    const count = (tx: Transaction) =>
      tx.$queryRaw<{ count: number }[]>`SELECT count(*)::int AS count FROM assessment_version`
    expect(await tried(count)).toEqual([{ count: 2 }])
    const ended = `UPDATE submission SET business_name = NULL, contact_name = NULL, contact_email = NULL, reason = NULL,
      tags = '{}', sort_name = '', outcome = NULL, runner_up = NULL, firm = NULL,
      ended_by = 'withdrawn', ended_at = now() WHERE id = $1`
    await asked((ask) => ask(ended, [a.sent.submission]))
    expect(await tried(count)).toEqual([{ count: 0 }])
    await asked((ask) =>
      ask('UPDATE submission SET ended_by = NULL, ended_at = NULL WHERE id = $1', [a.sent.submission]),
    )
  })

  test('changing all rows changes A’s alone', async () => {
    const changeable = await rights('UPDATE')
    expect(changeable.size).toBeGreaterThan(9)
    for (const [table, columns] of changeable) {
      const set = columns.map((column) => `"${column}" = "${column}"`).join(', ')
      const count = await tried((tx) => tx.$executeRawUnsafe(`UPDATE "${table}" SET ${set}`))
      expect(count, table).toBe(await countOf(table, a))
    }
    expect(await touched()).toEqual(before)
  })

  test('deleting all rows deletes A’s alone', async () => {
    const deletable = await rights('DELETE')
    expect(deletable.size).toBeGreaterThan(8)
    for (const table of deletable.keys()) {
      const count = await tried((tx) => tx.$executeRawUnsafe(`DELETE FROM "${table}"`))
      // What A's own rows hang on stays: the database says so before a single row of anybody is gone.
      expect(count === '23503' || count === '23514' || count === (await countOf(table, a)), `${table} ${count}`).toBe(
        true,
      )
    }
    expect(await touched()).toEqual(before)
  })

  test('a row of B cannot be written, and a row of A cannot be given to B', async () => {
    const writable = await rights('INSERT')
    expect(writable.size).toBeGreaterThan(8)
    for (const table of writable.keys()) {
      const [row] = await asked((ask) =>
        ask<{ row: string }>(
          `SELECT row_to_json(t)::text AS row FROM "${table}" t WHERE ${owners.get(table)} LIMIT 1`,
          [b.workspaceId],
        ),
      )
      const added = `INSERT INTO "${table}" SELECT * FROM json_populate_record(null::"${table}", $1::json)`
      expect(await tried((tx) => tx.$executeRawUnsafe(added, row?.row)), table).toBe('42501')
    }
    for (const [table, columns] of await rights('UPDATE')) {
      if (!columns.includes('workspace_id')) continue
      const given = `UPDATE "${table}" SET workspace_id = $1`
      expect(await tried((tx) => tx.$executeRawUnsafe(given, b.workspaceId)), table).toBe('42501')
    }
    expect(await touched()).toEqual(before)
  })

  test('what is searched for is found among A’s own submissions alone', async () => {
    const found = (workspace: Tenant, words: Tenant) =>
      tried(
        (tx) => tx.$queryRaw<object[]>`
          SELECT f.id FROM inbox_found(${workspace.workspaceId}, ${`'${words.workspaceId}canary':*`}::tsquery, 10) f (id)`,
      )
    expect(await found(a, a)).toEqual([{ id: a.sent.submission }])
    expect([await found(b, b), await found(a, b), await found(b, a)]).toEqual([[], [], []])
  })

  test('where people stopped is told of A’s own links alone, and of fewer than 20 not at all', async () => {
    const exits = (link: string) =>
      tried((tx) => tx.$queryRaw<object[]>`SELECT question_id, count::int FROM link_exits(${link})`)
    expect([await exits(b.link.id), await exits(a.link.id)]).toEqual([[], []])
    await asked(async (ask) => {
      for (const { workspaceId: workspace_id, link } of [a, b]) {
        for (let count = 0; count < 20; count += 1) {
          const at = { opened_at: now, started_at: now, last_question_id: 'who_builds' }
          await plant(ask, 'visit', { id: `${link.id}${count}`, workspace_id, link_id: link.id, ...at })
        }
      }
    })
    expect(await exits(b.link.id)).toEqual([])
    expect(await exits(a.link.id)).toContainEqual({ question_id: 'who_builds', count: 20 })
    before = await touched()
  })
})
