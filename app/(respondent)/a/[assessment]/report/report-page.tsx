import { redirect } from 'next/navigation'
import { missing } from '@/app/missing'
import { FollowUpNotice } from '@/components/follow-up/follow-up-notice'
import { ChangedAnswers } from '@/components/questionnaire/changed-answers'
import { StartAgain } from '@/components/questionnaire/start-again'
import { CorrectionNotice } from '@/components/report/correction-notice'
import { LaterVersion } from '@/components/report/later-version'
import { Report } from '@/components/report/report'
import { PrintWhenAsked } from '@/components/shell/print-when-asked'
import { TaskShell } from '@/components/shell/task-shell'
import { followUpDue } from '../follow-up/open-follow-up'
import { missingDraft } from '../missing-draft'
import { openDraft } from '../open-draft'
import { askedParts } from './asked-parts'
import { openReport, outdatedVersion } from './open-report'
import { ownParts } from './own-parts'
import { planLinks } from './plan-links'
import type { Query } from './query'
import { waitingForm } from './waiting-form'

/** One version of a report, at either of its addresses. Before the first submission there is only the check page. */
export async function reportPage(
  assessment: string,
  number: number | 'latest',
  problem?: string | string[],
  query: Query = {},
) {
  const open = await openReport(assessment, number)
  if (!open) return missingDraft(assessment)
  const { home, report, isLatest } = open
  if (!report) return number === 'latest' ? redirect(`${home}/check`) : missing()
  // Only the last version can be out of date; an earlier one says itself that there is a later.
  const draft = isLatest ? await openDraft(assessment) : null
  const own = await ownParts(assessment, report.meta.version, query)
  const asked = await askedParts(assessment, report.meta.version, isLatest, query)
  return (
    <TaskShell back={{ href: home, words: 'Your assessment' }} right={<ShareLink home={home} />}>
      <PrintWhenAsked />
      <div className="screen-only grid gap-4 pt-4 empty:hidden">
        {asked?.news}
        {own.news && own.links.corrections && (
          <CorrectionNotice news={own.news} home={home} corrections={own.links.corrections} />
        )}
        <LaterVersion home={home} version={report.meta.version} versions={report.meta.versions} />
        <ChangedAnswers home={home} since={draft && (await outdatedVersion(draft))} />
        <FollowUpNotice home={home} day={isLatest ? await followUpDue(assessment) : null} />
      </div>
      <Report
        report={report}
        links={{
          answer: (question) => `#answer-${question}`,
          check: `${home}/check`,
          version: (version) => `${home}/report/${version}`,
          vendors: { all: `${home}/vendors`, one: (id) => `${home}/vendors/${id}` },
          ...own.links,
          ...(await planLinks(home, report, problem)),
          ...(isLatest && { waiting: await waitingForm(home, problem), whatIf: `${home}/report/what-if` }),
        }}
      />
      {asked?.section}
      {draft && (
        <div className="screen-only grid gap-6 pb-9">
          <p>
            In 90 and in 180 days we ask what happened.{' '}
            <a href={`${home}/follow-up`} className="inline-block py-1">
              Put both days into your calendar
            </a>
          </p>
          <StartAgain
            action={`${home}/again`}
            opId={crypto.randomUUID()}
            keptUntil={draft.draft.expiresAt.toISOString()}
          />
        </div>
      )}
    </TaskShell>
  )
}

const ShareLink = ({ home }: { home: string }) => (
  <a href={`${home}/share`} className="inline-flex min-h-11 items-center">
    Share or print
  </a>
)
