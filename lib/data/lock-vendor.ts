import 'server-only'
import { visibleAssessments } from '@/lib/access/policy'
import type { Viewer } from '@/lib/access/viewer'
import type { Transaction } from './db'
import { afterSave } from './lifetime'
import { lockAssessment, type Locked } from './lock'

/** What a writer needs to know of the vendor it has locked. */
export type LockedVendor = { readonly id: string; readonly lastSeq: number; readonly assessment: Locked }

/**
 * Locks one of the viewer's vendors until the transaction ends, and its assessment before it, always in this order.
 * Null when it is gone, was removed, or its assessment has run out.
 */
export async function lockVendor(tx: Transaction, viewer: Viewer, id: string, now: Date): Promise<LockedVendor | null> {
  const assessment = await lockAssessment(tx, viewer, now)
  if (!assessment) return null
  const [vendor] = await tx.vendor.updateManyAndReturn({
    where: { id, assessment: visibleAssessments(viewer), removedAt: null },
    data: { lastSeq: { increment: 0 } },
    select: { id: true, lastSeq: true },
  })
  return vendor ? { ...vendor, assessment } : null
}

/** Lets a draft live for 90 more days, as every save of its holder does. */
export async function prolong(tx: Transaction, { id, expiresAt }: Locked, now: Date): Promise<void> {
  await tx.assessment.update({ where: { id }, data: { expiresAt: afterSave(now, expiresAt) }, select: { id: true } })
}
