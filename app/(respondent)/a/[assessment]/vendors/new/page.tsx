import type { Metadata } from 'next'
import { TaskShell } from '@/components/shell/task-shell'
import { PageTitle } from '@/components/ui/page-title'
import { NewVendorForm } from '@/components/vendors/new-vendor-form'
import { refusedDetails } from '@/components/vendors/refused-details'
import { typedText } from '@/lib/route/typed-text'
import { claimChoices } from '@/components/vendors/claim-choices'
import { missingDraft, missingDraftTitle } from '../../missing-draft'
import { openBuyer } from '../open-vendors'

type Props = {
  params: Promise<{ assessment: string }>
  searchParams: Promise<{ problem?: string | string[] }>
}

const heading = 'Add a vendor'

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { assessment } = await params
  if (!(await openBuyer(assessment))) return missingDraftTitle(assessment)
  return { title: (await searchParams).problem === undefined ? heading : `Error: ${heading}` }
}

export default async function NewVendorPage({ params, searchParams }: Props) {
  const { assessment } = await params
  const open = await openBuyer(assessment)
  if (!open) return missingDraft(assessment)
  const { problem } = await searchParams
  const refused = problem === undefined ? null : refusedDetails('new', await typedText('new-vendor'))
  return (
    <TaskShell back={{ href: `${open.home}/vendors`, words: 'Your vendors' }}>
      <div className="grid gap-6 pt-4">
        <PageTitle>{heading}</PageTitle>
        <NewVendorForm
          action={`${open.home}/vendor-records`}
          opId={crypto.randomUUID()}
          claims={claimChoices(open.published)}
          typed={refused?.typed ?? null}
          problems={refused?.problems ?? {}}
        />
      </div>
    </TaskShell>
  )
}
