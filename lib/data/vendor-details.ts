import 'server-only'
import { visibleAssessments } from '@/lib/access/policy'
import type { Viewer } from '@/lib/access/viewer'
import { notFound, type Refusal } from '@/lib/schemas/refusal'
import type { VendorChange, VendorDetails } from '@/lib/schemas/vendor-details'
import { ceilings, most } from './ceilings'
import { db } from './db'
import { isSame, unseen } from './fold'
import type { Prisma } from './generated/client'
import { lockVendor, prolong } from './lock-vendor'

/** Details as they were at one save. */
type SavedDetails = VendorDetails & { readonly version: number; readonly savedAt: Date }

/** What is told of a change: the version that counts now. */
export type DetailsSaved = {
  readonly version: number
  readonly savedAt: Date
  /** What it took the place of, when the sender had not seen that. Both stay in the log. */
  readonly conflict?: SavedDetails
}

/**
 * Changes name, claim and price of one of the viewer's vendors. The last change counts, and whoever had not seen the one
 * before is told it; none is lost. What says the same as before changes nothing.
 */
export function changeVendor(
  viewer: Viewer,
  id: string,
  { name, claim, price, baseVersion }: VendorChange,
  now: Date,
): Promise<DetailsSaved | Refusal> {
  return db().$transaction(async (tx) => {
    const vendor = await lockVendor(tx, viewer, id, now)
    if (!vendor) return notFound
    const details = { name, claim, price }
    const where = { vendorId: vendor.id }
    const before = await tx.vendorDetails.findFirst({ where, orderBy: { version: 'desc' }, select: columns })
    if (!before) return notFound
    if (isSame(content(before), content(details))) return { version: before.version, savedAt: before.savedAt }
    if (before.version >= most.vendorChanges) return ceilings.vendorChanges
    const version = before.version + 1
    const row = { ...details, vendorId: vendor.id, version, baseVersion, savedAt: now }
    await tx.vendorDetails.create({ data: row, select: { version: true } })
    const data = { ...details, version, savedAt: now }
    await tx.vendor.update({ where: { id: vendor.id }, data, select: { id: true } })
    await prolong(tx, vendor.assessment, now)
    return { version, savedAt: now, ...told(unseen({ ...details, baseVersion }, before, content)) }
  })
}

/**
 * The details that the latest ones took the place of unseen, or null. It lets a page that is loaded after the save show
 * both.
 */
export async function getVendorConflict(viewer: Viewer, id: string): Promise<SavedDetails | null> {
  const [last, before] = await db().vendorDetails.findMany({
    where: { vendor: { id, assessment: visibleAssessments(viewer), removedAt: null } },
    orderBy: { version: 'desc' },
    take: 2,
    select: columns,
  })
  const other = last && unseen(last, before, content)
  return other ? saved(other) : null
}

const columns = {
  ...{ name: true, claim: true, price: true, version: true, baseVersion: true, savedAt: true },
} satisfies Prisma.VendorDetailsSelect

const content = ({ name, claim, price }: VendorDetails) => [name, claim, price]

const saved = ({ name, claim, price, version, savedAt }: SavedDetails) => ({ name, claim, price, version, savedAt })

const told = (other: SavedDetails | null) => other && { conflict: saved(other) }
