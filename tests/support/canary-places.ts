import type { Ask } from './planting'

/** Where a canary was found: `table.column`, with the number of rows. */
export type CanaryPlaces = Readonly<Record<string, number>>

/**
 * Looks for words in every text, JSON, list and run of bytes of every table of ours and of the job queue, whatever their
 * capitals.
 * @param words each as it stands; an address is looked for as it stands in the address of a page as well
 * @param of narrows tables by a condition on `t`; those that it says nothing of are all looked through
 */
export async function canaryPlaces(
  ask: Ask,
  words: readonly string[],
  of?: (columns: readonly string[]) => string | null,
): Promise<CanaryPlaces> {
  const columns = await ask<{ schema: string; table: string; column: string; type: string }>(
    `SELECT c.table_schema AS "schema", c.table_name AS "table", c.column_name AS "column", c.data_type AS "type"
     FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
     WHERE c.table_schema IN (current_schema(), 'graphile_worker') AND t.table_type = 'BASE TABLE'
       AND (c.data_type IN ('text', 'character varying', 'character', 'json', 'jsonb', 'ARRAY', 'bytea')
         OR c.data_type = 'USER-DEFINED')
     ORDER BY 1, 2, 3`,
  )
  const needles = words.flatMap((word) => [word, encodeURIComponent(word)]).map((word) => word.toLowerCase())
  const places: Record<string, number> = {}
  for (const { schema, table, column, type } of columns) {
    const own = of?.(columns.filter((one) => one.schema === schema && one.table === table).map((one) => one.column))
    if (own === null) continue
    const text = type === 'bytea' ? `encode(t."${column}", 'escape')` : `t."${column}"::text`
    const [row] = await ask<{ count: number }>(
      `SELECT count(*)::int AS count FROM "${schema}"."${table}" t
       WHERE EXISTS (SELECT 1 FROM unnest($1::text[]) w WHERE position(w IN lower(${text})) > 0) AND ${own ?? 'true'}`,
      [needles],
    )
    if (row && row.count > 0) places[`${table}.${column}`] = row.count
  }
  return places
}

/** Rows in which one was found, column by column. */
export const allPlaces = (places: CanaryPlaces): number => Object.values(places).reduce((sum, count) => sum + count, 0)
