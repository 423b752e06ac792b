import type { Metadata } from 'next'
import { missing } from '@/app/missing'
import { openStudio } from '@/app/studio/open-studio'
import { idsIn, one, type Query } from '@/app/studio/submissions/query'
import { ExportList } from '@/components/exports/export-list'
import { ExportNews } from '@/components/exports/export-news'
import { ExportNotice } from '@/components/exports/export-notice'
import { ExportForm } from '@/components/inbox/export-form'
import { missingTitle } from '@/components/shell/missing-page'
import { StudioShell } from '@/components/studio/studio-shell'
import { SectionTitle } from '@/components/ui/page-title'
import { may } from '@/lib/access/permissions'
import { listExports } from '@/lib/data/exports'
import { isRefusal } from '@/lib/schemas/refusal'
import { exportLine } from '@/lib/views/exports'
import { counted } from '@/lib/views/report/sentences'
import { exportsPage } from './exports-page'

type Props = { searchParams: Promise<Query> }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { member } = await openStudio(exportsPage)
  const { problem } = await searchParams
  const title = problem === undefined ? 'Exports' : 'Error: Exports'
  return { title: may(member, 'submissions.export') ? title : missingTitle, robots: { index: false, follow: false } }
}

export default async function ExportsPage({ searchParams }: Props) {
  const { member, shell } = await openStudio(exportsPage)
  const [exports, query] = await Promise.all([listExports(member), searchParams])
  if (isRefusal(exports)) return missing()
  const now = new Date()
  const lines = exports.map((made) => exportLine(made, now))
  const asked = lines.find(({ id, progress }) => id === one(query.asked) && progress)
  const [of, ids] = [one(query.of), idsIn(query.ids)]
  return (
    <StudioShell at="inbox" studio={shell} title="Exports" back={{ href: '/studio/inbox', words: 'Inbox' }}>
      <div className="grid grid-cols-1 gap-5 py-5">
        <ExportNotice
          asked={asked?.state ?? null}
          cancelled={one(query.cancelled) === '1'}
          problem={one(query.problem)}
          field={one(query.field)}
        />
        {lines.length === 0 ? (
          <p className="max-w-[62ch]">
            No exports yet. Choose submissions in the inbox and press Export, or export all of them below.
          </p>
        ) : (
          <ExportList lines={lines} page={(id) => `${exportsPage}/${id}`} inbox="/studio/inbox" />
        )}
        <ExportNews
          workspaceId={member.workspaceId}
          lines={lines.map(({ id, state, progress }) => ({ id, state, going: progress !== null }))}
        />
        <section aria-labelledby="new-export" className="grid gap-4 border-t border-control pt-5">
          <SectionTitle id="new-export">New export</SectionTitle>
          <ExportForm
            opId={crypto.randomUUID()}
            of={ids.length > 0 ? { ids } : { query: of ?? 'view=all' }}
            count={
              ids.length > 0 ? counted(ids.length, 'submission') : of === undefined ? 'all submissions' : 'this list'
            }
          />
        </section>
      </div>
    </StudioShell>
  )
}
