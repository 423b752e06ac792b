import type { Metadata } from 'next'
import { TaskShell } from '@/components/shell/task-shell'
import { ButtonLink } from '@/components/ui/button'
import { PageTitle, SectionTitle } from '@/components/ui/page-title'
import { VendorComparison } from '@/components/vendors/vendor-comparison'
import { NeedInvitation } from '@/components/vendors/need-invitation'
import { NoVendors } from '@/components/vendors/no-vendors'
import { RemovedVendors, WasBroughtBack, WasRemoved } from '@/components/vendors/removal'
import { VendorList } from '@/components/vendors/vendor-list'
import { missingDraft, missingDraftTitle } from '../missing-draft'
import { chosenVendors, mostCompared, type ChosenQuery } from './chosen-vendors'
import { needStep } from './need-step'
import { openRemoved } from './open-removed'
import { openVendors } from './open-vendors'
import { comparisonOf, readingOf } from './reading-of'

type Parameter = string | string[]
type Query = ChosenQuery & { readonly removed?: Parameter; readonly restored?: Parameter }
type Props = { params: Promise<{ assessment: string }>; searchParams: Promise<Query> }

const heading = 'Your vendors'

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { assessment } = await params
  return (await openVendors(assessment)) ? { title: heading } : missingDraftTitle(assessment)
}

/** Every vendor, and up to six of them side by side. It changes nothing. */
export default async function VendorsPage({ params, searchParams }: Props) {
  const { assessment } = await params
  const open = await openVendors(assessment)
  if (!open) return missingDraft(assessment)
  const { home, vendors, latest } = open
  const query = await searchParams
  const here = `${home}/vendors`
  const vendorPage = (id: string) => `${here}/${id}`
  const restoration = (id: string) => `${here}/${id}/restoration`
  const readings = vendors.map((vendor) => readingOf(open, vendor))
  const reached = vendors.length > mostCompared ? comparisonOf(open, vendors).reached : []
  const chosen = chosenVendors(vendors, query, reached)
  const removed = await openRemoved(open)
  const gone = removed.find(({ id }) => id === query.removed)
  const back = readings.find(({ id }) => id === query.restored)
  const step = latest ? null : await needStep(assessment)
  return (
    <TaskShell
      back={latest ? { href: `${home}/report`, words: 'Your report' } : { href: home, words: 'Your assessment' }}
    >
      <div className="wide-page grid grid-cols-1 gap-6 pt-4 pb-9 print:gap-3 print:p-0">
        <PageTitle>{heading}</PageTitle>
        {back && <WasBroughtBack of={{ name: back.name, page: vendorPage(back.id) }} />}
        {gone && <WasRemoved of={gone} action={restoration(gone.id)} />}
        {readings.length === 0 ? (
          <NoVendors add={`${here}/new`} />
        ) : (
          <div className="screen-only grid gap-5">
            <VendorList of={readings} vendorPage={vendorPage} short={readings.length > 1} />
            <p>
              <ButtonLink href={`${here}/new`} look={readings.length === 1 ? 'primary' : 'secondary'}>
                Add another vendor
              </ButtonLink>
            </p>
            {readings.length === 1 && <p>A comparison needs two vendors. Add another to hold them side by side.</p>}
          </div>
        )}
        {chosen.vendors.length > 1 && (
          <VendorComparison
            of={comparisonOf(open, chosen.vendors, vendors.length)}
            all={readings}
            chosen={chosen}
            action={here}
            vendorPage={vendorPage}
          />
        )}
        {step && readings.length > 0 && <NeedInvitation step={step} of="all" />}
        {removed.length > 0 && (
          <section className="screen-only grid gap-3 border-t border-line pt-9">
            <SectionTitle>Removed vendors</SectionTitle>
            <RemovedVendors of={removed} restoration={restoration} />
          </section>
        )}
      </div>
    </TaskShell>
  )
}
