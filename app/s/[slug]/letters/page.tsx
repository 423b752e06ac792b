import type { Metadata } from 'next'
import { brandMetadata, namedTitle } from '@/app/brand-metadata'
import { missing } from '@/app/missing'
import { BrandFrame } from '@/components/brand/brand-frame'
import { LinkLetters, lettersTitle } from '@/components/prospect/link-letters'
import { missingTitle } from '@/components/shell/missing-page'
import { isRefusal } from '@/lib/schemas/refusal'
import { notOpen, notOpenHead, robots } from '../not-open'
import { openLink } from '../open-link'

type Props = { params: Promise<{ slug: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const opened = await openLink((await params).slug)
  if (isRefusal(opened)) return notOpenHead(opened)
  const { link, look } = opened
  if (!link.recipient) return { title: missingTitle, robots }
  const title = lettersTitle(link.recipient.stoppedAt !== null)
  return { ...brandMetadata(look), title: namedTitle(title, look), robots }
}

/** Letters about a link: whether a recipient gets more of them. */
export default async function LettersPage({ params }: Props) {
  const { slug } = await params
  const opened = await openLink(slug)
  if (isRefusal(opened)) return notOpen(opened)
  const { link, look } = opened
  if (!link.recipient) return missing()
  const stoppedOn = link.recipient.stoppedAt?.toISOString() ?? null
  return (
    <BrandFrame look={look}>
      <LinkLetters look={look} at={`/s/${slug}`} stoppedOn={stoppedOn} />
    </BrandFrame>
  )
}
