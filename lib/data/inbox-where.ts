import 'server-only'
import { ownWorkspace } from '@/lib/access/policy'
import type { Member } from '@/lib/access/viewer'
import type { InboxQuery, UsualView } from '@/lib/schemas/inbox-query'
import { statuses } from '@/lib/schemas/status'
import { Prisma } from './generated/client'
import { daysAfter } from './lifetime'
import { foldedWords } from './search-words'

/** Days without anybody doing anything after which a submission waits. */
const waiting = 2
/** The place of the first status in which nothing is left to do; those after it are such as well. */
export const closed = statuses.indexOf('won')

/**
 * What a query shows, as a condition on `submission s`: the one place where a query becomes SQL. Use it as
 * `FROM submission s WHERE ${inboxWhere(…)}`, inside `inWorkspace`, for a member who may read submissions. What is
 * searched for is looked up anew by each statement that holds it.
 */
export const inboxWhere = (member: Member, query: InboxQuery, now: Date): Prisma.Sql =>
  Prisma.sql`${filtersOf(member, query, now)} AND ${searchedFor(member, query.q)}`

/** The same without what is searched for. */
export const filtersOf = (member: Member, query: InboxQuery, now: Date): Prisma.Sql =>
  Prisma.sql`${baseOf(member, query, now)} AND ${chosen(member, query)}`

/** The same without the filters that facets count: statuses, owners, recommendations and sources. */
export const baseOf = (member: Member, query: InboxQuery, now: Date): Prisma.Sql =>
  all([inView(member, query.view, now), inSight(query, now), ...sentOn(query), ...told(query)])

/** The filters that facets count, on columns that submissions and their tally both have. */
export const chosenOf = (member: Member, query: InboxQuery) => ({
  status: anyOf(
    Prisma.sql`s.stage`,
    query.status.map((status) => statuses.indexOf(status)),
    Prisma.sql`smallint[]`,
  ),
  owner: ownedBy(member, query.owner),
  outcome: anyOf(Prisma.sql`s.outcome`, query.outcome, Prisma.sql`text[]`),
  link: anyOf(Prisma.sql`s.link_id`, query.link, Prisma.sql`text[]`),
})

/** Whether a query asks for nothing but what the tally is kept by. */
export const isTallied = ({ view, from, to, close, snoozed, tag, q }: InboxQuery): boolean =>
  view !== 'waiting' && !from && !to && !close && !snoozed && !tag && !isSearch(q)

/** Whether anything is searched for: from 2 characters on. */
export const isSearch = (q: string): boolean => [...q].length >= 2

/**
 * What finds the submissions of a workspace that have words which begin like those that were typed, all of them; null
 * where nothing that was typed is a word, which finds none. The letters and digits of a folded word need no escape.
 */
export function wantedOf(member: Member, q: string): string | null {
  const { workspaceId } = ownWorkspace(member)
  const words = [...new Set(foldedWords(q))].map((word) => `'${workspaceId}${word}':*`)
  return words.length > 0 ? words.join(' & ') : null
}

/** The ids that a search finds, at most `most` of them, in no order. */
export const foundBy = (member: Member, wanted: string, most: number): Prisma.Sql =>
  Prisma.sql`SELECT f.id FROM inbox_found(${ownWorkspace(member).workspaceId}, ${wanted}::tsquery, ${most}::int) AS f (id)`

/** More than there can be. */
const EVERY = 2_147_483_647

function searchedFor(member: Member, q: string): Prisma.Sql {
  if (!isSearch(q)) return Prisma.sql`TRUE`
  const wanted = wantedOf(member, q)
  return wanted === null ? Prisma.sql`FALSE` : Prisma.sql`s.id IN (${foundBy(member, wanted, EVERY)})`
}

/** The conditions that name rows at all are written as the indexes have them, so that the indexes are used. */
const open = Prisma.sql`s.ended_at IS NULL AND s.stage < ${Prisma.raw(String(closed))}`

/** What a view shows, whoever sleeps among it. */
export function inView(member: Member, view: UsualView, now: Date): Prisma.Sql {
  const own = Prisma.sql`s.workspace_id = ${ownWorkspace(member).workspaceId} AND s.removed_at IS NULL`
  switch (view) {
    case 'unassigned':
      return Prisma.sql`${own} AND ${open} AND s.owner_id IS NULL`
    case 'mine':
      return Prisma.sql`${own} AND ${open} AND s.owner_id = ${member.userId}`
    case 'waiting':
      return Prisma.sql`${own} AND ${open} AND s.untouched_since <= ${daysAfter(now, -waiting)}::timestamptz`
    case 'all':
      return own
  }
}

/** Whoever sleeps until a day is back when it begins, in UTC. */
export const sleepsBeyond = (now: Date): Prisma.Sql =>
  Prisma.sql`s.snoozed_until > ${now.toISOString().slice(0, 10)}::date`

const inSight = ({ snoozed }: InboxQuery, now: Date): Prisma.Sql =>
  snoozed ? sleepsBeyond(now) : Prisma.sql`(s.snoozed_until IS NULL OR NOT ${sleepsBeyond(now)})`

function sentOn({ from, to }: InboxQuery): readonly Prisma.Sql[] {
  return [
    ...(from ? [Prisma.sql`s.sent_at >= ${startOf(from)}::timestamptz`] : []),
    ...(to ? [Prisma.sql`s.sent_at <= ${new Date(startOf(to).getTime() + 86_399_999)}::timestamptz`] : []),
  ]
}

/** A day that is none, such as the 31st of June, is the one that it would run over to. */
function startOf(day: string): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(Date.UTC(year, month - 1, date))
}

const told = ({ close, tag }: InboxQuery): readonly Prisma.Sql[] => [
  ...(close ? [Prisma.sql`s.close_call`] : []),
  // A character that no tag can hold is one that the database cannot be asked for either.
  ...(tag ? [tag.includes('\0') ? Prisma.sql`FALSE` : Prisma.sql`s.tags @> ARRAY[${tag}]::text[]`] : []),
]

const chosen = (member: Member, query: InboxQuery): Prisma.Sql => all(Object.values(chosenOf(member, query)))

function anyOf(column: Prisma.Sql, values: readonly (string | number)[], type: Prisma.Sql): Prisma.Sql {
  const [only] = values
  if (only === undefined) return Prisma.sql`TRUE`
  // One value alone keeps the order of an index that begins with it.
  return values.length === 1 ? Prisma.sql`${column} = ${only}` : Prisma.sql`${column} = ANY(${[...values]}::${type})`
}

function ownedBy(member: Member, owners: InboxQuery['owner']): Prisma.Sql {
  if (owners.length === 0) return Prisma.sql`TRUE`
  const ids = owners.filter((owner) => owner !== 'nobody').map((owner) => (owner === 'me' ? member.userId : owner))
  const nobody = owners.includes('nobody') ? [Prisma.sql`s.owner_id IS NULL`] : []
  const somebody = ids.length > 0 ? [anyOf(Prisma.sql`s.owner_id`, ids, Prisma.sql`text[]`)] : []
  return Prisma.sql`(${Prisma.join([...nobody, ...somebody], ' OR ')})`
}

const all = (conditions: readonly Prisma.Sql[]): Prisma.Sql => Prisma.join([...conditions], ' AND ')
