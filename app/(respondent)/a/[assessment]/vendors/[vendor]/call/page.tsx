import type { Metadata } from 'next'
import { missing } from '@/app/missing'
import { missingTitle } from '@/components/shell/missing-page'
import { CallView } from '@/components/vendor-call/call-view'
import { missingDraft, missingDraftTitle } from '../../../missing-draft'
import type { Query } from '../../../report/query'
import { openBuyer, openVendor } from '../../open-vendors'
import type { VendorParams } from '../params'
import { openCall } from './open-call'

type Props = { params: Promise<VendorParams>; searchParams: Promise<Query> }

const heading = 'Call mode'

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { assessment, vendor } = await params
  if (!(await openBuyer(assessment))) return missingDraftTitle(assessment)
  if (!(await openVendor(assessment, vendor))) return { title: missingTitle }
  const { problem } = await searchParams
  return { title: problem === undefined || problem === 'conflict' ? heading : `Error: ${heading}` }
}

export default async function CallPage({ params, searchParams }: Props) {
  const { assessment, vendor } = await params
  if (!(await openBuyer(assessment))) return missingDraft(assessment)
  const open = await openVendor(assessment, vendor)
  if (!open) return missing()
  return <CallView {...await openCall(open, await searchParams)} />
}
