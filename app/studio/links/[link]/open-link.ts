import { cache } from 'react'
import { openStudio } from '@/app/studio/open-studio'
import { getLink, type BrandedLink } from '@/lib/data/branded-links'
import { getLinkOrigin } from '@/lib/data/link-origin'
import { noteUnshown } from '@/lib/route/security-events'
import { isLinkId } from '@/lib/schemas/ids'
import { isRefusal, notFound } from '@/lib/schemas/refusal'

/** The parts of an address of one link. */
export type LinkParams = { link: string }

/** The page of a link, where its activity stands. */
export const linkPage = ({ link }: LinkParams): `/studio/links/${string}` => `/studio/links/${link}`

/** A link as a page of the studio opens it. */
export type OpenLink = {
  readonly studio: Awaited<ReturnType<typeof openStudio>>
  readonly link: BrandedLink
  /** The address that is passed on, whole. */
  readonly address: string
  /** What private addresses begin with, whole. */
  readonly addresses: string
}

/** Opens a link of the workspace that somebody looks at, once for each request; null where there is none for them. */
export const openLink = cache(async (id: string, page: '' | '/edit' | '/send' | '/embed'): Promise<OpenLink | null> => {
  const studio = await openStudio(`${linkPage({ link: encodeURIComponent(id) })}${page}`)
  const link = isLinkId(id) ? await getLink(studio.member, id, new Date()) : notFound
  if (isRefusal(link)) {
    noteUnshown(link, studio.member, `/studio/links/[link]${page}`)
    return null
  }
  const origin = await getLinkOrigin(studio.member)
  if (isRefusal(origin)) return null
  return { studio, link, address: `${origin}/s/${link.slug}`, addresses: `${origin}/s/` }
})
