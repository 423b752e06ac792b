import type { Metadata } from 'next'
import { FollowUpCalendar } from '@/components/follow-up/follow-up-calendar'
import { DeleteAnswers } from '@/components/questionnaire/delete-answers'
import { ResumeLinkForm } from '@/components/questionnaire/resume-link-form'
import { TaskShell } from '@/components/shell/task-shell'
import { Day } from '@/components/ui/day'
import { PageTitle } from '@/components/ui/page-title'
import { Lead } from '@/components/ui/text'
import { missingDraft, missingDraftTitle } from '../missing-draft'
import { openDraft } from '../open-draft'
import { makeResumeLink } from './actions'

type Props = { params: Promise<{ assessment: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { assessment } = await params
  if (!(await openDraft(assessment))) return missingDraftTitle(assessment)
  // A form posted from a page that sends no referrer names no origin either, and an action refuses that. Our own server
  // may hear from where the form came; nobody else does.
  return { title: 'Save and come back', referrer: 'same-origin' }
}

export default async function SavePage({ params }: Props) {
  const { assessment } = await params
  const open = await openDraft(assessment)
  if (!open) return missingDraft(assessment)
  const { draft, home } = open
  const hasReport = draft.submissions.length > 0
  return (
    <TaskShell back={{ href: home, words: 'Back to your assessment' }}>
      <div className="grid max-w-160 gap-6 pt-4">
        <PageTitle>Save and come back</PageTitle>
        <Lead>Your answers are already saved.</Lead>
        <p>
          In this browser you can come back at any time. To continue in another browser, make a resume link. We keep no
          copy of it, so store it where you will find it.
        </p>
        <ResumeLinkForm assessment={draft.id} makeLink={makeResumeLink} />
        {hasReport && <FollowUpCalendar home={home} />}
        <p>
          {hasReport ? 'Your report is kept until ' : 'Your draft is kept until '}
          <Day iso={draft.expiresAt.toISOString()} />.
          {!hasReport && ' Each new answer moves a draft’s date to 90 days ahead.'}
        </p>
        <DeleteAnswers action={`${home}/deletion`} />
      </div>
    </TaskShell>
  )
}
