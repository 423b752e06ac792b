import { headers } from 'next/headers'
import { cache } from 'react'
import { sharedBrandOf } from '@/lib/data/brands'
import { getSharedVersion, type SharedVersion } from '@/lib/data/shared-reports'
import { readerAt } from '@/lib/route/reader-at'
import { findRubric, type Published } from '@/lib/rubric/rubrics'
import { isRefusal, notFound, type Refusal } from '@/lib/schemas/refusal'
import { brandLook, type BrandLook } from '@/lib/views/brand-look'

/** What a reader reads, and the rubric it was said by. */
export type Opened = {
  readonly shared: SharedVersion
  readonly published: Published
  /** The brand of whoever asked for it; null where nobody did. */
  readonly look: BrandLook | null
}

/**
 * What a shared link opens, or why it opens nothing: there is one reason for whoever guesses too much, and one for all
 * others. A page and its title ask the same thing, so the answer is kept for one request.
 */
export const openShared = cache(async (token: string): Promise<Opened | Refusal> => {
  const reader = await readerAt(token, await headers())
  if (isRefusal(reader)) return reader
  const shared = await getSharedVersion(reader, new Date())
  const published = shared && findRubric(shared.version.rubricId)
  if (!published) return notFound
  const brand = await sharedBrandOf(reader)
  return { shared, published, look: brand && brandLook(brand) }
})
