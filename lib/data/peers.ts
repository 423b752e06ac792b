import 'server-only'
import { may } from '@/lib/access/permissions'
import { ownWorkspace } from '@/lib/access/policy'
import type { Member } from '@/lib/access/viewer'
import type { OutcomeId } from '@/lib/engine/types'
import { forbidden, notFound, type Refusal } from '@/lib/schemas/refusal'
import type { Transaction } from './db'
import type { Prisma } from './generated/client'
import { inWorkspace } from './in-workspace'
import { daysAfter } from './lifetime'

/** What others who sent something to the same workspace were told, in counts. */
export type Peers = {
  /** How many others there are. */
  readonly n: number
  /** From how many on anything more than that is told. */
  readonly from: number
  /** Whether they are the newest of more. */
  readonly capped: boolean
  /** The moment since when they were sent. */
  readonly since: Date
  /** Null where they are too few, or nothing was worked out of the submission itself. */
  readonly counts: PeerCounts | null
}

/** What the submission itself was told, and how many of the others were told what. */
type PeerCounts = {
  readonly own: Own
  readonly verdicts: readonly (Pick<Own, 'outcome' | 'runnerUp' | 'urgency'> & { readonly count: number })[]
  /** Those of the submission alone; a pattern that nobody else has is left out. */
  readonly patterns: readonly { readonly pattern: string; readonly count: number }[]
}

type Own = {
  readonly outcome: OutcomeId
  readonly runnerUp: OutcomeId | null
  /** How soon to call, by what was answered alone. */
  readonly urgency: 1 | 2 | 3
  readonly patterns: readonly string[]
}

/** Among fewer, a count would come close to saying what single ones of them answered. */
const from = 30
/** How long ago the others may have sent theirs, and the most of them that are counted. */
const [days, most] = [365, 10_000] as const

/**
 * A submission beside the others of its workspace that a recommendation is known of: those sent within 365 days before
 * `now`, the newest 10,000 of them. Removed ones are left out, and ended ones unless what they were told is still there.
 * @returns `notFound` alike for what is of another workspace, was never sent or was removed
 */
export async function getPeers(member: Member, id: string, now: Date): Promise<Peers | Refusal> {
  if (!may(member, 'submissions.read')) return forbidden
  const since = daysAfter(now, -days)
  return inWorkspace(member, async (tx) => {
    const where = { ...ownWorkspace(member), id, removedAt: null }
    const row = await tx.submission.findFirst({ where, select: ownColumns })
    if (!row) return notFound
    const rows = await countedBeside(tx, member, { id, since, patterns: row.patterns })
    const verdicts = rows.flatMap(({ pattern, outcome, ...told }) =>
      pattern === null && outcome !== null ? [{ outcome, ...told }] : [],
    )
    const patterns = rows.flatMap(({ pattern, count }) => (pattern === null ? [] : [{ pattern, count }]))
    const n = verdicts.reduce((sum, { count }) => sum + count, 0)
    const own = ownOf(row)
    const counts = n >= from && own ? { own, verdicts, patterns } : null
    return { n, from, capped: n === most, since, counts }
  })
}

const ownColumns = { outcome: true, runnerUp: true, urgency: true, patterns: true } satisfies Prisma.SubmissionSelect

/** Written from what the engine said, or null; the columns are texts for the database alone. */
function ownOf(row: Prisma.SubmissionGetPayload<{ select: typeof ownColumns }>): Own | null {
  const { outcome, runnerUp, urgency, patterns } = row
  if (outcome === null) return null
  const told = { outcome, runnerUp, urgency } as Pick<Own, 'outcome' | 'runnerUp' | 'urgency'>
  return { ...told, patterns }
}

type Counted = {
  readonly pattern: string | null
  readonly outcome: OutcomeId | null
  readonly runnerUp: OutcomeId | null
  readonly urgency: 1 | 2 | 3
  readonly count: number
}

type Beside = { readonly id: string; readonly since: Date; readonly patterns: readonly string[] }

/** Both counts in one statement, and so of the same others. */
const countedBeside = (tx: Transaction, member: Member, { id, since, patterns }: Beside) =>
  tx.$queryRaw<Counted[]>`
    WITH peer AS MATERIALIZED (
      SELECT s.outcome, s.runner_up, s.urgency, s.patterns FROM submission s
      WHERE s.workspace_id = ${ownWorkspace(member).workspaceId} AND s.sent_at > ${since}::timestamptz
        AND s.removed_at IS NULL AND s.outcome IS NOT NULL AND s.id <> ${id}
      ORDER BY s.sent_at DESC, s.id DESC LIMIT ${most}::int
    )
    SELECT NULL AS pattern, outcome, runner_up AS "runnerUp", urgency, count(*)::int AS count
    FROM peer GROUP BY 2, 3, 4
    UNION ALL
    SELECT p.pattern, NULL, NULL, 3, count(*)::int
    FROM peer, unnest(peer.patterns) AS p (pattern) WHERE p.pattern = ANY(${[...patterns]}::text[]) GROUP BY 1
    ORDER BY 5 DESC, 1, 2, 3, 4`
