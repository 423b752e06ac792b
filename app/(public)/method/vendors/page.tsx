import type { Metadata } from 'next'
import { VendorMethod } from '@/components/method/vendor-method'
import { PageShell } from '@/components/shell/page-shell'
import { currentRubric } from '@/lib/rubric/rubrics'
import { findSimulation } from '@/lib/rubric/simulations'
import { vendorMethod } from '@/lib/views/method-of-vendors'

export const metadata: Metadata = { title: 'How vendors are read' }

export default function VendorMethodPage() {
  return (
    <PageShell>
      <VendorMethod method={vendorMethod(currentRubric, findSimulation(currentRubric.rubric.id))} />
    </PageShell>
  )
}
