import 'server-only'
import { visibleAssessments } from '@/lib/access/policy'
import type { Viewer } from '@/lib/access/viewer'
import { db } from './db'
import { lockAssessment } from './lock'

/**
 * Deletes the viewer's assessment with all its answers, events, versions and vendors, and what was told of it months
 * later. Only the hashes of its keys stay, with the date, so that another browser can be told. @returns false when it was gone already
 */
export function deleteAssessment(viewer: Viewer, now: Date): Promise<boolean> {
  return db().$transaction(async (tx) => {
    if (!(await lockAssessment(tx, viewer, now))) return false
    await tx.key.updateMany({
      where: { assessment: visibleAssessments(viewer), endedAt: null },
      data: { endedAt: now, endedBy: 'holder' },
    })
    // On its own the row would stay without its assessment, as it does when that runs out.
    await tx.followUp.deleteMany({ where: { assessment: visibleAssessments(viewer) } })
    await tx.assessment.deleteMany({ where: visibleAssessments(viewer) })
    return true
  })
}

const batch = 200

/**
 * Deletes what has run out, 200 assessments a transaction and 10,000 a call at most. Several processes may do it at once.
 * Takes no viewer: time asks, not a person. @returns how many were deleted
 */
export async function deleteExpired(now: Date): Promise<number> {
  let deleted = 0
  for (let left = 50; left > 0; left -= 1) {
    const count = await deleteBatch(now)
    deleted += count
    if (count < batch) break
  }
  return deleted
}

function deleteBatch(now: Date): Promise<number> {
  return db().$transaction(async (tx) => {
    // The lock keeps a save that comes at the last moment from being taken and then deleted.
    const rows = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM assessment WHERE expires_at <= ${now} ORDER BY expires_at LIMIT ${batch} FOR UPDATE SKIP LOCKED`
    const ids = { in: rows.map(({ id }) => id) }
    await tx.key.updateMany({ where: { assessmentId: ids, endedAt: null }, data: { endedAt: now, endedBy: 'expiry' } })
    // What was told stays, tied to nothing, and then nobody could see that two are of one business: the later one stays.
    const laterTold = { followUps: { some: { day: 180 } } }
    await tx.followUp.deleteMany({ where: { assessmentId: ids, day: 90, assessment: laterTold } })
    await tx.assessment.deleteMany({ where: { id: ids } })
    return rows.length
  })
}
