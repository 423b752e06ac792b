import { useEffect } from 'react'
import { useSiteName } from '@/components/brand/brand-context'
import { AnswerGaps } from '@/components/questionnaire/answer-gaps'
import { AnswerSections } from '@/components/questionnaire/answer-sections'
import { Contradictions } from '@/components/questionnaire/contradictions'
import { UndecidedAnswers } from '@/components/questionnaire/undecided-answers'
import { TaskShell } from '@/components/shell/task-shell'
import { Notice } from '@/components/ui/notice'
import { PageTitle } from '@/components/ui/page-title'
import type { Journey } from '@/lib/engine/journey'
import { checkView } from '@/lib/views/check'
import type { OpenedCopy } from './opened-copy'

/** Whether enough is answered to advise, and which questions are not. */
export type CountAnswers = (journey: Journey) => { enough: boolean; unanswered: readonly string[] }

const heading = 'Check your answers before you get your report'

/** Every answer as this device has it. Only the server works out a report. */
export function OfflineCheck({ opened, count }: { opened: OpenedCopy; count: CountAnswers }) {
  const { rubric, words, journey, home } = opened
  const { enough, unanswered } = count(journey)
  const { sections, unknown, contradictions, gaps, open } = checkView(rubric, words, journey, enough ? [] : unanswered)
  const site = useSiteName()
  useEffect(() => {
    document.title = `${heading} – ${site}`
  }, [site])
  return (
    <TaskShell back={{ href: home, words: 'Back to your assessment' }}>
      <div className="grid max-w-180 gap-8 pt-4">
        <PageTitle className="max-w-[28ch]">{heading}</PageTitle>
        <UndecidedAnswers home={home} />
        <Notice heading="You are offline">
          <p>We need a connection to work out your report. Your answers are saved on this device.</p>
        </Notice>
        <AnswerGaps home={home} gaps={gaps} />
        {open && enough && (
          <Notice heading={open.words}>
            <p>
              <a href={`${home}/q/${open.id}`} className="inline-block py-1">
                Continue with the questions
              </a>
            </p>
          </Notice>
        )}
        <Contradictions home={home} found={contradictions} />
        {unknown !== null && <p>{unknown}</p>}
        <AnswerSections home={home} sections={sections} />
      </div>
    </TaskShell>
  )
}
