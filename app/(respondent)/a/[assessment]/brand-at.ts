import { cache } from 'react'
import { brandOf } from '@/lib/data/brands'
import { getSending, type Sending } from '@/lib/data/sending'
import { brandLook, type BrandLook } from '@/lib/views/brand-look'
import { heldDraft } from './open-draft'

/** The brand of whoever asked for an assessment, for the holder of its key; null for everyone else and where nobody did. */
export const brandAt = cache(async (assessmentId: string): Promise<BrandLook | null> => {
  const held = await heldDraft(assessmentId)
  const brand = held && (await brandOf(held.viewer))
  return brand && brandLook(brand)
})

/** Who asked for an assessment, and where sending it to them stands; null alike. */
export type Asked = { readonly look: BrandLook; readonly sending: Sending }

/** The same with where sending stands. */
export const askedAt = cache(async (assessmentId: string): Promise<Asked | null> => {
  const held = await heldDraft(assessmentId)
  const look = await brandAt(assessmentId)
  const sending = held && look && (await getSending(held.viewer, new Date()))
  return sending && look && { look, sending }
})
