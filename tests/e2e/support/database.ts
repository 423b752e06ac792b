import { existsSync, readFileSync } from 'node:fs'
import { Client } from 'pg'

/** Runs one statement on the database that the app under test writes to, beside the app. */
export async function query<Row extends object>(sql: string, values: readonly unknown[] = []): Promise<Row[]> {
  const client = new Client({ connectionString: url() })
  await client.connect()
  try {
    const { rows } = await client.query<Row>(sql, [...values])
    return rows
  } finally {
    await client.end()
  }
}

/** How many rows of a table belong to an assessment. */
export async function rowsOf(table: Table, assessment: string): Promise<number> {
  const [row] = await query<{ count: number }>(
    `SELECT count(*)::int AS count FROM ${table} WHERE ${table === 'assessment' ? 'id' : 'assessment_id'} = $1`,
    [assessment],
  )
  return row?.count ?? 0
}

/** The tables that hold anything of one assessment. */
export const tables = ['assessment', 'answer_event', 'answer', 'assessment_version', 'key', 'share', 'vendor'] as const
type Table = (typeof tables)[number]

/** Makes an assessment older, as if so many hours had passed since everything that happened to it. */
export async function age(assessment: string, hours: number): Promise<void> {
  await query(
    `UPDATE assessment SET created_at = created_at - $2 * interval '1 hour',
       last_saved_at = last_saved_at - $2 * interval '1 hour', expires_at = expires_at - $2 * interval '1 hour'
     WHERE id = $1`,
    [assessment, hours],
  )
}

export function url(): string {
  const given = process.env.E2E_DATABASE_URL
  const noted = 'test-results/database-url'
  return given || (existsSync(noted) ? readFileSync(noted, 'utf8') : '')
}
