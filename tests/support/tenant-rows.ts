import type { Ask } from './planting'

/** Which rows of a table belong to the workspace that is `$1`, as a condition; null where a table belongs to nobody. */
type Owner = string | null

/** Its people, and who was one of them: their session still says so, and they belong nowhere else. */
const people = `(SELECT user_id FROM member WHERE workspace_id = $1 UNION SELECT s.user_id FROM session s
  WHERE s.workspace_id = $1 AND NOT EXISTS (SELECT 1 FROM member m WHERE m.user_id = s.user_id))`
const assessments = `(SELECT assessment_id FROM visit WHERE workspace_id = $1 AND assessment_id IS NOT NULL
  UNION SELECT assessment_id FROM sent_version WHERE workspace_id = $1)`

/** What no column says. */
const named: Readonly<Record<string, Owner>> = {
  workspace: 'id = $1',
  app_user: `id IN ${people}`,
  session: `user_id IN ${people}`,
  assessment: `id IN ${assessments}`,
  // Keys that nobody has used, counts and books: of no workspace.
  verification: null,
  setup_code: null,
  rate_limit: null,
  solved_puzzle: null,
  _prisma_migrations: null,
}

/** What a column says, the first that a table has. */
const byColumn: Readonly<Record<string, string>> = {
  workspace_id: 'workspace_id = $1',
  assessment_id: `assessment_id IN ${assessments}`,
  vendor_id: `vendor_id IN (SELECT id FROM vendor WHERE assessment_id IN ${assessments})`,
  user_id: `user_id IN ${people}`,
}

/** A column of a table that holds rows of workspaces. */
export type Column = { readonly table: string; readonly column: string; readonly type: string }

/**
 * Every table that holds anything of a workspace, or of those who answer it, with the condition that finds it.
 * @throws when nothing says whose a table's rows are: a new one is named here, or it has one of the columns above
 */
export async function tenantTables(ask: Ask): Promise<ReadonlyMap<string, string>> {
  const all = await columnsOf(ask)
  const tables = new Map<string, string>()
  for (const table of new Set(all.map((one) => one.table))) {
    const columns = all.filter((one) => one.table === table).map(({ column }) => column)
    const owner = ownerOf(table, columns)
    if (owner !== null) tables.set(table, owner)
  }
  return tables
}

/** Every column of every table, in the order of their names. */
export const columnsOf = (ask: Ask): Promise<Column[]> =>
  ask<Column>(`SELECT c.table_name AS "table", c.column_name AS "column", c.udt_name AS "type"
    FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
    WHERE c.table_schema = current_schema() AND t.table_type = 'BASE TABLE' ORDER BY 1, 2`)

function ownerOf(table: string, columns: readonly string[]): Owner {
  if (table in named) return named[table] ?? null
  const column = Object.keys(byColumn).find((one) => columns.includes(one))
  if (column === undefined) throw new Error(`Nothing says whose the rows of the table ${table} are`)
  return byColumn[column] ?? null
}

/**
 * A fingerprint of each table's rows of one workspace: the number of rows and the hash of all that is in them. Equal
 * before and after means that nothing of it was changed, added or taken away.
 */
export async function rowHashes(ask: Ask, workspaceId: string): Promise<Readonly<Record<string, string>>> {
  const parts = [...(await tenantTables(ask))].map(
    ([table, owner]) => `SELECT '${table}' AS "table", count(*) || ' ' ||
      md5(coalesce(string_agg(t::text, E'\\n' ORDER BY t::text), '')) AS hash FROM "${table}" t WHERE ${owner}`,
  )
  const rows = await ask<{ table: string; hash: string }>(parts.join(' UNION ALL '), [workspaceId])
  return Object.fromEntries(rows.map(({ table, hash }) => [table, hash]))
}

/**
 * The columns of text in which no row of the workspace holds its canary, as `table.column`: whoever adds a column plants
 * a canary in it or says why none can stand there.
 */
export async function withoutCanary(ask: Ask, workspaceId: string, canary: string): Promise<string[]> {
  const tables = await tenantTables(ask)
  const texts = (await columnsOf(ask)).filter(
    ({ table, type }) => tables.has(table) && ['varchar', 'text', 'bpchar', 'json', 'jsonb', '_text'].includes(type),
  )
  const parts = texts.map(
    ({ table, column }) => `SELECT '${table}.${column}' AS name WHERE NOT EXISTS
      (SELECT 1 FROM "${table}" t WHERE ${tables.get(table)} AND t."${column}"::text ILIKE $2)`,
  )
  const rows = await ask<{ name: string }>(parts.join(' UNION ALL '), [workspaceId, `%${canary}%`])
  return rows.map(({ name }) => name).sort()
}
