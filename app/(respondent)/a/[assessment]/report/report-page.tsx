import { notFound, redirect } from 'next/navigation'
import { Report } from '@/components/report/report'
import { TaskShell } from '@/components/shell/task-shell'
import { missingDraft } from '../missing-draft'
import { openReport } from './open-report'

/** One version of a report, at either of its addresses. Before the first submission there is only the check page. */
export async function reportPage(assessment: string, number: number | 'latest') {
  const open = await openReport(assessment, number)
  if (!open) return missingDraft(assessment)
  const { home, report } = open
  if (!report) return number === 'latest' ? redirect(`${home}/check`) : notFound()
  return (
    <TaskShell back={{ href: home, words: 'Your assessment' }}>
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
