import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { query } from './database'
import { routes, type Route } from './routes'

/** One address to be tried with a key that was made for another. */
export type Attempt = Route & { readonly pattern: string; readonly path: string }

/**
 * Every address of the product with a key in it: in each place of each route by itself, in all places at once, and in
 * none, where real ids stand. A place that takes a key takes this one always.
 * @param real what stands in the places of an address for whoever may see it
 */
export function attempts(key: string, real: Readonly<Record<string, string>>): Attempt[] {
  return Object.entries(routes).flatMap(([pattern, route]) => {
    const places = [...pattern.matchAll(/\[(\w+)\]/g)].map(([, place]) => place ?? '')
    const filled = [[], ...places.map((place) => [place]), places].map((withKey) =>
      pattern.replaceAll(/\[(\w+)\]/g, (_, place: string) => (withKey.includes(place) ? key : (real[place] ?? key))),
    )
    return [...new Set(filled)].map((one) => ({ ...route, pattern, path: one }))
  })
}

const told = () => ({ question: 'v_bench', option: 'just_me', note: 'A probe', evidence: null, baseVersion: 1 })

/** What each address would take from whoever may send it, by the end of its pattern. */
const bodies: Readonly<Record<string, () => object>> = {
  '/vendors/[vendor]/answers': () => ({ opId: randomUUID(), ...told(), call: 1, shown: true }),
  '/vendors/[vendor]/details': () => ({ name: 'A probe', claim: 'audit', price: 'A probe', baseVersion: 1 }),
  '/vendors/[vendor]/calls': () => ({ number: 1, who: 'A probe', heldOn: null }),
  '/vendors/[vendor]/links': () => ({ opId: randomUUID(), asker: 'A probe', days: 90 }),
  '/vendor-records': () => ({ opId: randomUUID(), name: 'A probe', claim: 'audit', price: null }),
  '/a/[assessment]/answers': () => ({
    ops: [{ opId: randomUUID(), questionId: 'business_size', value: 'under_1m', baseVersion: 0 }],
  }),
  '/shares': () => ({ opId: randomUUID(), of: 'version-1', include: ['answers', 'name'], until: 'never' }),
  '/answer/[token]/reply': () => ({ answer: 'A probe' }),
  '/plan': () => ({ item: 'week_numbers', done: true }),
  '/money': () => ({ currency: 'GBP', monthlyTechSpend: 1 }),
}

/** What is sent to an address by whoever tries it: what it would take, or an order that has an id and nothing else. */
export function bodyFor(pattern: string): object {
  const end = Object.keys(bodies).find((one) => pattern.endsWith(one))
  return end === undefined ? { opId: randomUUID() } : (bodies[end]?.() ?? {})
}

/** The ids of the server actions in the built app. */
export const actionIds = (): string[] => actionNames().map(({ id }) => id)

/** The same, each with the file and the function it stands for. */
export function actionNames(): readonly { readonly id: string; readonly name: string }[] {
  const file = path.resolve(import.meta.dirname, '../../../.next/server/server-reference-manifest.json')
  if (!existsSync(file)) throw new Error('The app was not built')
  const { node, edge } = JSON.parse(readFileSync(file, 'utf8')) as Record<'node' | 'edge', Actions>
  return Object.entries({ ...node, ...edge }).map(([id, { filename, exportedName }]) => ({
    id,
    name: `${filename} ${exportedName}`,
  }))
}
type Actions = Readonly<Record<string, { readonly filename: string; readonly exportedName: string }>>

/** Every row of every table that belongs to an assessment or to one of its vendors, as text. */
export async function rowsOfAll(assessment: string): Promise<string> {
  const columns = await query<{ table: string; column: string }>(
    `SELECT table_name AS "table", column_name AS "column" FROM information_schema.columns
     WHERE table_schema = current_schema() AND column_name IN ('assessment_id', 'vendor_id') ORDER BY 1, 2`,
  )
  const vendors = 'SELECT id FROM vendor WHERE assessment_id = $1'
  const rows = columns.map(async ({ table, column }) => {
    const which = column === 'vendor_id' ? `vendor_id IN (${vendors})` : 'assessment_id = $1'
    return [table, await query(`SELECT t::text FROM ${table} t WHERE ${which} ORDER BY 1`, [assessment])]
  })
  const own = await query('SELECT t::text FROM assessment t WHERE id = $1', [assessment])
  return JSON.stringify([own, ...(await Promise.all(rows))])
}
