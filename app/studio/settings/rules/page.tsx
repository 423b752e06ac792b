import type { Metadata } from 'next'
import { missing } from '@/app/missing'
import { openStudio } from '@/app/studio/open-studio'
import { one, type Query } from '@/app/studio/submissions/query'
import { RuleCard } from '@/components/rules/rule-card'
import { RuleForm } from '@/components/rules/rule-form'
import { RulesNotice } from '@/components/rules/rules-notice'
import { SettingsNav } from '@/components/studio/settings-nav'
import { StudioShell } from '@/components/studio/studio-shell'
import { PageTitle, SectionTitle } from '@/components/ui/page-title'
import { Prose } from '@/components/ui/text'
import { may } from '@/lib/access/permissions'
import { listMembers } from '@/lib/data/members'
import { listRules, triedDays } from '@/lib/data/routing-rules'
import { listSubmissionLinks } from '@/lib/data/submissions'
import { typedText } from '@/lib/route/typed-text'
import { isRefusal } from '@/lib/schemas/refusal'
import { rulesPage } from './rules-page'

type Props = { searchParams: Promise<Query> }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  await openStudio(rulesPage)
  return { title: (await searchParams).problem === undefined ? 'Rules' : 'Error: Rules' }
}

export default async function RulesPage({ searchParams }: Props) {
  const { member, shell } = await openStudio(rulesPage)
  const [rules, people, links] = [
    await listRules(member, new Date()),
    await listMembers(member),
    await listSubmissionLinks(member),
  ]
  if (isRefusal(rules) || isRefusal(people) || isRefusal(links)) return missing()
  const query = await searchParams
  const [problem, field] = [one(query.problem), one(query.field)]
  const mayChange = may(member, 'pipeline.change')
  return (
    <StudioShell at="settings" studio={shell}>
      <SettingsNav at="rules" studio={shell} />
      <div className="grid max-w-160 gap-6 pt-6">
        <PageTitle>Rules</PageTitle>
        <RulesNotice done={one(query.done)} problem={problem} field={field} />
        <Prose>
          <p>
            A rule gives what comes in to an owner by itself. The first one that fits counts. A new rule is tried on the
            last {triedDays} days first, and does nothing until you start it.
          </p>
        </Prose>
        {rules.length === 0 && (
          <p>No rules yet. {mayChange ? 'Write one below.' : 'An owner or an admin can write one.'}</p>
        )}
        <ol className="grid gap-4">
          {rules.map((rule, index) => (
            <RuleCard key={rule.id} rule={rule} first={index === 0} days={triedDays} {...{ mayChange, rulesPage }} />
          ))}
        </ol>
        {mayChange && (
          <section aria-labelledby="new-rule" className="grid gap-4 border-t border-control pt-6">
            <SectionTitle id="new-rule">Write a rule</SectionTitle>
            <RuleForm
              action={`${rulesPage}/drafts`}
              opId={crypto.randomUUID()}
              typed={problem === undefined ? {} : await typedText('rule')}
              {...{ people, links }}
            />
          </section>
        )}
      </div>
    </StudioShell>
  )
}
