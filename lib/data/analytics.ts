import 'server-only'
import { may } from '@/lib/access/permissions'
import type { Member } from '@/lib/access/viewer'
import { spanOf, type AnalyticsQuery } from '@/lib/schemas/analytics-query'
import { forbidden, type Refusal } from '@/lib/schemas/refusal'
import type { Status } from '@/lib/schemas/status'
import type { Transaction } from './db'
import { Prisma } from './generated/client'
import { inWorkspace } from './in-workspace'

/** How long something took, of `n` that it is known of: the middle one and the half around it, in seconds. */
export type Spread = { readonly n: number; readonly low: number; readonly middle: number; readonly high: number }

/** What happened in a workspace within some days. Counts are of browsers, and from `submitted` on of submissions. */
export type Analytics = {
  /** Of the browsers that had a link on screen in these days: how far they have come by now. */
  readonly funnel: Readonly<Record<'opened' | 'started' | 'submitted' | 'contacted' | 'won', number>>
  /** The last answered question of those who have not submitted; null while fewer than 20 of these days started. */
  readonly exits: readonly { readonly question: string; readonly count: number }[] | null
  /** From the first answer to sending. Null where nobody sent. */
  readonly answering: Spread | null
  /** From sending to the first contact. Null where nobody was contacted. */
  readonly contact: Spread | null
  /** What was sent in these days, by the Monday of its week and by its outcome. */
  readonly weeks: readonly { readonly week: string; readonly outcome: string; readonly count: number }[]
  readonly patterns: readonly { readonly pattern: string; readonly link: string; readonly count: number }[]
  readonly outcomes: readonly { readonly outcome: string; readonly status: Status; readonly count: number }[]
  /** What each owner has of them: still open, of it untouched for 2 days, and closed. Null for nobody. */
  readonly load: readonly (Load & { readonly owner: string | null })[]
}

type Load = { readonly open: number; readonly waiting: number; readonly closed: number }

/** How long the sums may take, in ms. */
const patience = 20_000

/**
 * What happened in the member's workspace within the days of a query. What has ended counts as sent and says nothing
 * more, unless the workspace let go of it by its own rule: then it counts on, without a name. What was removed counts
 * nowhere but in the funnel.
 */
export async function getAnalytics(member: Member, query: AnalyticsQuery, now: Date): Promise<Analytics | Refusal> {
  if (!may(member, 'analytics.see')) return forbidden
  const { workspaceId } = member
  const { since, until } = spanOf(query)
  const link = query.link === null ? Prisma.empty : Prisma.sql`AND link_id = ${query.link}`
  const visits = Prisma.sql`workspace_id = ${workspaceId} AND opened_at >= ${since} AND opened_at < ${until} ${link}`
  const sent = Prisma.sql`workspace_id = ${workspaceId} AND sent_at >= ${since} AND sent_at < ${until} ${link}
    AND removed_at IS NULL AND (ended_at IS NULL OR ended_by = 'retention')`
  return inWorkspace(
    member,
    async (tx) => {
      const funnel = await funnelOf(tx, workspaceId, visits)
      return {
        funnel,
        exits: funnel.started < 20 ? null : await exitsOf(tx, workspaceId, query.link, { since, until }),
        answering: await spreadOf(tx, Prisma.sql`visit WHERE ${visits} AND submitted_at IS NOT NULL`, answeringTime),
        contact: await spreadOf(tx, Prisma.sql`submission WHERE ${sent} AND contacted_at IS NOT NULL`, contactTime),
        ...(await verdictsOf(tx, sent)),
        load: await loadOf(tx, sent, new Date(now.getTime() - 2 * 86_400_000)),
      }
    },
    patience,
  )
}

const answeringTime = Prisma.sql`submitted_at - started_at`
// A version that was sent after the first contact does not make it negative.
const contactTime = Prisma.sql`greatest(contacted_at - created_at, interval '0')`

async function funnelOf(tx: Transaction, workspaceId: string, visits: Prisma.Sql): Promise<Analytics['funnel']> {
  const [row] = await tx.$queryRaw<{ opened: number; started: number; submitted: number }[]>`
    SELECT count(*)::int AS opened, count(started_at)::int AS started, count(submitted_at)::int AS submitted
    FROM visit WHERE ${visits}`
  const [further] = await tx.$queryRaw<{ contacted: number; won: number }[]>`
    SELECT count(contacted_at)::int AS contacted, count(*) FILTER (WHERE status = 'won')::int AS won
    FROM submission s WHERE s.workspace_id = ${workspaceId} AND s.visit_id IN (SELECT id FROM visit WHERE ${visits})`
  return { ...{ opened: 0, started: 0, submitted: 0 }, ...row, ...{ contacted: 0, won: 0 }, ...further }
}

async function exitsOf(tx: Transaction, workspaceId: string, link: string | null, span: { since: Date; until: Date }) {
  return tx.$queryRaw<{ question: string; count: number }[]>`
    SELECT question_id AS question, "count"::int FROM inbox_exits(${workspaceId}, ${link}, ${span.since}, ${span.until})
    ORDER BY "count" DESC, question_id`
}

async function spreadOf(tx: Transaction, from: Prisma.Sql, time: Prisma.Sql): Promise<Spread | null> {
  const [row] = await tx.$queryRaw<{ n: number; at: number[] | null }[]>`
    SELECT count(*)::int AS n,
      percentile_cont(ARRAY[0.25, 0.5, 0.75]) WITHIN GROUP (ORDER BY extract(epoch FROM ${time})) AS at FROM ${from}`
  const [low, middle, high] = row?.at ?? []
  if (!row || low === undefined || middle === undefined || high === undefined) return null
  return { n: row.n, low, middle, high }
}

async function verdictsOf(
  tx: Transaction,
  sent: Prisma.Sql,
): Promise<Pick<Analytics, 'weeks' | 'patterns' | 'outcomes'>> {
  return {
    weeks: await tx.$queryRaw`
      SELECT to_char(date_trunc('week', sent_at AT TIME ZONE 'UTC'), 'YYYY-MM-DD') AS week, outcome, count(*)::int AS count
      FROM submission WHERE ${sent} AND outcome IS NOT NULL GROUP BY 1, 2 ORDER BY 1, 2`,
    patterns: await tx.$queryRaw`
      SELECT p.pattern, s.link_id AS link, count(*)::int AS count
      FROM (SELECT link_id, patterns FROM submission WHERE ${sent}) s, unnest(s.patterns) AS p (pattern)
      GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2`,
    outcomes: await tx.$queryRaw`
      SELECT outcome, status::text AS status, count(*)::int AS count
      FROM submission WHERE ${sent} AND outcome IS NOT NULL GROUP BY 1, 2 ORDER BY 1, 2`,
  }
}

async function loadOf(tx: Transaction, sent: Prisma.Sql, waitingSince: Date): Promise<Analytics['load']> {
  return tx.$queryRaw`
    SELECT owner_id AS owner, count(*) FILTER (WHERE NOT closed)::int AS open,
      count(*) FILTER (WHERE NOT closed AND untouched_since <= ${waitingSince})::int AS waiting,
      count(*) FILTER (WHERE closed)::int AS closed
    FROM (SELECT owner_id, untouched_since, ended_at, status IN ('won', 'not_a_fit') AS closed
      FROM submission WHERE ${sent}) s
    -- Nobody has anything to do about what was let go of.
    WHERE closed OR ended_at IS NULL
    GROUP BY 1 ORDER BY 2 DESC, 1`
}
