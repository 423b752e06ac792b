import 'server-only'
import { visibleAssessments } from '@/lib/access/policy'
import type { Viewer } from '@/lib/access/viewer'
import { db } from './db'
import { inBatches } from './in-batches'
import { lockAssessment } from './lock'
import { endSubmissions } from './submission-end'

/**
 * Deletes the viewer's assessment with all its answers, events, versions and vendors, and what was told of it months
 * later. Whoever it was sent to reads it no more. Only the hashes of its keys stay, with the date, so that another
 * browser can be told. @returns false when it was gone already
 */
export function deleteAssessment(viewer: Viewer, now: Date): Promise<boolean> {
  return db().$transaction(async (tx) => {
    const assessment = await lockAssessment(tx, viewer, now)
    if (!assessment) return false
    await tx.key.updateMany({
      where: { assessment: visibleAssessments(viewer), endedAt: null },
      data: { endedAt: now, endedBy: 'holder' },
    })
    await endSubmissions(tx, [assessment.id], 'deleted', now)
    // On its own the row would stay without its assessment, as it does when that runs out.
    await tx.followUp.deleteMany({ where: { assessment: visibleAssessments(viewer) } })
    await tx.assessment.deleteMany({ where: visibleAssessments(viewer) })
    return true
  })
}

/**
 * Deletes what has run out, 200 assessments a transaction and 10,000 a call at most. Several processes may do it at once.
 * Takes no viewer: time asks, not a person. @returns how many were deleted
 */
export const deleteExpired = (now: Date): Promise<number> =>
  inBatches({ batch: 200, most: 50 }, (batch) => deleteBatch(batch, now))

function deleteBatch(batch: number, now: Date): Promise<number> {
  return db().$transaction(async (tx) => {
    // The lock keeps a save that comes at the last moment from being taken and then deleted.
    const rows = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM assessment WHERE expires_at <= ${now} ORDER BY expires_at LIMIT ${batch} FOR UPDATE SKIP LOCKED`
    const ids = { in: rows.map(({ id }) => id) }
    await tx.key.updateMany({ where: { assessmentId: ids, endedAt: null }, data: { endedAt: now, endedBy: 'expiry' } })
    await endSubmissions(
      tx,
      rows.map(({ id }) => id),
      'expiry',
      now,
    )
    // What was told stays, tied to nothing, and then nobody could see that two are of one business: the later one stays.
    const laterTold = { followUps: { some: { day: 180 } } }
    await tx.followUp.deleteMany({ where: { assessmentId: ids, day: 90, assessment: laterTold } })
    await tx.assessment.deleteMany({ where: { id: ids } })
    return rows.length
  })
}
