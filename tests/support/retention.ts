import { getRetention, saveRetention } from '@/lib/data/retention'
import { runRetentions } from '@/lib/jobs/retention-job'
import type { Member } from '@/lib/access/viewer'
import { agreementTo, type RetentionRule } from '@/lib/schemas/retention-form'
import { given, madeLink } from './links'
import { newMember, newWorkspace } from './members'
import { newId, newSlug, plant, withAsk, type Ask } from './planting'
import { submitted } from './submitted'

/** Asks the database of these tests. */
export const ask: Ask = (sql, values) => withAsk(process.env.DATABASE_URL ?? '', (one) => one(sql, values))
/** A moment in UTC. */
export const at = (text: string) => new Date(`${text}Z`)
export const evening = at('2026-11-22T18:00:00')
export const tonight = at('2026-11-23T03:00:00')
export const anonymous: RetentionRule = { months: 12, does: 'anonymise' }
export const deleted: RetentionRule = { months: 12, does: 'delete' }

/** A workspace with an owner and a link, and how something is sent by it and somebody is put on its list. */
export async function keeping() {
  const owner = await newMember(await newWorkspace(), 'owner')
  const link = await madeLink(owner, at('2020-01-01T00:00:00'))
  const sent = async (on: Date, more: Parameters<typeof submitted>[3] = {}) =>
    (await submitted(ask, owner.workspaceId, link, { at: on, ...more })).submission
  const listed = async (addedAt: Date, more: Readonly<Record<string, unknown>> = {}) => {
    const id = newId()
    const row = { id, workspace_id: owner.workspaceId, link_id: link, slug: newSlug(), name: 'Ann Canary' }
    await plant(ask, 'recipient', { ...row, email: `canary.${id}@mail.test`, added_at: addedAt, ...more })
    return id
  }
  return { owner, link, sent, listed }
}

/** Runs all that is due at a moment to its end, as a worker does in its turns. */
export async function runAt(now: Date): Promise<void> {
  let goesOn = true
  while (goesOn) {
    goesOn = false
    await runRetentions(
      async () => void (goesOn = true),
      () => now,
    )
  }
}

/** Sets a rule and agrees to what it reaches. */
export const keepFor = (member: Member, rule: RetentionRule | null, now: Date) =>
  saveRetention(member, { rule, agreed: rule && agreementTo(rule) }, now)

/** What the runs of a workspace did, without when: the latest first. */
export async function runsOf(member: Member, now: Date) {
  const { runs } = given(await getRetention(member, now))
  return runs.map(({ day, submissions, people, state }) => ({ day, submissions, people, state }))
}

/** Gives a workspace a rule as if it had had it for long. */
export const longKept = (ask: Ask, workspaceId: string, { months, does }: RetentionRule) =>
  ask('UPDATE workspace SET retention_months = $2, retention_does = $3::retention_does WHERE id = $1', [
    ...[workspaceId, months, does],
  ])
