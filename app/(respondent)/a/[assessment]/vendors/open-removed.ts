import type { Removed } from '@/components/vendors/removal'
import { daysAfter, removedVendorDays } from '@/lib/data/lifetime'
import { listRemovedVendors } from '@/lib/data/vendors'
import type { OpenBuyer } from './open-vendors'

/** The vendors that were removed and can be brought back, the last one first. */
export async function openRemoved({ viewer }: Pick<OpenBuyer, 'viewer'>): Promise<readonly Removed[]> {
  const removed = await listRemovedVendors(viewer)
  return removed.map(({ id, name, removedAt }) => ({
    id,
    name,
    removedOn: removedAt.toISOString(),
    deletedOn: daysAfter(removedAt, removedVendorDays).toISOString(),
  }))
}
