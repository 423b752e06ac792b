import type { Metadata } from 'next'
import { missing } from '@/app/missing'
import { openStudio } from '@/app/studio/open-studio'
import { one, type Query } from '@/app/studio/submissions/query'
import { missingTitle } from '@/components/shell/missing-page'
import { StudioShell } from '@/components/studio/studio-shell'
import { noteUnshown } from '@/lib/route/security-events'
import { isRefusal } from '@/lib/schemas/refusal'
import { whoSent } from '@/lib/views/submissions'
import { EndedPage } from './ended-page'
import { listAround } from './list-around'
import { openSubmission, submissionPage, type SubmissionParams } from './open-submission'
import { PageTools } from './page-tools'
import { ReadPage } from './read-page'

type Props = { params: Promise<SubmissionParams>; searchParams: Promise<Query> }

const robots = { index: false, follow: false }

async function open({ params, searchParams }: Props) {
  const [address, query] = [await params, await searchParams]
  const studio = await openStudio(submissionPage({ submission: encodeURIComponent(address.submission) }))
  return { studio, query, opened: await openSubmission(studio.member, address.submission, one(query.version)) }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { opened } = await open(props)
  if (isRefusal(opened)) return { title: missingTitle, robots }
  const { read, submission } = opened
  return { title: read ? `Submission from ${whoSent(submission.sender)}` : 'A submission that has ended', robots }
}

export default async function SubmissionPage(props: Props) {
  const { studio, query, opened } = await open(props)
  if (isRefusal(opened)) {
    noteUnshown(opened, studio.member, '/studio/submissions/[submission]')
    return missing()
  }
  const { submission, read } = opened
  const shown = { studio, submission, query }
  const around = await listAround(studio.member, submission.id, query, new Date())
  return (
    <StudioShell at="inbox" studio={studio.shell} back={{ href: around.back, words: 'Back to the inbox' }}>
      <PageTools member={studio.member} submission={submission.id} around={around} />
      {read ? <ReadPage {...shown} read={read} /> : <EndedPage {...shown} />}
    </StudioShell>
  )
}
