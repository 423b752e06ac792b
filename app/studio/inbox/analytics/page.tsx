import type { Metadata } from 'next'
import { missing } from '@/app/missing'
import { openStudio } from '@/app/studio/open-studio'
import { AnalyticsFilter } from '@/components/analytics/analytics-filter'
import { PictureSection } from '@/components/analytics/picture-section'
import { StudioShell } from '@/components/studio/studio-shell'
import { readAnalyticsQuery, writeAnalyticsQuery } from '@/lib/schemas/analytics-query'
import { isRefusal } from '@/lib/schemas/refusal'
import { openAnalytics } from './open-analytics'

type Props = { searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>> }

const home = '/studio/inbox/analytics'

export async function generateMetadata(): Promise<Metadata> {
  await openStudio(home)
  return { title: 'Analytics', robots: { index: false, follow: false } }
}

export default async function AnalyticsPage({ searchParams }: Props) {
  const { member, shell } = await openStudio(home)
  const asked = Object.entries(await searchParams).filter((one): one is [string, string] => typeof one[1] === 'string')
  const now = new Date()
  const query = readAnalyticsQuery(new URLSearchParams(asked), now)
  const opened = await openAnalytics(member, query, now)
  if (isRefusal(opened)) return missing()
  const { pictures, links } = opened
  return (
    <StudioShell at="inbox" studio={shell} title="Analytics" back={{ href: '/studio/inbox', words: 'Inbox' }}>
      <div className="grid grid-cols-1 gap-6 py-5">
        <AnalyticsFilter action={home} links={links} {...query} />
        {pictures.map((picture) => (
          <PictureSection
            key={picture.id}
            picture={picture}
            csv={`${home}/${picture.id}${writeAnalyticsQuery(query)}`}
          />
        ))}
      </div>
    </StudioShell>
  )
}
