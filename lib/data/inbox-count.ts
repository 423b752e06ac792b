import 'server-only'
import { may } from '@/lib/access/permissions'
import { ownWorkspace } from '@/lib/access/policy'
import type { Member } from '@/lib/access/viewer'
import type { OutcomeId } from '@/lib/engine/types'
import { plainQuery, usualViews, type InboxQuery, type UsualView } from '@/lib/schemas/inbox-query'
import { forbidden, type Refusal } from '@/lib/schemas/refusal'
import { statuses, type Status } from '@/lib/schemas/status'
import type { Transaction } from './db'
import { Prisma } from './generated/client'
import { reachOf, type Reach } from './inbox-walk'
import { baseOf, chosenOf, filtersOf, foundBy, inboxWhere, inView, isTallied, wantedOf } from './inbox-where'
import { inWorkspace } from './in-workspace'

/** How many there are: `n`, or more than `n`. */
export type InboxCount = { readonly n: number; readonly more: boolean }

/** What a list could be narrowed to, and how many there would be of each: those of which there are none are left out. */
export type Facets = {
  /** The views, each without any filter. */
  readonly views: Readonly<Record<UsualView, InboxCount>>
  /** Each with the filters that are set, but not with the one it would replace. */
  readonly statuses: readonly { readonly status: Status; readonly count: InboxCount }[]
  readonly owners: readonly { readonly owner: Owner | null; readonly count: InboxCount }[]
  readonly outcomes: readonly { readonly outcome: OutcomeId | null; readonly count: InboxCount }[]
  readonly links: readonly { readonly link: Link; readonly count: InboxCount }[]
}

type Owner = { readonly userId: string; readonly name: string }
type Link = { readonly id: string; readonly name: string }

/** What is not counted by the tally is counted up to here. */
export const MOST_COUNTED = 10_000

/** How many submissions a query shows, whatever page it is at. @returns `forbidden` by a rank that may not read them */
export async function countInbox(member: Member, query: InboxQuery, now: Date): Promise<InboxCount | Refusal> {
  if (!may(member, 'submissions.read')) return forbidden
  return inWorkspace(member, (tx) => countOf(tx, member, query, now))
}

/** How many each view has, without any filter. @returns `forbidden` as above */
export async function countViews(member: Member, now: Date): Promise<Facets['views'] | Refusal> {
  if (!may(member, 'submissions.read')) return forbidden
  return inWorkspace(member, (tx) => viewsOf(tx, member, now))
}

/**
 * What the list of a query could be narrowed to. Exact where the query asks for nothing but what is tallied; else it goes
 * by the first 10,000 rows, and `more` says so where there are further ones. @returns `forbidden` as above
 */
export async function listFacets(member: Member, query: InboxQuery, now: Date): Promise<Facets | Refusal> {
  if (!may(member, 'submissions.read')) return forbidden
  return inWorkspace(member, async (tx) => {
    const views = await viewsOf(tx, member, now)
    const rows = await tx.$queryRaw<Found[]>(facetsOf(member, query, now))
    const capped = !isTallied(query) && rows.some(({ facet, n }) => facet === 'all' && n > MOST_COUNTED)
    const of = (facet: Found['facet']) => rows.filter((row) => row.facet === facet && row.n > 0)
    const count = ({ n }: Found) => ({ n: Math.min(n, capped ? MOST_COUNTED : n), more: capped })
    const [owners, links] = [await ownersAmong(tx, member, of('owner')), await linksAmong(tx, member, of('link'))]
    return {
      views,
      statuses: statuses.flatMap((status, stage) =>
        of('status').flatMap((row) => (Number(row.value) === stage ? [{ status, count: count(row) }] : [])),
      ),
      owners: of('owner').map((row) => ({ owner: owners.get(row.value ?? '') ?? null, count: count(row) })),
      outcomes: of('outcome').map((row) => ({ outcome: row.value as OutcomeId | null, count: count(row) })),
      links: of('link').flatMap((row) => {
        const link = links.get(row.value ?? '')
        return link ? [{ link, count: count(row) }] : []
      }),
    }
  })
}

async function viewsOf(tx: Transaction, member: Member, now: Date): Promise<Facets['views']> {
  const views: [UsualView, InboxCount][] = []
  for (const view of usualViews) views.push([view, await countOf(tx, member, { ...plainQuery, view }, now)])
  return Object.fromEntries(views) as Record<UsualView, InboxCount>
}

type Found = {
  readonly facet: 'all' | 'status' | 'owner' | 'outcome' | 'link'
  readonly value: string | null
  readonly n: number
}

