import type { Metadata } from 'next'
import { missing } from '@/app/missing'
import { openStudio } from '@/app/studio/open-studio'
import { ClaimForm } from '@/components/domain/claim-form'
import { DomainCard } from '@/components/domain/domain-card'
import { SettingsNav } from '@/components/studio/settings-nav'
import { StudioShell } from '@/components/studio/studio-shell'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Notice } from '@/components/ui/notice'
import { SectionTitle } from '@/components/ui/page-title'
import { Prose } from '@/components/ui/text'
import { may } from '@/lib/access/permissions'
import { listDomains } from '@/lib/data/claimed-domains'
import { env } from '@/lib/env'
import { typedText } from '@/lib/route/typed-text'
import { readHost } from '@/lib/schemas/domain-form'
import { isRefusal } from '@/lib/schemas/refusal'
import { domainView } from '@/lib/views/domain-view'
import { domainPage } from './domain-page'

/** What the page is told by the forms that lead to it. */
type Props = { searchParams: Promise<{ problem?: string | string[]; removed?: string | string[] }> }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  await openStudio(domainPage)
  return { title: (await searchParams).problem === undefined ? 'Domain' : 'Error: Domain' }
}

export default async function DomainSettingsPage({ searchParams }: Props) {
  const { member, shell } = await openStudio(domainPage)
  const [domains, { problem, removed }] = await Promise.all([listDomains(member), searchParams])
  if (isRefusal(domains)) return missing()
  const home = new URL(env().APP_URL).hostname
  const { host: typed = '' } = problem === undefined ? {} : await typedText('domain')
  const error = problem === undefined ? null : (told[String(problem)] ?? claimError(typed, home))
  const mayChange = may(member, 'domain.change')
  return (
    <StudioShell at="settings" studio={shell}>
      <SettingsNav at="domain" studio={shell} />
      {error !== null && <ErrorSummary errors={[{ href: mayChange ? '#host' : '#main', text: error }]} />}
      {removed === '1' && (
        <Notice tone="success">
          <p>The host was removed.</p>
        </Notice>
      )}
      <div className="grid gap-6 pt-6">
        <h1 tabIndex={-1} className="text-question font-[680] tracking-[-0.015em]">
          Domain
        </h1>
        <Prose>
          <p>
            Your links can open at a host of your own. It shows your links alone. Signing in and the studio stay at{' '}
            <span className="[overflow-wrap:anywhere]">{new URL(env().APP_URL).host}</span>.
          </p>
          <p>
            Ask whoever runs this server to serve your host over https as well. Keep the name for as long as people come
            back: their browsers hold the key to their answers for this host, and give it to whoever has the name.
          </p>
        </Prose>
        {domains.length === 0 && (
          <p>No host yet. {mayChange ? 'Add one below.' : 'An owner or an admin can add one.'}</p>
        )}
        {domains.map((domain) => (
          <DomainCard key={domain.id} domain={domainView(domain, home)} mayChange={mayChange} />
        ))}
        {mayChange && (
          <section aria-labelledby="add-host" className="grid gap-4 border-t border-control pt-6">
            <SectionTitle id="add-host">Add a host</SectionTitle>
            <ClaimForm
              action={`${domainPage}/hosts`}
              typed={typed}
              {...(error !== null && isAboutHost(problem) && { error })}
            />
          </section>
        )}
      </div>
    </StudioShell>
  )
}

/** What is said where the address names no field of the form. */
const told: Readonly<Record<string, string>> = {
  forbidden: 'Your role does not allow this. Ask an owner or an admin of the workspace.',
  'not-found': 'This host was removed meanwhile.',
  'too-many-tries': 'Your hosts were checked too often. Wait an hour and check again.',
  taken: 'Another workspace here uses this host. It has to be removed there first.',
}

const isAboutHost = (problem: unknown) => told[String(problem)] === undefined

function claimError(typed: string, home: string): string {
  const read = readHost(typed, home)
  return 'message' in read ? read.message : 'Write the host again, such as fit.example.com.'
}
