import type { ReactNode } from 'react'
import type { VendorReading } from '@/lib/views/vendors/vendor-reading'
import { ContractSection } from './contract-section'
import { FitSection } from './fit-section'
import { FlagsSection } from './flags-section'
import { KindSection } from './kind-section'
import { SaidShownSection } from './said-shown-section'
import { WeightsSection } from './weights-section'

type ReadingProps = {
  of: VendorReading
  /** What stands where the fit would, while no need is known. */
  withoutNeed: ReactNode
}

/** What we make of one vendor. Nothing in it needs a script or a hover; print opens every table. */
export function VendorReadingPart({ of, withoutNeed }: ReadingProps) {
  return (
    <div>
      <KindSection of={of} />
      <FlagsSection of={of.flags} />
      {of.fit ? <FitSection of={of.fit} /> : withoutNeed}
      <WeightsSection of={of.weights} kind={of.weighedFor} />
      <SaidShownSection of={of.rows} />
      <ContractSection of={of.contract} />
    </div>
  )
}
