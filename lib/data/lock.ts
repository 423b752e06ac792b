import 'server-only'
import { visibleAssessments } from '@/lib/access/policy'
import type { Viewer } from '@/lib/access/viewer'
import type { Transaction } from './db'

/** What a writer needs to know of the assessment it has locked. */
export type Locked = { readonly id: string; readonly lastSeq: number; readonly expiresAt: Date }

/**
 * Locks the viewer's assessment until the transaction ends, so that saves take their numbers one after another.
 * Adding nothing is the statement of Prisma's that locks, filters and reads at once. Null when it is gone or has run out.
 */
export async function lockAssessment(tx: Transaction, viewer: Viewer, now: Date): Promise<Locked | null> {
  const [locked] = await tx.assessment.updateManyAndReturn({
    where: { AND: [visibleAssessments(viewer), { expiresAt: { gt: now } }] },
    data: { lastSeq: { increment: 0 } },
    select: { id: true, lastSeq: true, expiresAt: true },
  })
  return locked ?? null
}
