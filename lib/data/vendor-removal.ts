import 'server-only'
import { visibleAssessments } from '@/lib/access/policy'
import type { Viewer } from '@/lib/access/viewer'
import type { Refusal } from '@/lib/schemas/refusal'
import { ceilings, most } from './ceilings'
import { db } from './db'
import { daysAfter, removedVendorDays } from './lifetime'
import { lockAssessment } from './lock'
import { lockVendor } from './lock-vendor'

/**
 * Removes a vendor: it can be brought back for 30 days, and its link ends for good. Removing it again changes nothing.
 * @returns false where the viewer has no such vendor
 */
export function removeVendor(viewer: Viewer, id: string, now: Date): Promise<boolean> {
  return db().$transaction(async (tx) => {
    const vendor = await lockVendor(tx, viewer, id, now)
    if (!vendor) return (await tx.vendor.count({ where: { id, assessment: visibleAssessments(viewer) } })) > 0
    await tx.vendorLink.updateMany({ where: { vendorId: vendor.id, revokedAt: null }, data: { revokedAt: now } })
    await tx.vendor.update({ where: { id: vendor.id }, data: { removedAt: now }, select: { id: true } })
    return true
  })
}

/**
 * Brings a removed vendor back with everything on it but its link. Bringing it back again changes nothing. Refused at 12
 * vendors. @returns false where the viewer has no such vendor
 */
export function restoreVendor(viewer: Viewer, id: string, now: Date): Promise<boolean | Refusal> {
  return db().$transaction(async (tx) => {
    if (!(await lockAssessment(tx, viewer, now))) return false
    const own = { assessment: visibleAssessments(viewer) }
    const vendor = await tx.vendor.findFirst({ where: { ...own, id }, select: { removedAt: true } })
    if (!vendor) return false
    if (vendor.removedAt === null) return true
    if ((await tx.vendor.count({ where: { ...own, removedAt: null } })) >= most.vendors) return ceilings.vendors
    return (await tx.vendor.updateMany({ where: { ...own, id }, data: { removedAt: null } })).count > 0
  })
}

const batch = 200

/**
 * Deletes for good what was removed 30 days ago, 200 vendors a statement and 10,000 a call at most. Several processes may
 * do it at once. Takes no viewer: time asks, not a person. @returns how many
 */
export async function deleteRemovedVendors(now: Date): Promise<number> {
  const where = { removedAt: { lte: daysAfter(now, -removedVendorDays) } }
  let deleted = 0
  for (let left = 50; left > 0; left -= 1) {
    const rows = await db().vendor.findMany({ where, select: { id: true }, orderBy: { removedAt: 'asc' }, take: batch })
    // One that was brought back in between is not asked for any more.
    const { count } = await db().vendor.deleteMany({ where: { ...where, id: { in: rows.map(({ id }) => id) } } })
    deleted += count
    if (rows.length < batch) break
  }
  return deleted
}
