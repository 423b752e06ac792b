import type { Metadata } from 'next'
import { namedTitle } from '@/app/brand-metadata'
import { FollowUpNotice } from '@/components/follow-up/follow-up-notice'
import { ChangedAnswers } from '@/components/questionnaire/changed-answers'
import { DeleteAnswers } from '@/components/questionnaire/delete-answers'
import { FreshPage } from '@/components/questionnaire/fresh-page'
import { LastTimeNotice } from '@/components/questionnaire/last-time-notice'
import { ReportLinks } from '@/components/questionnaire/report-links'
import { SectionList } from '@/components/questionnaire/section-list'
import { StartAgain } from '@/components/questionnaire/start-again'
import { UndecidedAnswers } from '@/components/questionnaire/undecided-answers'
import { TaskShell } from '@/components/shell/task-shell'
import { ButtonLink } from '@/components/ui/button'
import { Day } from '@/components/ui/day'
import { PageTitle } from '@/components/ui/page-title'
import { hubView } from '@/lib/views/hub'
import { brandAt } from './brand-at'
import { lastTime } from './last-time'
import { followUpDue } from './follow-up/open-follow-up'
import { missingDraft, missingDraftTitle } from './missing-draft'
import { openDraft } from './open-draft'
import { outdatedVersion } from './report/open-report'

type Props = { params: Promise<{ assessment: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { assessment } = await params
  if (!(await openDraft(assessment))) return missingDraftTitle(assessment)
  // The template of the layout holds for the pages below this one.
  return { title: namedTitle('Your assessment', await brandAt(assessment)) }
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
      <FreshPage
        action={`${home}/answers`}
        seq={draft.seq}
        lastSavedAt={draft.lastSavedAt?.toISOString() ?? null}
        live
      />
      <div className="grid max-w-160 gap-6 pt-10">
        <PageTitle>Your assessment</PageTitle>
        <UndecidedAnswers home={home} />
        <ChangedAnswers home={home} since={await outdatedVersion(open)} />
        <FollowUpNotice home={home} day={await followUpDue(assessment)} />
        <ReportLinks home={home} reports={reports} />
        <LastTimeNotice {...await lastTime(open)} />
        {reports.length > 0 && reports.length + (draft.lastTime ? 1 : 0) > 1 && (
          <p>
            <a href={`${home}/compare`} className="inline-block py-1">
              {reports.length > 1 ? 'Compare two versions' : 'Compare with last time'}
            </a>
          </p>
        )}
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
          {reports.length > 0 && (
            <ButtonLink href={`${home}/share`} look="secondary">
              Share or print
            </ButtonLink>
          )}
        </div>
        <SectionList home={home} rows={rows} />
        <p>
          <a href={`${home}/vendors`} className="inline-block py-1">
            Your vendors
          </a>
          : record what they answer, and compare them.
        </p>
        <p>
          {reports.length > 0 ? 'Your report is kept until ' : 'Your draft is kept until '}
          <Day iso={draft.expiresAt.toISOString()} />.
          {reports.length > 0 && ' A changed answer counts once you get a new version from the check page.'}
        </p>
        {reports.length > 0 && (
          <StartAgain action={`${home}/again`} opId={crypto.randomUUID()} keptUntil={draft.expiresAt.toISOString()} />
        )}
        <DeleteAnswers action={`${home}/deletion`} />
      </div>
    </TaskShell>
  )
}
