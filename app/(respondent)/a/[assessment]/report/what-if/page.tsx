import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { TaskShell } from '@/components/shell/task-shell'
import { Notice } from '@/components/ui/notice'
import { PageTitle } from '@/components/ui/page-title'
import { SavedList } from '@/components/what-if/saved-list'
import { SwingsSection } from '@/components/what-if/swings-section'
import { WhatIfForm } from '@/components/what-if/what-if-form'
import { whatIf, whatIfResult } from '@/lib/views/what-if'
import { readChanges } from '@/lib/views/what-if/changes'
import { swingsBlock } from '@/lib/views/what-if/swings'
import { missingDraft, missingDraftTitle } from '../../missing-draft'
import { openWhatIfs } from './open-what-if'

type Query = Readonly<Record<string, string | string[] | undefined>>
type Props = { params: Promise<{ assessment: string }>; searchParams: Promise<Query> }

const heading = 'What if you had answered otherwise?'

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { assessment } = await params
  if (!(await openWhatIfs(assessment))) return missingDraftTitle(assessment)
  return { title: problemOf(await searchParams) === null ? heading : `Error: ${heading}` }
}

export default async function WhatIfPage({ params, searchParams }: Props) {
  const { assessment } = await params
  const open = await openWhatIfs(assessment)
  if (!open) return missingDraft(assessment)
  if (!open.version) redirect(`${open.home}/check`)
  const { home, published, version, saved } = open
  const query = await searchParams
  const tried = whatIf(published, version.verdict)
  const moved = swingsBlock(published, version.verdict)
  const firm = !tried.choices.some(({ question }) => moved.turning.includes(question))
  const changes = query['start-over'] === undefined ? readChanges(tried.choices, (question) => query[question]) : {}
  return (
    <TaskShell back={{ href: `${home}/report`, words: 'Back to your report' }} heardOnly>
      <div className="grid grid-cols-1 gap-4 pt-4 pb-9">
        <PageTitle className="max-w-[28ch]">{heading}</PageTitle>
        <Notice>
          <p>What-if. Your answers have not changed.</p>
        </Notice>
        {query['deleted'] !== undefined && (
          <Notice tone="success">
            <p>The saved version is deleted, and links to it stop working.</p>
          </Notice>
        )}
        <p className="max-w-measure">
          These are the answers that matter most to the result. Change one, and see what would follow.
          {firm && ' None of them changes the result alone.'}
        </p>
      </div>
      <WhatIfForm
        address={`${home}/report/what-if`}
        whatIf={tried}
        initial={changes}
        result={whatIfResult(published, version.verdict, changes)}
        save={{
          action: `${home}/what-ifs`,
          opId: crypto.randomUUID(),
          version: version.number,
          name: typeof query['name'] === 'string' ? query['name'] : '',
          problem: problemOf(query),
        }}
      />
      <div className="pt-9">
        <SwingsSection block={moved} />
        <SavedList
          home={home}
          saved={saved.map(({ number, name, versionNumber, savedAt }) => ({
            number,
            name,
            version: versionNumber,
            savedOn: savedAt.toISOString().slice(0, 10),
          }))}
        />
      </div>
    </TaskShell>
  )
}

function problemOf({ problem }: Query): 'name' | 'changes' | 'again' | null {
  return problem === 'name' || problem === 'changes' || problem === 'again' ? problem : null
}
