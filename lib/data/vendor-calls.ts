import 'server-only'
import { visibleAssessments } from '@/lib/access/policy'
import type { Viewer } from '@/lib/access/viewer'
import { notFound, type Refusal } from '@/lib/schemas/refusal'
import type { CallNumber, VendorCallChange } from '@/lib/schemas/vendor-call'
import { ceilings, most } from './ceilings'
import { db } from './db'
import { isSame, unseen } from './fold'
import type { Prisma } from './generated/client'
import { lockVendor, prolong } from './lock-vendor'
import { dayColumn, isoDay } from './vendor-parts'

/** A call as it was at one save. */
type SavedCall = {
  readonly who: string | null
  readonly heldOn: string | null
  readonly version: number
  readonly savedAt: Date
}

/** What is told of a save: the version that counts now. */
export type CallSaved = {
  readonly number: CallNumber
  readonly version: number
  readonly savedAt: Date
  /** What it took the place of, when the sender had not seen that. Both stay in the log. */
  readonly conflict?: SavedCall
}

/**
 * Keeps with whom the viewer talked in one call, and when. The last save counts, and whoever had not seen the one before
 * is told it; none is lost. Who names no version is taken to have seen the last. What says the same changes nothing.
 */
export function saveVendorCall(
  viewer: Viewer,
  vendorId: string,
  { number, who, heldOn, baseVersion }: VendorCallChange,
  now: Date,
): Promise<CallSaved | Refusal> {
  return db().$transaction(async (tx) => {
    const vendor = await lockVendor(tx, viewer, vendorId, now)
    if (!vendor) return notFound
    const where = { vendorId: vendor.id, number }
    const row = await tx.vendorCall.findFirst({ where, orderBy: { version: 'desc' }, select: columns })
    const before = row && call(row)
    const last = before ?? { who: null, heldOn: null, version: 0, savedAt: now }
    if (isSame(content(last), content({ who, heldOn }))) return { number, version: last.version, savedAt: last.savedAt }
    if (last.version >= most.vendorChanges) return ceilings.vendorChanges
    const version = last.version + 1
    const seen = baseVersion ?? last.version
    const fresh = { ...where, who, heldOn: dayColumn(heldOn), version, baseVersion: seen, savedAt: now }
    await tx.vendorCall.create({ data: fresh, select: { version: true } })
    await tx.vendor.update({ where: { id: vendor.id }, data: { savedAt: now }, select: { id: true } })
    await prolong(tx, vendor.assessment, now)
    return { number, version, savedAt: now, ...told(unseen({ who, heldOn, baseVersion: seen }, before, content)) }
  })
}

/** What the latest save of a call took the place of unseen, or null. */
export async function getCallConflict(viewer: Viewer, vendorId: string, number: CallNumber): Promise<SavedCall | null> {
  const [last, before] = await db().vendorCall.findMany({
    where: { number, vendor: { id: vendorId, assessment: visibleAssessments(viewer), removedAt: null } },
    orderBy: { version: 'desc' },
    take: 2,
    select: columns,
  })
  const other = last && unseen(call(last), before && call(before), content)
  return other ? saved(other) : null
}

const columns = {
  ...{ who: true, heldOn: true, version: true, baseVersion: true, savedAt: true },
} satisfies Prisma.VendorCallSelect

type Row = Prisma.VendorCallGetPayload<{ select: typeof columns }>

const call = (row: Row) => ({ ...row, heldOn: isoDay(row.heldOn) })

const content = ({ who, heldOn }: Pick<SavedCall, 'who' | 'heldOn'>) => [who, heldOn]

const saved = ({ who, heldOn, version, savedAt }: SavedCall): SavedCall => ({ who, heldOn, version, savedAt })

const told = (other: SavedCall | null) => other && { conflict: saved(other) }
