import 'server-only'
import { randomBytes } from 'node:crypto'
import { visibleAssessments } from '@/lib/access/policy'
import type { Viewer } from '@/lib/access/viewer'
import type { Confidence } from '@/lib/engine/judgement'
import type { OutcomeId, Variant } from '@/lib/engine/types'
import { storedMeasures, type FollowUpAnswers } from '@/lib/schemas/follow-up'
import { db } from './db'
import { lockAssessment } from './lock'

export type FollowUpDay = 90 | 180

/** What was told so many days after a report, and which version it was told of. */
export type FollowUp = FollowUpAnswers & { readonly day: FollowUpDay; readonly versionNumber: number }

/** The same with what that version had said. */
export type NewFollowUp = FollowUp & {
  readonly rubricId: string
  readonly rubricHash: string
  readonly outcome: OutcomeId
  readonly variant: Variant | null
  readonly confidence: Confidence
  readonly share: number
  readonly found: readonly string[]
}

/** What the viewer has told, at most once for each day. */
export async function listFollowUps(viewer: Viewer): Promise<readonly FollowUp[]> {
  const rows = await db().followUp.findMany({
    where: { assessment: visibleAssessments(viewer) },
    orderBy: { day: 'asc' },
    select: { day: true, versionNumber: true, bought: true, measures: true, course: true, again: true, occurred: true },
  })
  return rows.map((row) => ({ ...row, day: row.day as FollowUpDay, measures: storedMeasures(row.measures) }))
}

/**
 * Keeps what was told at one day. Telling it again replaces the answers, and leaves beside them what the report had said
 * that they were first told of. @returns false when the assessment is gone
 */
export function saveFollowUp(viewer: Viewer, told: NewFollowUp, now: Date): Promise<boolean> {
  return db().$transaction(async (tx) => {
    const assessment = await lockAssessment(tx, viewer, now)
    if (!assessment) return false
    const { bought, measures, course, again, occurred, day, found, ...said } = told
    const answers = { bought, measures, course, again, occurred: [...occurred], savedAt: now }
    await tx.followUp.upsert({
      where: { assessmentId_day: { assessmentId: assessment.id, day } },
      create: {
        ...answers,
        ...said,
        id: randomBytes(10).toString('hex'),
        assessmentId: assessment.id,
        day,
        found: [...found],
      },
      update: answers,
      select: { id: true },
    })
    return true
  })
}
