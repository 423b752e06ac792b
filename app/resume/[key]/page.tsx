import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { missing } from '@/app/missing'
import { missingTitle } from '@/components/shell/missing-page'
import { ProblemPage } from '@/components/shell/problem-page'
import { Day } from '@/components/ui/day'
import { endedLink, resumer } from '@/lib/session'

type Props = { params: Promise<{ key: string }> }

const endedTitle = 'This link has ended'

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const ended = await endedLink((await params).key)
  return { title: ended ? endedTitle : missingTitle, robots: { index: false } }
}

/** A resume link, opened. It only looks: what opens links ahead of a person changes nothing by asking for the page. */
export default async function ResumePage({ params }: Props) {
  const { key } = await params
  if (await resumer(key)) redirect(`/resume/${key}/open`)
  const ended = await endedLink(key)
  if (!ended) return missing()
  return (
    <ProblemPage title={endedTitle}>
      <p>
        {ended.endedBy === 'holder' ? 'The answers behind it were deleted on ' : 'The answers behind it ran out on '}
        <Day iso={ended.endedAt.toISOString()} />. Nothing of them is kept.
      </p>
      <p>
        <Link href="/">Start a new assessment</Link>
      </p>
    </ProblemPage>
  )
}
