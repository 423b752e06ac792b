import type { Metadata } from 'next'
import { AnswerGaps } from '@/components/questionnaire/answer-gaps'
import { AnswerSections } from '@/components/questionnaire/answer-sections'
import { Contradictions } from '@/components/questionnaire/contradictions'
import { FreshPage } from '@/components/questionnaire/fresh-page'
import { LastTimeNotice } from '@/components/questionnaire/last-time-notice'
import { SubmissionForm } from '@/components/questionnaire/submission-form'
import { UndecidedAnswers } from '@/components/questionnaire/undecided-answers'
import { TaskShell } from '@/components/shell/task-shell'
import { Notice } from '@/components/ui/notice'
import { PageTitle } from '@/components/ui/page-title'
import { enoughAnswers } from '@/lib/commands/enough-answers'
import { checkView } from '@/lib/views/check'
import { askedAt } from '../brand-at'
import { lastTime } from '../last-time'
import { missingDraft, missingDraftTitle } from '../missing-draft'
import { openDraft } from '../open-draft'
import { one } from '../report/query'
import { AskedSubmission } from './asked-submission'

type Props = { params: Promise<{ assessment: string }>; searchParams: Promise<Query> }
type Query = { problem?: string | string[]; field?: string | string[] }

const heading = 'Check your answers before you get your report'

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { assessment } = await params
  if (!(await openDraft(assessment))) return missingDraftTitle(assessment)
  return { title: (await searchParams).problem === undefined ? heading : `Error: ${heading}` }
}

export default async function CheckPage({ params, searchParams }: Props) {
  const { assessment } = await params
  const opened = await openDraft(assessment)
  if (!opened) return missingDraft(assessment)
  const { draft, home, rubric, words, journey } = opened
  const { enough, unanswered } = enoughAnswers(journey)
  const { sections, unknown, contradictions, gaps, open } = checkView(rubric, words, journey, enough ? [] : unanswered)
  const { problem, field } = await searchParams
  const asked = await askedAt(assessment)
  return (
    <TaskShell back={{ href: home, words: 'Back to your assessment' }}>
      <FreshPage
        action={`${home}/answers`}
        seq={draft.seq}
        lastSavedAt={draft.lastSavedAt?.toISOString() ?? null}
        live
      />
      <div className="grid max-w-180 gap-8 pt-4">
        <PageTitle className="max-w-[28ch]">{heading}</PageTitle>
        <UndecidedAnswers home={home} />
        <LastTimeNotice {...await lastTime(opened)} />
        <AnswerGaps home={home} gaps={gaps} />
        {open && enough && (
          <Notice heading={open.words}>
            <p>
              <a href={`${home}/q/${open.id}`} className="inline-block py-1">
                Continue with the questions
              </a>
              , or get your report without them.
            </p>
          </Notice>
        )}
        <Contradictions home={home} found={contradictions} />
        {unknown !== null && <p>{unknown}</p>}
        <AnswerSections home={home} sections={sections} />
        {asked ? (
          <AskedSubmission asked={asked} open={opened} problem={one(problem)} field={one(field)} />
        ) : (
          <SubmissionForm
            action={`${home}/submission`}
            opId={crypto.randomUUID()}
            businessName={draft.businessName}
            nameRefused={problem === 'unprocessable'}
          />
        )}
      </div>
    </TaskShell>
  )
}
