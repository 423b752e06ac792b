import { useEffect } from 'react'
import { useSiteName } from '@/components/brand/brand-context'
import { SectionList } from '@/components/questionnaire/section-list'
import { UndecidedAnswers } from '@/components/questionnaire/undecided-answers'
import { TaskShell } from '@/components/shell/task-shell'
import { ButtonLink } from '@/components/ui/button'
import { Day } from '@/components/ui/day'
import { Notice } from '@/components/ui/notice'
import { PageTitle } from '@/components/ui/page-title'
import { hubView } from '@/lib/views/hub'
import type { OpenedCopy } from './opened-copy'

/** What is done and what is left, as this device has it. */
export function OfflineHub({ opened }: { opened: OpenedCopy }) {
  const { rubric, journey, home, copy } = opened
  const { rows, begun, next } = hubView(rubric, journey)
  const site = useSiteName()
  useEffect(() => {
    document.title = `Your assessment – ${site}`
  }, [site])
  return (
    <TaskShell>
      <div className="grid max-w-160 gap-6 pt-10">
        <PageTitle>Your assessment</PageTitle>
        <UndecidedAnswers home={home} />
        <Notice heading="This is the copy on this device">
          <p>You are offline. You can go on answering. We send your answers once there is a connection.</p>
        </Notice>
        <div className="flex flex-wrap gap-4">
          {next ? (
            <ButtonLink href={`${home}/q/${next.id}`}>
              {begun ? 'Continue' : 'Start'} from “{next.text}”
            </ButtonLink>
          ) : (
            <ButtonLink href={`${home}/check`}>Check your answers</ButtonLink>
          )}
        </div>
        <SectionList home={home} rows={rows} />
        <p>
          {copy.reports > 0 ? 'Your report is kept until ' : 'Your draft is kept until '}
          <Day iso={copy.expiresAt} />.
        </p>
      </div>
    </TaskShell>
  )
}
