import { beforeAll, describe, expect, test } from 'vitest'
import { asked } from '../support/member-role'
import { columnsOf } from '../support/tenant-rows'
import { plantPair, type Tenant } from '../support/workspaces'

// The second line (Trust §5 Tenant scoping): what hangs together by a key stays within one workspace.

let a: Tenant
let b: Tenant

beforeAll(async () => {
  ;({ a, b } = await asked((ask) => plantPair(ask, new Date())))
})

describe('rows of one workspace', () => {
  type Key = { table: string; columns: string[]; target: string; targets: string[] }

  const foreignKeys = () =>
    asked((ask) =>
      ask<Key>(`SELECT c.conrelid::regclass::text AS "table", c.confrelid::regclass::text AS target,
        (SELECT array_agg(attname::text ORDER BY n) FROM unnest(c.conkey) WITH ORDINALITY k(num, n)
          JOIN pg_attribute ON attrelid = c.conrelid AND attnum = num) AS columns,
        (SELECT array_agg(attname::text ORDER BY n) FROM unnest(c.confkey) WITH ORDINALITY k(num, n)
          JOIN pg_attribute ON attrelid = c.confrelid AND attnum = num) AS targets
        FROM pg_constraint c WHERE c.contype = 'f' AND c.connamespace = current_schema()::regnamespace`),
    )

  test('point to rows of the same workspace by both columns, and the database refuses any other', async () => {
    const carrying = (await asked(columnsOf)).filter(({ column }) => column === 'workspace_id')
    const carries = (table: string) => carrying.some((one) => one.table === table)
    const within = (await foreignKeys()).filter(({ table, target }) => carries(table) && carries(target))
    expect(within.length).toBeGreaterThan(12)
    for (const { table, columns, target, targets } of within) {
      const place = columns.indexOf('workspace_id')
      expect([place >= 0, targets[place]], `${table} → ${target}`).toEqual([true, 'workspace_id'])
      const index = columns.findIndex((column) => column !== 'workspace_id')
      const moved = await asked(async (ask) => {
        const [theirs] = await ask<{ id: string }>(
          `SELECT "${targets[index]}" AS id FROM "${target}" WHERE workspace_id = $1 LIMIT 1`,
          [b.workspaceId],
        )
        return ask(`UPDATE "${table}" SET "${columns[index]}" = $1 WHERE workspace_id = $2`, [
          theirs?.id,
          a.workspaceId,
        ]).catch((error: { code?: string }) => error.code)
      })
      // A row of its own stands in the way of some moves before the target is looked for.
      expect(['23503', '23505'], `${table} → ${target}`).toContain(moved)
    }
  })

  test('are not reached from what belongs to none: sessions, audit lines and tombstones alone name a workspace without a key to it', async () => {
    const keyed = new Set(
      (await foreignKeys()).filter(({ columns }) => columns.includes('workspace_id')).map(({ table }) => table),
    )
    const carrying = (await asked(columnsOf)).filter(({ column }) => column === 'workspace_id')
    // Audit lines and tombstones outlive their workspace; they name nobody.
    const loose = carrying.map(({ table }) => table).filter((table) => !keyed.has(table))
    expect(loose).toEqual(['audit', 'session', 'tombstone'])
  })
})
