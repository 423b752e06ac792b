import type { Metadata } from 'next'
import { missing } from '@/app/missing'
import { openStudio } from '@/app/studio/open-studio'
import { AuditFilter } from '@/components/audit/audit-filter'
import { AuditHead } from '@/components/audit/audit-head'
import { AuditList } from '@/components/audit/audit-list'
import { missingTitle } from '@/components/shell/missing-page'
import { SettingsNav } from '@/components/studio/settings-nav'
import { StudioShell } from '@/components/studio/studio-shell'
import { PageTitle } from '@/components/ui/page-title'
import { may } from '@/lib/access/permissions'
import { getAuditHead, listAudit } from '@/lib/data/audit-log'
import { listMembers } from '@/lib/data/members'
import { readAuditQuery, writeAuditQuery } from '@/lib/schemas/audit-query'
import { isRefusal } from '@/lib/schemas/refusal'
import { auditChoices, auditLine } from '@/lib/views/audit-words'
import { auditPage, linesShown } from './audit-page'

type Props = { searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>> }

const heading = 'Audit log'

export async function generateMetadata(): Promise<Metadata> {
  const { member } = await openStudio(auditPage)
  return { title: may(member, 'audit.see') ? heading : missingTitle, robots: { index: false, follow: false } }
}

export default async function AuditSettingsPage({ searchParams }: Props) {
  const { member, shell } = await openStudio(auditPage)
  const query = readAuditQuery(await searchParams)
  const log = await listAudit(member, query, linesShown)
  const [head, people] = await Promise.all([getAuditHead(member), listMembers(member)])
  if (isRefusal(log) || isRefusal(head) || isRefusal(people)) return missing()
  const all = { ...query, before: null }
  const narrowed = query.person !== null || query.action !== null
  return (
    <StudioShell at="settings" studio={shell}>
      <SettingsNav at="audit" studio={shell} />
      <div className="grid grid-cols-1 gap-5 py-5">
        <PageTitle>{heading}</PageTitle>
        <p className="max-w-measure">
          Who changed people, links, letters, settings, exports and removals. Lines are only added, never changed. They
          hold no names, addresses or words.
        </p>
        <AuditFilter
          action={auditPage}
          people={people.map(({ userId, name, email }) => ({ userId, name: name.trim() || email }))}
          actions={auditChoices}
          chosen={query}
        />
        {log.entries.length === 0 ? (
          <p>No lines here. {narrowed && <a href={auditPage}>Show all lines</a>}</p>
        ) : (
          <AuditList lines={log.entries.map(auditLine)} />
        )}
        <nav aria-label="Pages" className="screen-only flex flex-wrap items-center gap-x-6">
          {query.before !== null && <PageLink href={`${auditPage}${writeAuditQuery(all)}`}>Newest lines</PageLink>}
          {log.before !== null && (
            <PageLink href={`${auditPage}${writeAuditQuery({ ...query, before: log.before })}`}>Older lines</PageLink>
          )}
          <PageLink href={`${auditPage}/csv${writeAuditQuery(all)}`}>Take these lines as CSV</PageLink>
        </nav>
        {head && <AuditHead workspaceId={member.workspaceId} head={head} />}
      </div>
    </StudioShell>
  )
}

const PageLink = ({ href, children }: { href: string; children: string }) => (
  <a href={href} className="inline-block py-2.5">
    {children}
  </a>
)
