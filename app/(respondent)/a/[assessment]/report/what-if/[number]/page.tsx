import type { Metadata } from 'next'
import { missing } from '@/app/missing'
import { missingTitle } from '@/components/shell/missing-page'
import { TaskShell } from '@/components/shell/task-shell'
import { Day } from '@/components/ui/day'
import { Notice } from '@/components/ui/notice'
import { PageTitle } from '@/components/ui/page-title'
import { Caption } from '@/components/ui/text'
import { SavedActions } from '@/components/what-if/saved-list'
import { WhatIfReading } from '@/components/what-if/what-if-reading'
import { whatIfReading } from '@/lib/views/what-if'
import { queryOf } from '@/lib/views/what-if/changes'
import { missingDraft, missingDraftTitle } from '../../../missing-draft'
import { openWhatIf, openWhatIfs } from '../open-what-if'

type Props = {
  params: Promise<{ assessment: string; number: string }>
  searchParams: Promise<{ saved?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { assessment, number } = await params
  if (!(await openWhatIfs(assessment))) return missingDraftTitle(assessment)
  const open = await openWhatIf(assessment, numberOf(number))
  return { title: open ? `What if: ${open.whatIf.name}` : missingTitle }
}

export default async function SavedWhatIfPage({ params, searchParams }: Props) {
  const { assessment, number } = await params
  const all = await openWhatIfs(assessment)
  if (!all) return missingDraft(assessment)
  const open = await openWhatIf(assessment, numberOf(number))
  if (!open) return missing()
  const { home, published, version, whatIf } = open
  const isLatest = all.version?.number === version.number
  return (
    <TaskShell back={{ href: `${home}/report/what-if`, words: 'Back to what-if' }}>
      <div className="grid grid-cols-1 gap-4 pt-4 pb-9">
        {(await searchParams).saved !== undefined && (
          <Notice tone="success">
            <p>Saved. It stands in the list of saved versions.</p>
          </Notice>
        )}
        <Caption>
          What-if on version {version.number} of your report, saved <Day iso={whatIf.savedAt.toISOString()} />
        </Caption>
        <PageTitle className="max-w-[28ch]">{whatIf.name}</PageTitle>
        <WhatIfReading reading={whatIfReading(published, version.verdict, whatIf.changes)} />
        {isLatest && (
          <p className="screen-only">
            <a href={`${home}/report/what-if${queryOf(whatIf.changes)}`} className="inline-block py-1">
              Go on from these answers
            </a>
          </p>
        )}
        <SavedActions home={home} number={whatIf.number} name={whatIf.name} />
      </div>
    </TaskShell>
  )
}

/** 0 for what is no number: no what-if has it. */
const numberOf = (text: string) => (/^[1-9]\d{0,5}$/.test(text) ? Number(text) : 0)
