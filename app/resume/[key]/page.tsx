import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { brandMetadata, namedTitle } from '@/app/brand-metadata'
import { missing } from '@/app/missing'
import { tooMany, tooManyTitle } from '@/app/too-many'
import { BrandFrame } from '@/components/brand/brand-frame'
import { StartForm } from '@/components/landing/start-form'
import { missingTitle } from '@/components/shell/missing-page'
import { PageShell } from '@/components/shell/page-shell'
import { ProblemPage } from '@/components/shell/problem-page'
import { Day } from '@/components/ui/day'
import { PageTitle } from '@/components/ui/page-title'
import { Lead } from '@/components/ui/text'
import type { Ending } from '@/lib/data/keys'
import { resumePath } from '@/lib/route/next-path'
import { isRefusal } from '@/lib/schemas/refusal'
import { respondent } from '@/lib/session/respondent'
import { openResume } from './open-resume'

type Props = { params: Promise<{ key: string }> }

const title = 'Continue your assessment'
const endedTitle = 'This link has ended'
const robots = { index: false, follow: false }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const opened = await openResume((await params).key)
  if (isRefusal(opened)) return { title: opened.refused === 'too-many-misses' ? tooManyTitle : missingTitle, robots }
  if (opened.kind === 'ended') return { title: endedTitle, robots }
  return { ...(opened.look && brandMetadata(opened.look)), title: namedTitle(title, opened.look), robots }
}

/**
 * A resume link, opened. What opens links ahead of a person follows redirects too, so looking gives nobody a key: the
 * button does. A browser that holds a key of its own goes straight on.
 */
export default async function ResumePage({ params }: Props) {
  const { key } = await params
  const opened = await openResume(key)
  if (isRefusal(opened)) return opened.refused === 'too-many-misses' ? tooMany(opened.message) : missing()
  if (opened.kind === 'ended') return <EndedLink {...opened} />
  const { viewer, draft, look } = opened
  if (await respondent(viewer.assessmentId)) redirect(resumePath(draft))
  return (
    <BrandFrame look={look}>
      <PageShell>
        <div className="grid max-w-160 gap-6 pt-8">
          <PageTitle>{title}</PageTitle>
          <Lead>This link opens it in this browser, with every answer that was saved.</Lead>
          <StartForm action={`/resume/${key}/opening`} words="Continue" />
          <p className="text-muted">
            After that, this browser opens it without the link. Anyone with the link can see and change the answers.
          </p>
        </div>
      </PageShell>
    </BrandFrame>
  )
}

function EndedLink({ endedAt, endedBy }: Ending) {
  return (
    <ProblemPage title={endedTitle}>
      <p>
        {endedBy === 'holder' ? 'The answers behind it were deleted on ' : 'The answers behind it ran out on '}
        <Day iso={endedAt.toISOString()} />. Nothing of them is kept.
      </p>
      <p>
        <Link href="/">Start a new assessment</Link>
      </p>
    </ProblemPage>
  )
}
