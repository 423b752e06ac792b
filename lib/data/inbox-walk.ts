import 'server-only'
import { ownWorkspace } from '@/lib/access/policy'
import type { Member } from '@/lib/access/viewer'
import type { InboxQuery } from '@/lib/schemas/inbox-query'
import type { Transaction } from './db'
import { Prisma } from './generated/client'
import { orderedColumns, partsOf, type Order, type Ordered, type Part, type Place } from './inbox-order'
import { filtersOf, foundBy, inboxWhere, isSearch, wantedOf } from './inbox-where'

/** Where a walk through a list begins, which way it goes and how many rows it takes. */
export type Walk = {
  readonly order: Order
  readonly from: Place | null
  readonly back: boolean
  readonly take: number
}

/** As many as a search may find before the list is gone through instead and each row looked at. */
export const FEW = 20_000
/** How many rows are looked at so, before all that was found is sorted after all. */
const LOOKS = 20_000

/** What a query shows, to be walked through, and how much of it was searched for. */
export type Shown = {
  readonly tx: Transaction
  readonly member: Member
  readonly where: { readonly filters: Prisma.Sql; readonly all: Prisma.Sql }
  readonly wanted: string | null
  readonly reach: Reach
}

/** Looks up what a query shows, for all walks through it. Only inside `inWorkspace`. */
export async function shownBy(tx: Transaction, member: Member, query: InboxQuery, now: Date): Promise<Shown> {
  const where = { filters: filtersOf(member, query, now), all: inboxWhere(member, query, now) }
  return { tx, member, where, wanted: wantedOf(member, query.q), reach: await reachOf(tx, member, query.q) }
}

/**
 * The rows of a query from a place on, the nearest first. A search goes the shorter of two ways: what was found is
 * sorted, or the list is gone through and each row is asked whether it was.
 */
export async function walk(shown: Shown, { order, from, back, take }: Walk): Promise<readonly Ordered[]> {
  const rows: Ordered[] = []
  for (const part of shown.reach === 'none' ? [] : partsOf(order, from, back)) {
    rows.push(...(await readPart(shown, part, take - rows.length)))
    if (rows.length >= take) break
  }
  return rows
}

/** One side of a place in what a search found, and how many there are: on that side, and in all. */
export type Side = { readonly rows: readonly Ordered[]; readonly onIt: number; readonly all: number }

/**
 * The rows of a search that finds few from a place on, the nearest first, as `walk` has them. What was found is gone
 * through once for the rows and the counts together.
 */
export async function sideOf({ tx, where }: Shown, { order, from, back, take }: Walk): Promise<Side> {
  const parts = partsOf(order, from, back)
  const read = parts.map(
    ({ within, after, by }, at) => Prisma.sql`
      (SELECT ${at}::int AS part, row_number() OVER (ORDER BY ${by}) AS place, ${orderedColumns} FROM s
       WHERE ${within} AND ${after} ORDER BY ${by} LIMIT ${take}::int)`,
  )
  const onIt = Prisma.join(
    parts.map(({ within, after }) => Prisma.sql`(${within} AND ${after})`),
    ' OR ',
  )
  const rows = await tx.$queryRaw<(Partial<Ordered> & Pick<Side, 'onIt' | 'all'>)[]>`
    WITH s AS MATERIALIZED (SELECT ${orderedColumns} FROM submission s WHERE ${where.all})
    SELECT c."all", c."onIt", r.* FROM (SELECT count(*)::int AS "all", (count(*) FILTER (WHERE ${onIt}))::int AS "onIt" FROM s) AS c
    LEFT JOIN (${Prisma.join(read, ' UNION ALL ')}) AS r ON TRUE
    ORDER BY r.part, r.place LIMIT ${take}::int`
  const { all, onIt: count } = rows[0] ?? { all: 0, onIt: 0 }
  return {
    rows: rows.filter((row): row is Ordered & (typeof rows)[number] => (row.id ?? null) !== null),
    onIt: count,
    all,
  }
}

/** How much a search finds: whatever there is where nothing is searched for. */
export type Reach = 'all' | 'none' | 'few' | 'many'

/** How much a search finds, in a transaction of somebody who may know. */
export async function reachOf(tx: Transaction, member: Member, q: string): Promise<Reach> {
  if (!isSearch(q)) return 'all'
  const wanted = wantedOf(member, q)
  if (wanted === null) return 'none'
  const [row] = await tx.$queryRaw<{ n: number }[]>`
    SELECT count(*)::int AS n FROM (${foundBy(member, wanted, FEW + 1)}) AS found`
  return (row?.n ?? 0) > FEW ? 'many' : 'few'
}

async function readPart(shown: Shown, part: Part, take: number): Promise<readonly Ordered[]> {
  const { tx, where, reach } = shown
  if (reach === 'all') {
    return tx.$queryRaw<Ordered[]>`
      SELECT ${orderedColumns} FROM submission s WHERE ${where.filters} AND ${part.within} AND ${part.after}
      ORDER BY ${part.by} LIMIT ${take}::int`
  }
  const looked = reach === 'many' ? await look(shown, part, take) : []
  if (looked.length === take) return looked
  // The offset keeps the order from being sought in an index: few were found, and they are sorted.
  return tx.$queryRaw<Ordered[]>`
    SELECT ${orderedColumns} FROM (SELECT ${orderedColumns} FROM submission s WHERE ${where.all} OFFSET 0) AS s
    WHERE ${part.within} AND ${part.after} ORDER BY ${part.by} LIMIT ${take}::int`
}

/** Looks at each row of a part, up to so many, whether it has the words; the rest of them may lie further on. */
const look = ({ tx, member, where, wanted }: Shown, part: Part, take: number) =>
  tx.$queryRaw<Ordered[]>`
    SELECT ${orderedColumns} FROM (
      SELECT ${orderedColumns} FROM submission s WHERE ${where.filters} AND ${part.within} AND ${part.after}
      ORDER BY ${part.by} LIMIT ${LOOKS}::int
    ) AS s
    WHERE (SELECT ${lexemes} @@ ${wanted}::tsquery FROM submission_words w
      WHERE w.workspace_id = ${ownWorkspace(member).workspaceId} AND w.submission_id = s.id)
    ORDER BY ${part.by} LIMIT ${take}::int`

/** The words of a submission as the index has them. */
const lexemes = Prisma.sql`array_to_tsvector(string_to_array(w.workspace_id || replace(w.folded, ' ', ' ' || w.workspace_id), ' '))`
