import 'server-only'
import { may } from '@/lib/access/permissions'
import { ownWorkspace } from '@/lib/access/policy'
import type { Member } from '@/lib/access/viewer'
import { forbidden, type Refusal } from '@/lib/schemas/refusal'
import { agreementTo, type RetentionForm, type RetentionRule } from '@/lib/schemas/retention-form'
import { audit } from './audit'
import type { Transaction } from './db'
import type { Prisma } from './generated/client'
import { inWorkspace } from './in-workspace'
import { lastRetention, monthsBefore, nextRetention } from './retention-days'
import { reachedPeople, reachedSubmissions, wantsNoLetters } from './retention-reach'

/** How many submissions, and how many people on the lists of links, a run lets go of. */
export type RetentionReach = { readonly submissions: number; readonly people: number }

/** What one day's run did. */
export type RetentionRun = RetentionRule &
  RetentionReach & {
    /** An ISO day, in UTC. */
    readonly day: string
    /** Cut off ones were gone on with by the next. */
    readonly state: 'done' | 'under way' | 'cut off'
  }

/** How long a workspace keeps what was sent to it, and what came of that. */
export type Retention = {
  /** Null while everything is kept. */
  readonly rule: RetentionRule | null
  readonly next: Date
  /** What the next run would let go of, by the rule or by the one that was asked about. Null where there is neither. */
  readonly reach: RetentionReach | null
  /** The latest first. */
  readonly runs: readonly RetentionRun[]
}

/** So many runs are told. */
const toldRuns = 24
/** How long counting may take, in ms. */
const patience = 20_000

/**
 * How long the member's workspace keeps what was sent to it.
 * @param asked a rule that is not saved, to be told what it would reach
 */
export async function getRetention(
  member: Member,
  now: Date,
  asked: RetentionRule | null = null,
): Promise<Retention | Refusal> {
  if (!may(member, 'retention.see')) return forbidden
  return inWorkspace(
    member,
    async (tx) => {
      const rule = await ruleOf(tx, member)
      const runs = await tx.retentionRun.findMany({
        where: ownWorkspace(member),
        orderBy: { day: 'desc' },
        take: toldRuns,
        select: runColumns,
      })
      const weighed = asked ?? rule
      return {
        ...{ rule, next: nextRetention(now), reach: weighed && (await reachOf(tx, member, weighed, now)) },
        runs: runs.map((run) => toldRun(run, now)),
      }
    },
    patience,
  )
}

/**
 * Keeps how long submissions are kept. Where the next run would let go of anything, it has to be agreed to.
 * @returns `unprocessable` at `agreed` where it was not, or where something else was agreed to
 */
export async function saveRetention(
  member: Member,
  { rule, agreed }: RetentionForm,
  now: Date,
): Promise<{ readonly rule: RetentionRule | null } | Refusal> {
  if (!may(member, 'retention.change')) return forbidden
  return inWorkspace(
    member,
    async (tx) => {
      const { workspaceId: id } = ownWorkspace(member)
      // A run that goes on holds it for as long as a stretch of it takes: what is turned off here is off at once.
      await tx.$queryRaw`SELECT 1 FROM workspace WHERE id = ${id} FOR NO KEY UPDATE`
      const before = await ruleOf(tx, member)
      if (sameRule(before, rule)) return { rule }
      if (rule && agreed !== agreementTo(rule)) {
        const reach = await reachOf(tx, member, rule, now)
        if (reach.submissions + reach.people > 0) return disagreed(reach)
      }
      const data = { retentionMonths: rule?.months ?? null, retentionDoes: rule?.does ?? null }
      await tx.workspace.updateMany({ where: { id }, data })
      const meta = { months: data.retentionMonths, does: data.retentionDoes }
      await audit(tx, member, { action: 'retention.changed', object: `workspace ${id}`, meta }, now)
      return { rule }
    },
    patience,
  )
}

async function ruleOf(tx: Transaction, member: Member): Promise<RetentionRule | null> {
  const { workspaceId: id } = ownWorkspace(member)
  const row = await tx.workspace.findUnique({ where: { id }, select: { retentionMonths: true, retentionDoes: true } })
  return row?.retentionMonths && row.retentionDoes ? { months: row.retentionMonths, does: row.retentionDoes } : null
}

const sameRule = (one: RetentionRule | null, other: RetentionRule | null): boolean =>
  one?.months === other?.months && one?.does === other?.does

/** Counted as the next run will count. */
async function reachOf(tx: Transaction, member: Member, rule: RetentionRule, now: Date): Promise<RetentionReach> {
  const { workspaceId } = ownWorkspace(member)
  const before = monthsBefore(nextRetention(now), rule.months)
  const [row] = await tx.$queryRaw<RetentionReach[]>`
    SELECT (SELECT count(*)::int FROM submission s WHERE ${reachedSubmissions(workspaceId, rule.does, before)}) AS submissions,
      (SELECT count(*)::int FROM recipient r WHERE ${reachedPeople(workspaceId, before)} AND NOT (${wantsNoLetters})) AS people`
  return row ?? { submissions: 0, people: 0 }
}

const runColumns = {
  ...{ day: true, months: true, does: true, reached: true, recipients: true, finishedAt: true },
} satisfies Prisma.RetentionRunSelect

function toldRun(run: Prisma.RetentionRunGetPayload<{ select: typeof runColumns }>, now: Date): RetentionRun {
  const { months, does, reached: submissions, recipients: people, finishedAt } = run
  const day = run.day.toISOString().slice(0, 10)
  const isLast = day === lastRetention(now).toISOString().slice(0, 10)
  const state = finishedAt ? 'done' : isLast ? 'under way' : 'cut off'
  return { months, does, submissions, people, day, state }
}

const disagreed = ({ submissions, people }: RetentionReach): Refusal => ({
  refused: 'unprocessable',
  field: 'agreed',
  message: `Submissions: ${submissions}, people: ${people}. Agree first that the next run lets go of them.`,
})
