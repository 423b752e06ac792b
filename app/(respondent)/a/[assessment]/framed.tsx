import type { ReactNode } from 'react'
import { CookiesBlocked } from '@/components/embed/cookies-blocked'
import { FramedPage } from '@/components/embed/framed-page'
import { findFrameOf } from '@/lib/data/frames'
import { shownInFrame } from '@/lib/session/frame'

type FramedProps = { assessment: string; children: ReactNode }

/**
 * What a page of an assessment stands in: nothing, or the parts that belong to a frame on another website. Where the
 * browser keeps no key there, it says so in the stead of a missing page; it guards nothing.
 */
export async function Framed({ assessment, children }: FramedProps) {
  const shown = await shownInFrame(assessment)
  const link = shown === 'no' ? null : await findFrameOf(assessment)
  if (!link) return children
  const home = `/a/${assessment}`
  const within = [home, `/embed/${link.slug}`, `/s/${link.slug}`]
  if (shown === 'without-key') {
    return (
      <FramedPage origins={link.frames} within={within} elsewhere={{ href: `/s/${link.slug}` }}>
        <CookiesBlocked href={`/s/${link.slug}`} />
      </FramedPage>
    )
  }
  return (
    <FramedPage origins={link.frames} within={within} elsewhere={{ make: `${home}/new-tab`, instead: `${home}/save` }}>
      {children}
    </FramedPage>
  )
}
