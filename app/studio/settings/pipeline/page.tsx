import type { Metadata } from 'next'
import { missing } from '@/app/missing'
import { PipelineForm } from '@/components/pipeline/pipeline-form'
import { PipelineRead } from '@/components/pipeline/pipeline-read'
import { SettingsNav } from '@/components/studio/settings-nav'
import { StudioShell } from '@/components/studio/studio-shell'
import { Moment } from '@/components/submissions/moment'
import { Notice } from '@/components/ui/notice'
import { PageTitle } from '@/components/ui/page-title'
import { may } from '@/lib/access/permissions'
import { getPipeline } from '@/lib/data/status-names'
import { outcomes } from '@/lib/schemas/inbox-query'
import { isRefusal } from '@/lib/schemas/refusal'
import { outcomeName } from '@/lib/views/inbox/outcome-name'
import { openStudio } from '../../open-studio'
import { shownPipeline } from './shown-pipeline'

type Query = Readonly<Record<'saved' | 'problem' | 'field', string | string[] | undefined>>
type Props = { searchParams: Promise<Query> }

const heading = 'Pipeline'
const page = '/studio/settings/pipeline'

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { workspace } = await openStudio(page)
  const { problem } = await searchParams
  return { title: `${problem === undefined ? '' : 'Error: '}${heading} – ${workspace.name}` }
}

export default async function PipelinePage({ searchParams }: Props) {
  const { member, shell } = await openStudio(page)
  const { saved, problem, field } = await searchParams
  const pipeline = await getPipeline(member)
  if (isRefusal(pipeline)) return missing()
  const shown = await shownPipeline(member, pipeline, problem === undefined ? null : String(field ?? ''))
  // Nobody buys nothing.
  const models = outcomes.filter((id) => id !== 'nothing_now').map((id) => ({ value: id, label: outcomeName(id) }))
  return (
    <StudioShell at="settings" studio={shell}>
      <SettingsNav at="pipeline" studio={shell} />
      <div className="grid max-w-160 gap-6 pt-6">
        <PageTitle>{heading}</PageTitle>
        {saved !== undefined && pipeline.savedAt && (
          <Notice tone="success" heading="Saved">
            <p>
              Saved on <Moment iso={pipeline.savedAt.toISOString()} />. Everybody’s inbox uses these names now.
            </p>
          </Notice>
        )}
        {(problem === 'forbidden' || problem === 'changed-meanwhile') && (
          <Notice tone="critical" heading="Nothing was changed">
            <p>
              {problem === 'forbidden'
                ? 'Your role does not change the pipeline. Ask an owner or an admin of the workspace.'
                : 'You are in another workspace now. Switch back first.'}
            </p>
          </Notice>
        )}
        {may(member, 'pipeline.change') ? (
          <PipelineForm
            action={`${page}/details`}
            statuses={shown.rows}
            models={models}
            sold={shown.sold}
            problems={shown.problems}
          />
        ) : (
          <PipelineRead names={pipeline.statuses.filter(({ used }) => used)} sold={pipeline.sold.map(outcomeName)} />
        )}
      </div>
    </StudioShell>
  )
}
