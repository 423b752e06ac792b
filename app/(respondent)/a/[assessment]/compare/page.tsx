import type { Metadata } from 'next'
import { CompareForm } from '@/components/compare/compare-form'
import { Comparison } from '@/components/compare/comparison'
import { TaskShell } from '@/components/shell/task-shell'
import { Finding } from '@/components/ui/finding'
import { Notice } from '@/components/ui/notice'
import { PageTitle } from '@/components/ui/page-title'
import { Lead } from '@/components/ui/text'
import { missingDraft, missingDraftTitle } from '../missing-draft'
import { openComparison } from './open-comparison'

type Query = { a?: string | string[]; b?: string | string[] }
type Props = { params: Promise<{ assessment: string }>; searchParams: Promise<Query> }

const title = 'Compare two versions'

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { assessment } = await params
  const open = await openComparison(assessment, ...(await asked(searchParams)))
  if (!open) return missingDraftTitle(assessment)
  return { title: open.compared ? `${open.compared.finding} – ${title}` : title }
}

/** What changed from one version to another, or from last time. It changes nothing. */
export default async function ComparePage({ params, searchParams }: Props) {
  const { assessment } = await params
  const open = await openComparison(assessment, ...(await asked(searchParams)))
  if (!open) return missingDraft(assessment)
  const { home, hasReport, versions, a, b, compared, problem } = open
  const back = hasReport ? { href: `${home}/report`, words: 'Your report' } : { href: home, words: 'Your assessment' }
  return (
    <TaskShell back={back}>
      <div className="grid max-w-180 gap-6 pt-6 pb-9">
        {compared ? <Finding>{compared.finding}</Finding> : <PageTitle>{title}</PageTitle>}
        {compared && <Lead>{compared.lead.join(' ')}</Lead>}
        {problem !== null && (
          <Notice tone="caution">
            <p>{problem}</p>
          </Notice>
        )}
        {versions.length > 1 && hasReport && <CompareForm action={`${home}/compare`} versions={versions} a={a} b={b} />}
        {compared && <Comparison of={compared} />}
      </div>
    </TaskShell>
  )
}

/** An address may name a parameter twice; then it names none. */
async function asked(query: Promise<Query>): Promise<[string | undefined, string | undefined]> {
  const { a, b } = await query
  return [typeof a === 'string' ? a : undefined, typeof b === 'string' ? b : undefined]
}
