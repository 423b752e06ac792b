import 'server-only'
import { randomBytes } from 'node:crypto'
import { may } from '@/lib/access/permissions'
import { ownWorkspace } from '@/lib/access/policy'
import type { Member } from '@/lib/access/viewer'
import { forbidden, notFound, type Refusal } from '@/lib/schemas/refusal'
import { conditionsOf, type RuleConditions, type RuleForm, type RuleStep } from '@/lib/schemas/rule-form'
import { audit } from './audit'
import { ceilings, most } from './ceilings'
import type { Transaction } from './db'
import type { Prisma } from './generated/client'
import { inWorkspace } from './in-workspace'
import { daysAfter } from './lifetime'

/** For so many days back a rule is tried on what came. */
export const triedDays = 90

/** A rule, and what it would have done. */
export type RoutingRule = RuleConditions & {
  readonly id: string
  readonly link: { readonly id: string; readonly name: string } | null
  /** Null once whoever it named has left. */
  readonly owner: { readonly userId: string; readonly name: string } | null
  readonly liveSince: Date | null
  /** Of what came in the last 90 days and can be read: how much it fits, and the latest of it. */
  readonly tried: { readonly fits: number; readonly of: number; readonly latest: readonly Tried[] }
}

/** A submission that a rule fits. */
export type Tried = {
  readonly id: string
  readonly sentAt: Date
  readonly businessName: string | null
  readonly contactName: string | null
}

/** The rules of the member's workspace in their order, each tried on what came in the last 90 days. */
export async function listRules(member: Member, now: Date): Promise<readonly RoutingRule[] | Refusal> {
  if (!may(member, 'submissions.read')) return forbidden
  return inWorkspace(member, async (tx) => {
    const rows = await tx.routingRule.findMany({
      where: ownWorkspace(member),
      orderBy: [{ place: 'asc' }, { id: 'asc' }],
      select: ruleColumns,
    })
    const came = { ...ownWorkspace(member), endedAt: null, removedAt: null, sentAt: { gt: daysAfter(now, -triedDays) } }
    const of = rows.length > 0 ? await tx.submission.count({ where: came }) : 0
    const rules: RoutingRule[] = []
    for (const { owner, ...row } of rows) {
      const rule = { ...row, ...conditionsOf(row) }
      const where = { ...came, ...fitting(rule) }
      const fits = await tx.submission.count({ where })
      const latest = await tx.submission.findMany({ where, orderBy: { sentAt: 'desc' }, take: 3, select: triedColumns })
      rules.push({
        ...rule,
        owner: owner && { userId: owner.userId, name: owner.user.name },
        tried: { fits, of, latest },
      })
    }
    return rules
  })
}

/**
 * Writes a rule down, last in the order. It does nothing before it is started: what it would have done is told first.
 * @returns its id, the same for the same form; `too-many` at 20 rules
 */
export async function makeRule(
  member: Member,
  { opId, conditions, ownerId }: RuleForm,
  now: Date,
): Promise<{ readonly id: string } | Refusal> {
  if (!may(member, 'pipeline.change')) return forbidden
  const own = ownWorkspace(member)
  return inWorkspace(member, async (tx) => {
    await lockRules(tx, own.workspaceId)
    const same = await tx.routingRule.findFirst({ where: { ...own, opId }, select: { id: true } })
    if (same) return same
    if ((await tx.routingRule.count({ where: own })) >= most.rules) return ceilings.rules
    const { linkId } = conditions
    if (linkId !== null && (await tx.brandedLink.count({ where: { ...own, id: linkId } })) === 0) return noSuchLink
    if ((await tx.member.count({ where: { AND: [own, { userId: ownerId }] } })) === 0) return noSuchOwner
    const last = await tx.routingRule.aggregate({ where: own, _max: { place: true } })
    const rule = { id: randomBytes(10).toString('hex'), place: (last._max.place ?? 0) + 1 }
    const data = { ...own, ...rule, opId, ...conditions, ownerId, madeAt: now }
    await tx.routingRule.create({ data, select: { id: true } })
    await audit(tx, member, { action: 'rule.made', object: `rule ${rule.id}` }, now)
    return { id: rule.id }
  })
}

