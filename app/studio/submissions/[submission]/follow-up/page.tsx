import type { Metadata } from 'next'
import { missing } from '@/app/missing'
import { openStudio } from '@/app/studio/open-studio'
import { one, type Query } from '@/app/studio/submissions/query'
import { FollowUpForm } from '@/components/follow-up/follow-up-form'
import { missingTitle } from '@/components/shell/missing-page'
import { StudioShell } from '@/components/studio/studio-shell'
import { Day } from '@/components/ui/day'
import { Notice } from '@/components/ui/notice'
import { Lead } from '@/components/ui/text'
import { may } from '@/lib/access/permissions'
import { typedEntries } from '@/lib/route/typed-fields'
import { isRefusal } from '@/lib/schemas/refusal'
import { followUpView } from '@/lib/views/follow-up'
import { whoSent } from '@/lib/views/submissions'
import { submissionPage, type SubmissionParams } from '../open-submission'
import { openMemberFollowUp } from './open-follow-up'

type Props = { params: Promise<SubmissionParams>; searchParams: Promise<Query> }

const heading = 'What came of it?'

async function open({ params, searchParams }: Props) {
  const [{ submission }, query] = [await params, await searchParams]
  const page = submissionPage({ submission: encodeURIComponent(submission) })
  const studio = await openStudio(`${page}/follow-up`)
  return { studio, query, page, opened: await openMemberFollowUp(studio.member, submission, new Date()) }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { opened, query } = await open(props)
  if (isRefusal(opened)) return { title: missingTitle }
  return { title: one(query.problem) === undefined ? heading : `Error: ${heading}` }
}

export default async function MemberFollowUpPage(props: Props) {
  const { studio, query, page, opened } = await open(props)
  if (isRefusal(opened) || !may(studio.member, 'submissions.work')) return missing()
  const { submission, read, day, told, opensOn } = opened
  const view = followUpView(read.published, read.version.verdict)
  return (
    <StudioShell
      at="inbox"
      studio={studio.shell}
      title={heading}
      back={{ href: page, words: 'Back to the submission' }}
    >
      <div className="grid max-w-160 gap-6 pt-4">
        {one(query.told) === '1' && told && (
          <Notice tone="success">
            <p>What you told is saved. You can change it below.</p>
          </Notice>
        )}
        <Lead>
          The report of <bdi>{whoSent(submission.sender)}</bdi> from{' '}
          <Day iso={read.version.submittedAt.toISOString()} /> said {view.advised}.
        </Lead>
        {opensOn !== null && (
          <p>
            Say what they bought as soon as you know. From <Day iso={opensOn} /> on you are asked what came of it.
          </p>
        )}
        <p>
          It is counted with what founders tell, without a name, and shown as counts alone until 50 have told. What the
          founder tells of the same report counts before it.
        </p>
        <FollowUpForm
          action={`${page}/follow-up/answers`}
          {...{ view, told }}
          typed={one(query.problem) === 'follow-up' ? await typedEntries('follow-up') : null}
          ofOthers
          early={day === 0}
        />
      </div>
    </StudioShell>
  )
}
