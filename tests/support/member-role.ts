import { withAsk, type Ask } from './planting'

/** The role that members ask in (Trust §5 Tenant scoping). */
export const role = 'seam_gauge_member'

/** Asks the database of this test file as its owner. */
export const asked = <Result>(work: (ask: Ask) => Promise<Result>) => withAsk(process.env.DATABASE_URL ?? '', work)

type Right = 'SELECT' | 'INSERT' | 'UPDATE' | 'DELETE'

/** The columns of each table on which the role has a right, `*` for a deletion. */
export const rights = (right: Right) =>
  asked(async (ask) => {
    const has =
      right === 'DELETE' ? 'has_table_privilege($1, c.oid, $2)' : 'has_column_privilege($1, c.oid, a.attnum, $2)'
    const rows = await ask<{ t: string; c: string }>(
      `SELECT c.relname AS t, a.attname AS c FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0
       WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r' AND NOT a.attisdropped AND ${has}
       ORDER BY 1, 2`,
      [role, right],
    )
    const tables = new Map<string, string[]>()
    for (const { t, c } of rows) tables.set(t, [...(tables.get(t) ?? []), c])
    return tables
  })
