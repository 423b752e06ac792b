import { createHash, randomBytes } from 'node:crypto'
import { Client } from 'pg'

/** Asks the database itself, beside the app, as the owner of its tables. */
export type Ask = <Row extends object>(sql: string, values?: readonly unknown[]) => Promise<Row[]>

/** One line to the database, for as long as `work` takes. */
export async function withAsk<Result>(url: string, work: (ask: Ask) => Promise<Result>): Promise<Result> {
  const client = new Client({ connectionString: url })
  await client.connect()
  const ask: Ask = async <Row extends object>(sql: string, values: readonly unknown[] = []) =>
    (await client.query<Row>(sql, [...values])).rows
  try {
    return await work(ask)
  } finally {
    await client.end()
  }
}

/** Writes one row. What is an object of ours goes in as JSON. */
export async function plant(ask: Ask, table: string, row: Readonly<Record<string, unknown>>): Promise<void> {
  const columns = Object.keys(row).map((column) => `"${column}"`)
  const places = columns.map((_, index) => `$${index + 1}`)
  await ask(
    `INSERT INTO "${table}" (${columns.join(', ')}) VALUES (${places.join(', ')})`,
    Object.values(row).map((value) => (isJson(value) ? JSON.stringify(value) : value)),
  )
}

/** Writes many rows that have the same columns. */
export async function plantAll(ask: Ask, table: string, rows: readonly Readonly<Record<string, unknown>>[]) {
  const columns = Object.keys(rows[0] ?? {}).map((column) => `"${column}"`)
  await ask(
    `INSERT INTO "${table}" (${columns.join(', ')})
     SELECT ${columns.join(', ')} FROM json_populate_recordset(null::"${table}", $1::json)`,
    [JSON.stringify(rows)],
  )
}

const isJson = (value: unknown) =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype

/** 20 hexadecimal digits, as most ids are. */
export const newId = () => randomBytes(10).toString('hex')
/** 22 characters, as they stand in the addresses of branded links. */
export const newSlug = () => randomBytes(16).toString('base64url')
/** 43 characters, as links and cookies hold them. */
export const newKey = () => randomBytes(32).toString('base64url')
export const sha256 = (text: string) => createHash('sha256').update(text).digest()
