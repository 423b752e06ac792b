import 'server-only'
import type { InboxQuery } from '@/lib/schemas/inbox-query'
import { isRowId } from '@/lib/schemas/ids'
import { statuses } from '@/lib/schemas/status'
import { Prisma } from './generated/client'

/** A column that lists are in the order of. */
type Column = 'sent_at' | 'untouched_since' | 'stage' | 'urgency' | 'sort_name' | 'outcome' | 'firm'

/**
 * How a list is ordered: by its columns and then by id, all of them in one direction, so that one index serves each, and
 * both ways. What has no value comes last whichever way the list goes, in the order of its ids.
 */
export type Order = {
  readonly name: string
  readonly columns: readonly Column[]
  readonly down: boolean
  /** Tells what has a value from what has none, where anything can have none. */
  readonly valued: { readonly yes: Prisma.Sql; readonly no: Prisma.Sql } | null
}

/** A place in a list: what it is ordered by, of one row, and its id; `values` is null where the row has none. */
export type Place = { readonly id: string; readonly values: readonly (string | number)[] | null }

/** A row as far as places need it. */
export type Ordered = {
  readonly id: string
  readonly sent_at: Date
  readonly untouched_since: Date
  readonly stage: number
  readonly urgency: number
  readonly sort_name: string
  readonly outcome: string | null
  readonly firm: number | null
}

/** The columns that places are made of. */
export const orderedColumns = Prisma.sql`s.id, s.sent_at, s.untouched_since, s.stage, s.urgency, s.sort_name, s.outcome, s.firm`

/** The order that a query asks for. Where nobody owns anything yet, what is new comes first. */
export function orderOf({ sort, down, view }: InboxQuery): Order {
  const by = (name: string, ...columns: readonly Column[]) => ({ name, columns, down, valued: null })
  switch (sort) {
    case 'untouched':
      return view === 'unassigned' && !down
        ? by('new first', 'stage', 'untouched_since')
        : by('untouched', 'untouched_since')
    case 'urgency':
      return by('urgency', 'urgency', 'untouched_since')
    case 'sent':
      return by('sent', 'sent_at')
    case 'status':
      return by('status', 'stage', 'untouched_since')
    case 'company':
      return { ...by('company', 'sort_name'), valued: named }
    case 'outcome':
      return { ...by('outcome', 'outcome', 'firm'), valued: recommended }
  }
}

const named = { yes: Prisma.sql`s.sort_name > ''`, no: Prisma.sql`s.sort_name = ''` }
const recommended = {
  yes: Prisma.sql`s.outcome IS NOT NULL AND s.firm IS NOT NULL`,
  no: Prisma.sql`s.outcome IS NULL AND s.firm IS NULL`,
}

/** The place of a row in an order. */
export function placeOf(order: Order, row: Ordered): Place {
  const has = order.name === 'company' ? row.sort_name !== '' : order.name === 'outcome' ? row.outcome !== null : true
  const value = (column: Column) => {
    const found = row[column]
    return found instanceof Date ? found.getTime() : (found ?? '')
  }
  return { id: row.id, values: has ? order.columns.map(value) : null }
}

/**
 * One part of a list: those rows that have a value, or those that have none.
 * @property from where the part begins; null for its beginning
 */
export type Part = { readonly within: Prisma.Sql; readonly after: Prisma.Sql; readonly by: Prisma.Sql }

/**
 * What comes after a place in the order, or before it with `back`, nearest first: its parts, to be read one after the
 * other. Each is the beginning of a walk through one index.
 */
export function partsOf(order: Order, place: Place | null, back: boolean): readonly Part[] {
  const { valued, columns } = order
  const down = order.down !== back
  const after = (has: boolean) => (place === null || (place.values !== null) !== has ? yes : beyond(order, place, down))
  const whole = [...columns, 'id' as const]
  const by = Prisma.join(whole.map((column) => Prisma.raw(`s.${column}${down ? ' DESC' : ''}`)))
  if (!valued) return [{ within: yes, after: after(true), by }]
  // Going up from a value, every one beyond it is a value: said twice, the index would be gone through from its start.
  const implied = !down && place !== null && place.values !== null
  const within = (has: boolean) => (has ? (implied ? yes : valued.yes) : valued.no)
  const parts = [true, false].map((has) => ({ has, within: within(has), after: after(has), by }))
  // Those without a value stand last in the list, however it is sorted.
  const listed = back ? parts.toReversed() : parts
  const first = place === null ? 0 : listed.findIndex(({ has }) => has === (place.values !== null))
  return listed.slice(first)
}

const yes = Prisma.sql`TRUE`

/** One comparison of rows, which an index begins at. */
function beyond({ columns }: Order, { id, values }: Place, down: boolean): Prisma.Sql {
  const than = Prisma.raw(down ? '<' : '>')
  if (values === null) return Prisma.sql`s.id ${than} ${id}`
  const row = Prisma.join([...columns, 'id'].map((column) => Prisma.raw(`s.${column}`)))
  const sent = Prisma.join([...columns.map((column, at) => valueFor(column, values[at] ?? '')), Prisma.sql`${id}`])
  return Prisma.sql`(${row}) ${than} (${sent})`
}

function valueFor(column: Column, value: string | number): Prisma.Sql {
  if (column === 'sent_at' || column === 'untouched_since') return Prisma.sql`${new Date(value)}::timestamptz`
  if (column === 'outcome') return Prisma.sql`${value}`
  return column === 'sort_name' ? Prisma.sql`${value} COLLATE "C"` : Prisma.sql`${value}::smallint`
}

/** A place as it stands in an address. It names the order it is a place in. */
export const writePlace = ({ name }: Order, { id, values }: Place): string =>
  Buffer.from(JSON.stringify([name, values, id])).toString('base64url')

/** The same, read again; null for what we could not have written in this order, which is the start of the list. */
export function readPlace(order: Order, text: string | undefined): Place | null {
  try {
    const told: unknown = JSON.parse(Buffer.from(text ?? '', 'base64url').toString())
    if (!Array.isArray(told) || told.length !== 3) return null
    const [name, values, id] = told as readonly unknown[]
    if (name !== order.name || typeof id !== 'string' || !isRowId(id)) return null
    if (values === null) return order.valued ? { id, values } : null
    return Array.isArray(values) && areValues(order, values) ? { id, values } : null
  } catch {
    return null
  }
}

const areValues = ({ columns }: Order, values: readonly unknown[]): values is readonly (string | number)[] =>
  values.length === columns.length && columns.every((column, at) => isValue[column](values[at]))

const between = (least: number, most: number) => (value: unknown) =>
  Number.isInteger(value) && Number(value) >= least && Number(value) <= most
/** Some day in the year 9999. */
const moment = between(0, 253_370_764_800_000)
const text = (most: number) => (value: unknown) =>
  typeof value === 'string' &&
  value !== '' &&
  value.isWellFormed() &&
  !value.includes('\0') &&
  [...value].length <= most

const isValue: Readonly<Record<Column, (value: unknown) => boolean>> = {
  ...{ sent_at: moment, untouched_since: moment, sort_name: text(120), outcome: text(32) },
  ...{ stage: between(0, statuses.length - 1), urgency: between(1, 3), firm: between(0, 20) },
}
