import { getRetention, saveRetention } from '@/lib/data/retention'
import { runRetentions } from '@/lib/jobs/retention-job'
import type { Member } from '@/lib/access/viewer'
import { agreementTo, type RetentionRule } from '@/lib/schemas/retention-form'
import { given } from './links'
import type { Ask } from './planting'

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
