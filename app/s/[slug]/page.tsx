import type { Metadata } from 'next'
import { brandMetadata, namedTitle } from '@/app/brand-metadata'
import { BrandFrame } from '@/components/brand/brand-frame'
import { LinkLanding } from '@/components/prospect/link-landing'
import { StoppedLink, stoppedTitle } from '@/components/prospect/stopped-link'
import { CountView } from '@/components/share/count-view'
import { rememberedVisit } from '@/lib/route/visit-cookie'
import { isRefusal } from '@/lib/schemas/refusal'
import { knownByLink } from '@/lib/session/known'
import { heldByLink } from '@/lib/views/held-by-link'
import { landingOf, type LandingQuery } from './landing-of'
import { notOpen, notOpenHead, robots } from './not-open'
import { openLink } from './open-link'

type Props = {
  params: Promise<{ slug: string }>
  searchParams: Promise<LandingQuery>
}

/** It names nobody but who asks, at private addresses too. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const opened = await openLink((await params).slug)
  if (isRefusal(opened)) return notOpenHead(opened)
  const { link, look } = opened
  const words = link.state.kind === 'live' ? link.buttonWords : stoppedTitle(link.state.kind)
  return { ...brandMetadata(look), title: namedTitle(words, look), robots }
}

export default async function LinkPage({ params, searchParams }: Props) {
  const { slug } = await params
  const opened = await openLink(slug)
  if (isRefusal(opened)) return notOpen(opened)
  const { link, look } = opened
  const [known, visit, query] = await Promise.all([knownByLink(link.id), rememberedVisit(), searchParams])
  const held = heldByLink(known)
  if (link.state.kind !== 'live') {
    return (
      <BrandFrame look={look}>
        <StoppedLink look={look} how={link.state.kind} on={link.state.on.toISOString()} held={held} />
      </BrandFrame>
    )
  }
  const landing = landingOf(opened, held, query)
  return (
    <BrandFrame look={look}>
      {visit === null && <CountView opId={landing.opId} />}
      <LinkLanding {...landing} />
    </BrandFrame>
  )
}
