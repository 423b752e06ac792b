import 'server-only'
import { visibleAssessments } from '@/lib/access/policy'
import type { Viewer } from '@/lib/access/viewer'
import { isRefusal, notFound, type Refusal } from '@/lib/schemas/refusal'
import type { CallNumber } from '@/lib/schemas/vendor-call'
import type { StatementOp } from '@/lib/schemas/vendor-statement'
import { db } from './db'
import { lockVendor, prolong } from './lock-vendor'
import { appendStatement, conflictIn, saidColumns, type Said, type StatementSaved } from './statement-log'

/**
 * Saves what the viewer heard in one call, in one transaction. Nothing is ever overwritten in the log: what was saved
 * without having seen the latest is kept, counts, and is told as a conflict. The same save again adds nothing.
 * @param op already checked against the vendor tables
 */
export function saveStatement(
  viewer: Viewer,
  vendorId: string,
  op: StatementOp,
  now: Date,
): Promise<StatementSaved | Refusal> {
  return db().$transaction(async (tx) => {
    const vendor = await lockVendor(tx, viewer, vendorId, now)
    if (!vendor) return notFound
    const saved = await appendStatement(tx, vendor, op, now)
    if (isRefusal(saved)) return saved
    const { isNew, ...told } = saved
    if (isNew) await prolong(tx, vendor.assessment, now)
    return told
  })
}

/**
 * What the latest save of a question in a call took the place of unseen, or null. It lets a page that is loaded after the
 * save show both.
 */
export async function getStatementConflict(
  viewer: Viewer,
  vendorId: string,
  question: string,
  call: CallNumber,
): Promise<Said | null> {
  const rows = await db().statementEvent.findMany({
    where: { question, call, vendor: { id: vendorId, assessment: visibleAssessments(viewer), removedAt: null } },
    orderBy: { version: 'desc' },
    take: 2,
    select: saidColumns,
  })
  return conflictIn(rows)
}
