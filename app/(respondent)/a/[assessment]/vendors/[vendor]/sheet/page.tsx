import type { Metadata } from 'next'
import { missing } from '@/app/missing'
import { PrintButton } from '@/components/share/print-button'
import { missingTitle } from '@/components/shell/missing-page'
import { PrintWhenAsked } from '@/components/shell/print-when-asked'
import { TaskShell } from '@/components/shell/task-shell'
import { VendorSheet } from '@/components/vendor-sheet/vendor-sheet'
import { isolated } from '@/lib/views/report/isolated'
import { interviewOrder } from '@/lib/views/vendors/interview'
import { missingDraft, missingDraftTitle } from '../../../missing-draft'
import { openBuyer, openVendor } from '../../open-vendors'
import { vendorPage, type VendorParams } from '../params'

type Props = { params: Promise<VendorParams> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { assessment, vendor } = await params
  if (!(await openBuyer(assessment))) return missingDraftTitle(assessment)
  return { title: (await openVendor(assessment, vendor)) ? 'Questions to print' : missingTitle }
}

export default async function SheetPage({ params }: Props) {
  const { assessment, vendor } = await params
  if (!(await openBuyer(assessment))) return missingDraft(assessment)
  const open = await openVendor(assessment, vendor)
  if (!open) return missing()
  const order = interviewOrder(open.published, open.vendor, open.latest?.verdict.assessment ?? null)
  const name = isolated(open.vendor.name)
  return (
    <TaskShell back={{ href: vendorPage({ assessment, vendor }), words: name }}>
      <PrintWhenAsked />
      <div className="needs-script screen-only pt-4">
        <PrintButton />
      </div>
      <VendorSheet
        vendor={name}
        questions={order
          .filter(({ answered }) => !answered)
          .map(({ options, ...question }) => ({ ...question, options: options.map(({ label }) => label) }))}
        answered={order.filter(({ answered }) => answered)}
      />
    </TaskShell>
  )
}
