import type { Metadata } from 'next'
import { brandMetadata, namedTitle } from '@/app/brand-metadata'
import { missing } from '@/app/missing'
import { tooMany, tooManyTitle } from '@/app/too-many'
import { BrandFrame } from '@/components/brand/brand-frame'
import { Report } from '@/components/report/report'
import { CountView } from '@/components/share/count-view'
import { ReaderFiles } from '@/components/share/reader-files'
import { SharedNotice } from '@/components/share/shared-notice'
import { missingTitle } from '@/components/shell/missing-page'
import { PageShell } from '@/components/shell/page-shell'
import { PageTitle } from '@/components/ui/page-title'
import { Caption } from '@/components/ui/text'
import { WhatIfReading } from '@/components/what-if/what-if-reading'
import { isRefusal } from '@/lib/schemas/refusal'
import { whatIfReading } from '@/lib/views/what-if'
import { openShared, type Opened } from './open-shared'
import { sharedReport } from './shared-report'

type Props = { params: Promise<{ token: string }> }

/** It says no more than any other shared report would: neither whose it is nor what it says. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const opened = await openShared((await params).token)
  if (!isRefusal(opened)) {
    const { look } = opened
    return { ...(look && brandMetadata(look)), title: namedTitle('A shared report', look), robots }
  }
  return { title: opened.refused === 'too-many-misses' ? tooManyTitle : missingTitle, robots }
}

const robots = { index: false, follow: false }

export default async function SharedPage({ params }: Props) {
  const { token } = await params
  const opened = await openShared(token)
  if (isRefusal(opened)) return opened.refused === 'too-many-misses' ? tooMany(opened.message) : missing()
  const { version, whatIf, withAnswers, sharedAt, until } = opened.shared
  return (
    <BrandFrame look={opened.look}>
      <PageShell>
        <CountView />
        <div className="grid grid-cols-1 gap-5 pt-6">
          <SharedNotice
            whatIf={whatIf !== null}
            version={version.number}
            submittedOn={version.submittedAt.toISOString()}
            sharedOn={sharedAt.toISOString()}
            until={until.toISOString()}
            withAnswers={withAnswers}
          />
          {!whatIf && <ReaderFiles at={`/r/${token}`} />}
        </div>
        {whatIf ? <SharedWhatIf name={whatIf.name} of={opened} /> : <Report report={sharedReport(opened)} />}
      </PageShell>
    </BrandFrame>
  )
}

/** A what-if, read in place of the report. Its name was written by whoever shared it. */
function SharedWhatIf({ name, of: { shared, published } }: { name: string; of: Opened }) {
  const { version, whatIf, withAnswers } = shared
  const answers = withAnswers ? 'quoted' : 'withheld'
  const reading = whatIfReading(published, version.verdict, whatIf?.changes ?? {}, answers)
  return (
    <div className="grid grid-cols-1 gap-6 pt-6">
      {version.businessName !== null && <Caption>What-if for {version.businessName}</Caption>}
      <PageTitle>{name}</PageTitle>
      <WhatIfReading reading={reading} />
    </div>
  )
}