/** Starts a rule, lets it rest, or moves it before the one before it. A rule whose owner has left cannot be started. */
export async function stepRule(member: Member, id: string, step: RuleStep, now: Date): Promise<true | Refusal> {
  if (!may(member, 'pipeline.change')) return forbidden
  const own = ownWorkspace(member)
  return inWorkspace(member, async (tx) => {
    await lockRules(tx, own.workspaceId)
    const rule = await tx.routingRule.findFirst({ where: { ...own, id }, select: { place: true, ownerId: true } })
    if (!rule) return notFound
    if (step === 'start' && rule.ownerId === null) return ownerLeft
    if (step === 'up') await moveUp(tx, member, id, rule.place)
    else {
      const data = { liveSince: step === 'start' ? now : null }
      await tx.routingRule.updateMany({ where: { ...own, id }, data })
    }
    await audit(tx, member, { action: stepActions[step], object: `rule ${id}` }, now)
    return true
  })
}

const stepActions = { start: 'rule.started', stop: 'rule.stopped', up: 'rule.moved' } as const

/** Removes a rule. What it gave to somebody stays with them. */
export async function removeRule(member: Member, id: string, now: Date): Promise<true | Refusal> {
  if (!may(member, 'pipeline.change')) return forbidden
  return inWorkspace(member, async (tx) => {
    const { count } = await tx.routingRule.deleteMany({ where: { ...ownWorkspace(member), id } })
    if (count === 0) return notFound
    await audit(tx, member, { action: 'rule.removed', object: `rule ${id}` }, now)
    return true
  })
}

/** What a rule fits, as a condition of a query. `fits` says the same of one submission. */
const fitting = ({ outcome, linkId, closeCall, urgency }: RuleConditions): Prisma.SubmissionWhereInput => ({
  ...(outcome !== null && { outcome }),
  ...(linkId !== null && { linkId }),
  ...(closeCall && { closeCall }),
  ...(urgency !== null && { urgency: { lte: urgency } }),
})

const ruleColumns = {
  ...{ id: true, outcome: true, linkId: true, closeCall: true, urgency: true, liveSince: true },
  link: { select: { id: true, name: true } },
  owner: { select: { userId: true, user: { select: { name: true } } } },
} satisfies Prisma.RoutingRuleSelect

const triedColumns = {
  ...{ id: true, sentAt: true, businessName: true, contactName: true },
} satisfies Prisma.SubmissionSelect

const noSuchLink: Refusal = {
  ...{ refused: 'unprocessable', field: 'link', message: 'This source is not there any more. Choose another.' },
}
const noSuchOwner: Refusal = {
  ...{ refused: 'unprocessable', field: 'owner', message: 'This person is not in the workspace. Choose another.' },
}
const ownerLeft: Refusal = {
  ...{ refused: 'stopped', message: 'Whoever this rule names has left. Write it anew with somebody else.' },
}

/** One at a time changes the rules of a workspace, so that their order is one. */
const lockRules = (tx: Transaction, workspaceId: string) =>
  tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended('rules ' || ${workspaceId}, 0))::text`

async function moveUp(tx: Transaction, member: Member, id: string, place: number): Promise<void> {
  const own = ownWorkspace(member)
  const above = await tx.routingRule.findFirst({
    where: { ...own, place: { lt: place } },
    orderBy: { place: 'desc' },
    select: { id: true, place: true },
  })
  if (!above) return
  await tx.routingRule.updateMany({ where: { ...own, id: above.id }, data: { place } })
  await tx.routingRule.updateMany({ where: { ...own, id }, data: { place: above.place } })
}
