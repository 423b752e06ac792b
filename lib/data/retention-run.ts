import 'server-only'
import type { RetentionRule } from '@/lib/schemas/retention-form'
import { auditBy } from './audit'
import { db, type Transaction } from './db'
import { dropRecipients, forgetRecipients } from './recipient-removal'
import { lastRetention, monthsBefore } from './retention-days'
import { reachedPeople, reachedSubmissions, wantsNoLetters } from './retention-reach'
import { letGoOf } from './submission-end'
import { deleteForGood } from './submission-removal'

/** How many submissions, or people, a transaction lets go of. */
const BATCH = 200
/** How long one may take, in ms. */
const patience = 20_000

/**
 * The workspaces that have a run to begin or to go on with since it was the hour for it last, by their ids. One that
 * changed its rule since then waits for the next hour, as it was told. Takes no member: time asks, not a person.
 */
export async function listDueRetentions(now: Date): Promise<readonly string[]> {
  const due = lastRetention(now)
  const rows = await db().$queryRaw<{ id: string }[]>`
    SELECT w.id FROM workspace w LEFT JOIN retention_run r ON r.workspace_id = w.id AND r.day = ${dayOf(due)}::date
    WHERE (r.workspace_id IS NOT NULL AND r.finished_at IS NULL)
      OR (r.workspace_id IS NULL AND w.retention_months IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM audit a
        WHERE a.workspace_id = w.id AND a.action = 'retention.changed' AND a.at >= ${due}::timestamptz))
    ORDER BY w.id`
  return rows.map(({ id }) => id)
}

/**
 * Goes on with the last run of a workspace: lets go of one stretch of what it keeps no longer and counts it, both or
 * neither. Whoever is cut off is gone on with where they were; of several processes one works, and the others leave.
 * Takes no member: time asks, not a person.
 * @returns `more` while there may be more to do; `over` once the run is finished, or while somebody else is at it
 */
export async function goOnWithRetention(workspaceId: string, now: Date): Promise<'more' | 'over'> {
  const due = lastRetention(now)
  await begin(workspaceId, due, now)
  return db().$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT set_config('statement_timeout', ${String(patience)}, true)`
      const run = await takeRun(tx, workspaceId, due)
      if (!run) return 'over'
      const { submissions, people, pruned } = run.stands ? await letGo(tx, run, now) : nothing
      const at = { workspaceId, day: new Date(dayOf(due)) }
      if (submissions + people + pruned === 0) {
        await tx.retentionRun.updateMany({ where: at, data: { finishedAt: now } })
        if (run.stands) await dropSearches(tx, run)
        await told(tx, run, now)
        return 'over'
      }
      const counts = { reached: { increment: submissions }, recipients: { increment: people } }
      await tx.retentionRun.updateMany({ where: at, data: counts })
      return 'more'
    },
    { timeout: patience },
  )
}

/** The day that a run is of. */
const dayOf = (due: Date): string => due.toISOString().slice(0, 10)

/** Writes down that the run of a day began, and by which rule it goes on. Where it began already, that stands. */
async function begin(workspaceId: string, due: Date, now: Date): Promise<void> {
  const where = { id: workspaceId, retentionMonths: { not: null } }
  const rule = await db().workspace.findFirst({ where, select: { retentionMonths: true, retentionDoes: true } })
  if (!rule?.retentionMonths || !rule.retentionDoes) return
  const [months, does] = [rule.retentionMonths, rule.retentionDoes]
  const run = {
    workspaceId,
    day: new Date(dayOf(due)),
    months,
    does,
    before: monthsBefore(due, months),
    startedAt: now,
  }
  await db().retentionRun.createMany({ data: [run], skipDuplicates: true })
}

type Run = RetentionRule & {
  readonly workspaceId: string
  readonly before: Date
  readonly reached: number
  readonly recipients: number
  /** Whether the workspace still has the rule that it began by: what is turned off meanwhile goes no further. */
  readonly stands: boolean
}

/** Holds the run, and the rule of its workspace, until the transaction ends. Null where it is finished or held. */
async function takeRun(tx: Transaction, workspaceId: string, due: Date): Promise<Run | null> {
  const [run] = await tx.$queryRaw<Omit<Run, 'stands'>[]>`
    SELECT workspace_id AS "workspaceId", months, does::text AS does, before, reached, recipients FROM retention_run
    WHERE workspace_id = ${workspaceId} AND day = ${dayOf(due)}::date AND finished_at IS NULL FOR UPDATE SKIP LOCKED`
  if (!run) return null
  const [rule] = await tx.$queryRaw<Partial<RetentionRule>[]>`
    SELECT retention_months AS months, retention_does::text AS does FROM workspace
    WHERE id = ${workspaceId} FOR SHARE`
  return { ...run, stands: rule?.months === run.months && rule.does === run.does }
}

/** Searches that changes went by, of the same age: they may say whom somebody looked for. */
const dropSearches = (tx: Transaction, { workspaceId, before }: Run) =>
  tx.change.updateMany({
    where: { workspaceId, at: { lt: before }, query: { not: null }, state: { not: 'running' } },
    data: { query: null },
  })

async function told(
  tx: Transaction,
  { workspaceId, does, months, reached, recipients }: Run,
  now: Date,
): Promise<void> {
  if (reached + recipients === 0) return
  const meta = { does, months, submissions: reached, people: recipients }
  const line = { action: 'retention.ran', object: `workspace ${workspaceId}`, meta } as const
  await auditBy(tx, { workspaceId, actorId: null }, line, now)
}

const nothing = { submissions: 0, people: 0, pruned: 0 }

/** Submissions first; then the people of whom nothing younger is left. What somebody holds at this moment waits for the next run. */
async function letGo(tx: Transaction, run: Run, now: Date): Promise<typeof nothing> {
  const { workspaceId, does, before } = run
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT s.id FROM submission s WHERE ${reachedSubmissions(workspaceId, does, before)}
    ORDER BY s.sent_at, s.id LIMIT ${BATCH} FOR UPDATE OF s SKIP LOCKED`
  const ids = rows.map(({ id }) => id)
  if (ids.length === 0) return letGoOfPeople(tx, run)
  const end = does === 'delete' ? deleteForGood(tx, workspaceId, ids) : letGoOf(tx, workspaceId, ids, now)
  return { ...nothing, submissions: await end }
}

/** Whose submission is still there, because somebody held it, is left for the next run. */
async function letGoOfPeople(tx: Transaction, { workspaceId, before }: Run): Promise<typeof nothing> {
  const rows = await tx.$queryRaw<{ id: string; stopped: boolean }[]>`
    SELECT r.id, ${wantsNoLetters} AS stopped FROM recipient r
    WHERE ${reachedPeople(workspaceId, before)}
      AND NOT EXISTS (SELECT 1 FROM submission s
        WHERE s.workspace_id = r.workspace_id AND s.recipient_id = r.id AND s.ended_at IS NULL)
      AND (NOT (${wantsNoLetters}) OR r.name IS NOT NULL OR EXISTS (
        SELECT 1 FROM letter l WHERE l.workspace_id = r.workspace_id AND l.recipient_id = r.id))
    ORDER BY r.id LIMIT ${BATCH} FOR UPDATE OF r SKIP LOCKED`
  const [kept, gone] = [rows.filter(({ stopped }) => stopped), rows.filter(({ stopped }) => !stopped)]
  await dropRecipients(tx, [workspaceId], idsOf(gone))
  await forgetRecipients(tx, workspaceId, idsOf(kept))
  return { ...nothing, people: gone.length, pruned: kept.length }
}

const idsOf = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id)