/** The same inside the transaction of somebody who may. @param known how much is found, where that was looked up already */
export async function countOf(
  tx: Transaction,
  member: Member,
  query: InboxQuery,
  now: Date,
  known?: Reach,
): Promise<InboxCount> {
  if (isTallied(query)) {
    const [row] = await tx.$queryRaw<{ n: number }[]>`
      WITH s AS (${tallied(member, query, now)}) SELECT coalesce(sum(s.n), 0)::int AS n FROM s
      WHERE ${allOf(chosenOf(member, query))}`
    return { n: row?.n ?? 0, more: false }
  }
  const reach = known ?? (await reachOf(tx, member, query.q))
  if (reach === 'none') return { n: 0, more: false }
  const wanted = wantedOf(member, query.q)
  if (reach === 'many' && wanted !== null) {
    // Most of what was found is shown, as a rule: some more of it than is counted tells that there is more.
    const some = Prisma.sql`${filtersOf(member, query, now)} AND s.id IN (${foundBy(member, wanted, 1.2 * MOST_COUNTED)})`
    const counted = await countUpTo(tx, some)
    if (counted.more) return counted
  }
  return countUpTo(tx, inboxWhere(member, query, now))
}

async function countUpTo(tx: Transaction, where: Prisma.Sql): Promise<InboxCount> {
  const [row] = await tx.$queryRaw<{ n: number }[]>`
    SELECT count(*)::int AS n FROM (SELECT FROM submission s WHERE ${where} LIMIT ${MOST_COUNTED + 1}::int) AS counted`
  const n = row?.n ?? 0
  return { n: Math.min(n, MOST_COUNTED), more: n > MOST_COUNTED }
}

const allOf = (conditions: Readonly<Record<string, Prisma.Sql>>) => Prisma.join(Object.values(conditions), ' AND ')

/**
 * What a view shows, summed up: the tally of it, less those that are out of sight for a while, which are few and found by
 * an index of their own. Both are read in one statement and so at one moment.
 */
const tallied = (member: Member, query: InboxQuery, now: Date) => Prisma.sql`
  SELECT s.stage, s.owner_id, s.outcome, s.link_id, s.n FROM (
    SELECT t.workspace_id, array_position(enum_range(NULL::submission_status), t.status) - 1 AS stage,
      nullif(t.owner_id, '') AS owner_id, nullif(t.outcome, '') AS outcome, t.link_id, t.count AS n,
      CASE WHEN t.ended THEN now() END AS ended_at, NULL::timestamptz AS removed_at
    FROM inbox_tally t WHERE t.workspace_id = ${ownWorkspace(member).workspaceId}
  ) AS s WHERE ${inView(member, query.view, now)}
  UNION ALL
  SELECT s.stage, s.owner_id, s.outcome, s.link_id, -1 FROM submission s
  WHERE ${baseOf(member, { ...query, snoozed: true }, now)}`

/** The first rows of what cannot be tallied, one by one. */
function counted(member: Member, query: InboxQuery, now: Date): Prisma.Sql {
  const plain = { ...query, status: [], owner: [], outcome: [], link: [] }
  return Prisma.sql`
    SELECT s.stage, s.owner_id, s.outcome, s.link_id, 1 AS n FROM submission s
    WHERE ${inboxWhere(member, plain, now)} LIMIT ${MOST_COUNTED + 1}::int`
}

function facetsOf(member: Member, query: InboxQuery, now: Date): Prisma.Sql {
  const { status, owner, outcome, link } = chosenOf(member, query)
  const cells = isTallied(query) ? tallied(member, query, now) : counted(member, query, now)
  const facet = (name: string, column: string, ...where: readonly Prisma.Sql[]) => Prisma.sql`
    SELECT ${name}::text AS facet, ${Prisma.raw(`s.${column}`)}::text AS value, sum(s.n)::int AS n FROM s
    WHERE ${Prisma.join([...where], ' AND ')} GROUP BY 2`
  return Prisma.sql`
    WITH s AS MATERIALIZED (${cells})
    SELECT 'all' AS facet, NULL AS value, coalesce(sum(s.n), 0)::int AS n FROM s
    UNION ALL ${facet('status', 'stage', owner, outcome, link)}
    UNION ALL ${facet('owner', 'owner_id', status, outcome, link)}
    UNION ALL ${facet('outcome', 'outcome', status, owner, link)}
    UNION ALL ${facet('link', 'link_id', status, owner, outcome)}
    ORDER BY 1, 3 DESC, 2`
}

async function ownersAmong(tx: Transaction, member: Member, rows: readonly Found[]) {
  const ids = rows.flatMap(({ value }) => value ?? [])
  const found = await tx.member.findMany({
    where: { ...ownWorkspace(member), userId: { in: ids } },
    select: { userId: true, user: { select: { name: true, email: true } } },
  })
  return new Map(found.map(({ userId, user }) => [userId, { userId, name: user.name || user.email }]))
}

async function linksAmong(tx: Transaction, member: Member, rows: readonly Found[]) {
  const ids = rows.flatMap(({ value }) => value ?? [])
  const found = await tx.brandedLink.findMany({
    where: { ...ownWorkspace(member), id: { in: ids } },
    select: { id: true, name: true },
  })
  return new Map(found.map((link) => [link.id, link]))
}
