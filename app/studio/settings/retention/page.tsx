import type { Metadata } from 'next'
import { missing } from '@/app/missing'
import { openStudio } from '@/app/studio/open-studio'
import { one, type Query } from '@/app/studio/submissions/query'
import { RetentionForm } from '@/components/retention/retention-form'
import { RetentionRuns } from '@/components/retention/retention-runs'
import { RetentionStanding } from '@/components/retention/retention-standing'
import { missingTitle } from '@/components/shell/missing-page'
import { SettingsNav } from '@/components/studio/settings-nav'
import { StudioShell } from '@/components/studio/studio-shell'
import { Notice } from '@/components/ui/notice'
import { PageTitle, SectionTitle } from '@/components/ui/page-title'
import { may } from '@/lib/access/permissions'
import { getRetention } from '@/lib/data/retention'
import { typedText } from '@/lib/route/typed-text'
import { isRefusal } from '@/lib/schemas/refusal'
import { retentionPage, shownRetention, typedRule } from './retention-page'

type Props = { searchParams: Promise<Query> }

const heading = 'Retention'

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { member } = await openStudio(retentionPage)
  const title = (await searchParams).problem === undefined ? heading : `Error: ${heading}`
  return { title: may(member, 'retention.see') ? title : missingTitle }
}

export default async function RetentionPage({ searchParams }: Props) {
  const { member, shell } = await openStudio(retentionPage)
  const query = await searchParams
  const [problem, field] = [one(query.problem), one(query.field)]
  const typed = problem === undefined ? {} : await typedText('retention')
  const retention = await getRetention(member, new Date())
  const asked = field === 'agreed' ? typedRule(typed) : null
  const weighed = asked && (await getRetention(member, new Date(), asked))
  if (isRefusal(retention) || (weighed && isRefusal(weighed))) return missing()
  return (
    <StudioShell at="settings" studio={shell}>
      <SettingsNav at="retention" studio={shell} />
      <div className="grid max-w-160 grid-cols-1 gap-6 pt-6">
        <PageTitle>{heading}</PageTitle>
        <p>
          How long this workspace keeps what prospects send. A run each night lets go of what is older. Prospects keep
          their own reports.
        </p>
        {query.saved !== undefined && (
          <Notice tone="success">
            <p>Saved.</p>
          </Notice>
        )}
        <RetentionStanding {...retention} />
        {may(member, 'retention.change') && (
          <RetentionForm action={`${retentionPage}/details`} {...shownRetention(weighed ?? retention, typed, field)} />
        )}
        <section className="grid grid-cols-1 gap-3 border-t border-control pt-6">
          <SectionTitle>Runs</SectionTitle>
          {retention.runs.length === 0 ? (
            <p>
              No runs yet.{' '}
              {retention.rule ? 'The first is told here.' : 'Choose above what happens to old submissions.'}
            </p>
          ) : (
            <RetentionRuns runs={retention.runs} />
          )}
          <p className="text-note text-muted">
            People are those on the lists of links of whom nothing younger is kept. Whoever stopped letters stays on the
            list by their address alone.
          </p>
        </section>
      </div>
    </StudioShell>
  )
}
