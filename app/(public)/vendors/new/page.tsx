import type { Metadata } from 'next'
import { StartFacts } from '@/components/landing/start-facts'
import { PageShell } from '@/components/shell/page-shell'
import { PageTitle } from '@/components/ui/page-title'
import { Lead } from '@/components/ui/text'
import { NewVendorForm } from '@/components/vendors/new-vendor-form'
import { refusedDetails } from '@/components/vendors/refused-details'
import { typedText } from '@/lib/route/typed-text'
import { currentRubric } from '@/lib/rubric/rubrics'
import { claimChoices } from '@/components/vendors/claim-choices'

type Props = { searchParams: Promise<{ problem?: string | string[] }> }

const heading = 'Which kind of vendor is it really?'

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return { title: (await searchParams).problem === undefined ? heading : `Error: ${heading}` }
}

/** For a buyer with a vendor in hand. Nothing is asked about the business before the vendor is on its page. */
export default async function VendorFirstPage({ searchParams }: Props) {
  const { problem } = await searchParams
  const refused = problem === undefined ? null : refusedDetails('new', await typedText('new-vendor'))
  return (
    <PageShell>
      <div className="grid gap-6 pt-10">
        <PageTitle>{heading}</PageTitle>
        <Lead>
          Name the vendor and what it says it is. Then record what it answers: you see what it really is, how firm that
          is, and what to ask next.
        </Lead>
        <NewVendorForm
          action="/vendors"
          opId={crypto.randomUUID()}
          claims={claimChoices(currentRubric)}
          typed={refused?.typed ?? null}
          problems={refused?.problems ?? {}}
        />
        <StartFacts />
      </div>
    </PageShell>
  )
}
