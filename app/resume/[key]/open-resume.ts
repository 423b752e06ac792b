import { headers } from 'next/headers'
import { cache } from 'react'
import type { Viewer } from '@/lib/access/viewer'
import { getAssessment, type Draft } from '@/lib/data/assessments'
import { brandOf } from '@/lib/data/brands'
import type { Ending } from '@/lib/data/keys'
import { holderAt } from '@/lib/route/holder-at'
import type { Refusal } from '@/lib/schemas/refusal'
import { endedLink, resumer } from '@/lib/session/resume'
import { brandLook, type BrandLook } from '@/lib/views/brand-look'

/** What a resume link leads to: an assessment, with the brand of whoever asked for it, or how it ended. */
export type Resumed =
  | { readonly kind: 'live'; readonly viewer: Viewer; readonly draft: Draft; readonly look: BrandLook | null }
  | ({ readonly kind: 'ended' } & Ending)

/** What the key of a resume link opens, or why nothing. A page and its title ask the same thing. Changes nothing. */
export const openResume = cache(async (key: string): Promise<Resumed | Refusal> =>
  holderAt(async () => (await live(key)) ?? (await ended(key)), await headers()),
)

async function live(key: string): Promise<Resumed | null> {
  const viewer = await resumer(key)
  const draft = viewer && (await getAssessment(viewer))
  if (!draft) return null
  const brand = await brandOf(viewer)
  return { kind: 'live', viewer, draft, look: brand && brandLook(brand) }
}

async function ended(key: string): Promise<Resumed | null> {
  const ending = await endedLink(key)
  return ending && { kind: 'ended', ...ending }
}
