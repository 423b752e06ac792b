import { headers } from 'next/headers'
import { cache } from 'react'
import type { ProspectLink } from '@/lib/data/prospect-links'
import { linkAt } from '@/lib/route/link-at'
import { isRefusal, type Refusal } from '@/lib/schemas/refusal'
import { brandLook, type BrandLook } from '@/lib/views/brand-look'

/** A branded link, with what its pages are drawn in. */
export type OpenLink = { readonly link: ProspectLink; readonly look: BrandLook }

/**
 * What the address of a branded link opens, or why it opens nothing. A page and its title ask the same thing, so the
 * answer is kept for one request.
 */
export const openLink = cache(async (slug: string): Promise<OpenLink | Refusal> => {
  const link = await linkAt(slug, await headers())
  return isRefusal(link) ? link : { link, look: brandLook(link.brand) }
})
