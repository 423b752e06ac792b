import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound, redirect } from 'next/navigation'
import { ProblemPage } from '@/components/shell/problem-page'
import { Day } from '@/components/ui/day'
import { endedLink, resumer } from '@/lib/session'

export const metadata: Metadata = { title: 'Continue an assessment', robots: { index: false } }

/** A resume link, opened. It only looks: what opens links ahead of a person changes nothing by asking for the page. */
export default async function ResumePage({ params }: { params: Promise<{ key: string }> }) {
  const { key } = await params
  if (await resumer(key)) redirect(`/resume/${key}/open`)
  const ended = await endedLink(key)
  if (!ended) notFound()
  return (
    <ProblemPage title="This link has ended">
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
