import type { Metadata } from 'next'
import { missing } from '@/app/missing'
import { AnswerForm } from '@/components/questionnaire/answer-form'
import { BypassedQuestion } from '@/components/questionnaire/bypassed-question'
import { FreshPage } from '@/components/questionnaire/fresh-page'
import { QuestionHeading } from '@/components/questionnaire/question-heading'
import { QuestionShell } from '@/components/questionnaire/question-shell'
import { nextPath } from '@/lib/route/next-path'
import { missingTitle } from '@/components/shell/missing-page'
import { questionView } from '@/lib/views/question'
import { missingDraft, missingDraftTitle } from '../../missing-draft'
import { openDraft } from '../../open-draft'
import { drawnAnswer } from './drawn-answer'

type Props = {
  params: Promise<{ assessment: string; question: string }>
  searchParams: Promise<{ problem?: string | string[]; from?: string | string[] }>
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { assessment, question } = await params
  const open = await openDraft(assessment)
  if (!open) return missingDraftTitle(assessment)
  const view = questionView(open.rubric, open.words, open.journey, question)
  if (!view) return { title: missingTitle }
  if (!view.asked) return { title: view.heading }
  const { problem } = await searchParams
  const wrong = problem === 'nothing-chosen' || (problem === 'mixed-choices' && view.mixed !== null)
  return { title: wrong ? `Error: ${view.title}` : view.title }
}

export default async function QuestionPage({ params, searchParams }: Props) {
  const { assessment, question } = await params
  const open = await openDraft(assessment)
  if (!open) return missingDraft(assessment)
  const view = questionView(open.rubric, open.words, open.journey, question)
  if (!view) return missing()
  const { draft, home } = open
  const { problem, from } = await searchParams
  const action = `${home}/answers`
  const fresh = <FreshPage action={action} seq={draft.seq} lastSavedAt={draft.lastSavedAt?.toISOString() ?? null} />
  if (!view.asked) return <BypassedQuestion home={home} view={view} fresh={fresh} />
  return (
    <QuestionShell home={home} view={view} fromCheck={from === 'check'} hasReport={draft.submissions.length > 0}>
      {fresh}
      <AnswerForm
        key={view.id}
        action={action}
        question={view}
        legend={<QuestionHeading view={view} />}
        opId={crypto.randomUUID()}
        fromCheck={from === 'check'}
        next={nextPath(draft, view.id, from === 'check')}
        {...(problem === 'mixed-choices' && view.mixed !== null && { mixed: view.mixed })}
        {...await drawnAnswer(open, view.id, problem)}
      />
    </QuestionShell>
  )
}
