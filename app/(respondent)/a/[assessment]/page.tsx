import type { Metadata } from 'next'
import { ChangedAnswers } from '@/components/questionnaire/changed-answers'
import { DeleteAnswers } from '@/components/questionnaire/delete-answers'
import { FreshPage } from '@/components/questionnaire/fresh-page'
import { ReportLinks } from '@/components/questionnaire/report-links'
import { SectionList } from '@/components/questionnaire/section-list'
import { TaskShell } from '@/components/shell/task-shell'
import { ButtonLink } from '@/components/ui/button'
import { Day } from '@/components/ui/day'
import { PageTitle } from '@/components/ui/page-title'
import { hubView } from '@/lib/views/hub'
import { missingDraft, missingDraftTitle } from './missing-draft'
import { openDraft } from './open-draft'
import { outdatedVersion } from './report/open-report'

type Props = { params: Promise<{ assessment: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { assessment } = await params
  return (await openDraft(assessment)) ? { title: 'Your assessment' } : missingDraftTitle(assessment)
}

export default async function HubPage({ params }: Props) {
  const { assessment } = await params
  const open = await openDraft(assessment)
  if (!open) return missingDraft(assessment)
  const { draft, home } = open
  const { rows, begun, next } = hubView(open.rubric, open.journey)
  const reports = draft.submissions.map(({ number, submittedAt }) => ({
    number,
    submittedOn: submittedAt.toISOString(),
  }))
  return (
    <TaskShell>
      <FreshPage action={`${home}/answers`} seq={draft.seq} lastSavedAt={draft.lastSavedAt?.toISOString() ?? null} />
      <div className="grid max-w-160 gap-6 pt-10">
        <PageTitle>Your assessment</PageTitle>
        <ChangedAnswers home={home} since={await outdatedVersion(open)} />
        <ReportLinks home={home} reports={reports} />
        <div className="flex flex-wrap gap-4">
          {next ? (
            <ButtonLink href={`${home}/q/${next.id}`}>
              {begun ? 'Continue' : 'Start'} from “{next.text}”
            </ButtonLink>
          ) : (
            <ButtonLink href={`${home}/check`}>Check your answers</ButtonLink>
          )}
          <ButtonLink href={`${home}/save`} look="secondary">
            Save for later
          </ButtonLink>
        </div>
        <SectionList home={home} rows={rows} />
        <p>
          {reports.length > 0 ? 'Your report is kept until ' : 'Your draft is kept until '}
          <Day iso={draft.expiresAt.toISOString()} />.
          {reports.length > 0 && ' A changed answer counts once you get a new version from the check page.'}
        </p>
        <DeleteAnswers action={`${home}/deletion`} />
      </div>
    </TaskShell>
  )
}
