import type { Metadata } from 'next'
import { brandMetadata } from '@/app/brand-metadata'
import { landingOf, type LandingQuery } from '@/app/s/[slug]/landing-of'
import { notOpen, notOpenHead, robots } from '@/app/s/[slug]/not-open'
import { openLink } from '@/app/s/[slug]/open-link'
import { BrandFrame } from '@/components/brand/brand-frame'
import { FramedPage } from '@/components/embed/framed-page'
import { LinkLanding } from '@/components/prospect/link-landing'
import { StoppedLink, stoppedTitle } from '@/components/prospect/stopped-link'
import { CountView } from '@/components/share/count-view'
import { isRefusal } from '@/lib/schemas/refusal'
import { knownByLink } from '@/lib/session/known'
import { heldByLink } from '@/lib/views/held-by-link'

type Props = {
  params: Promise<{ slug: string }>
  searchParams: Promise<LandingQuery>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const opened = await openLink((await params).slug)
  if (isRefusal(opened)) return notOpenHead(opened)
  const { link, look } = opened
  const words = link.state.kind === 'live' ? link.buttonWords : stoppedTitle(link.state.kind)
  return { ...brandMetadata(look), title: { absolute: `${words} – ${look.workspace}` }, robots }
}

/** The page of a branded link as other websites show it in a frame (UX §2.2 C7). */
export default async function EmbeddedLinkPage({ params, searchParams }: Props) {
  const { slug } = await params
  const opened = await openLink(slug)
  if (isRefusal(opened)) return notOpen(opened)
  const { link, look } = opened
  const at = `/s/${slug}`
  const [known, query] = await Promise.all([knownByLink(link.id), searchParams])
  const held = heldByLink(known)
  const landing = landingOf(opened, held, query)
  return (
    <BrandFrame look={look}>
      <FramedPage origins={link.frames} within={[at, `/embed/${slug}`, '/a']} elsewhere={{ href: at }}>
        {link.state.kind === 'live' ? (
          <>
            <CountView to={`${at}/view?framed=1`} opId={landing.opId} />
            <LinkLanding {...landing} />
          </>
        ) : (
          <StoppedLink look={look} how={link.state.kind} on={link.state.on.toISOString()} held={held} />
        )}
      </FramedPage>
    </BrandFrame>
  )
}
