import { redirect } from 'next/navigation'
import { missing } from '@/app/missing'
import { ChangedAnswers } from '@/components/questionnaire/changed-answers'
import { Report } from '@/components/report/report'
import { TaskShell } from '@/components/shell/task-shell'
import { missingDraft } from '../missing-draft'
import { openDraft } from '../open-draft'
import { openReport, outdatedVersion } from './open-report'

/** One version of a report, at either of its addresses. Before the first submission there is only the check page. */
export async function reportPage(assessment: string, number: number | 'latest') {
  const open = await openReport(assessment, number)
  if (!open) return missingDraft(assessment)
  const { home, report, isLatest } = open
  if (!report) return number === 'latest' ? redirect(`${home}/check`) : missing()
  // Only the last version can be out of date; an earlier one says itself that there is a later.
  const draft = isLatest ? await openDraft(assessment) : null
  return (
    <TaskShell back={{ href: home, words: 'Your assessment' }}>
      <div className="screen-only pt-4 empty:hidden">
        <ChangedAnswers home={home} since={draft && (await outdatedVersion(draft))} />
      </div>
      <Report
        report={report}
        links={{
          answer: (question) => `${home}/q/${question}?from=check`,
          check: `${home}/check`,
          version: (version) => `${home}/report/${version}`,
        }}
      />
    </TaskShell>
  )
}
