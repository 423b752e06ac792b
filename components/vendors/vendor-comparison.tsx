import { Block, Part, Rows } from '@/components/report/block'
import { PrintButton } from '@/components/share/print-button'
import { Caption } from '@/components/ui/text'
import type { Comparison } from '@/lib/views/vendors/comparison'
import type { VendorReading } from '@/lib/views/vendors/vendor-reading'
import { ComparisonTable } from './comparison-table'
import { PickSix, PickTwo } from './pick-vendors'

type ComparisonProps = {
  of: Comparison
  /** Every vendor there is. */
  all: readonly VendorReading[]
  chosen: { readonly left: string; readonly right: string; readonly asked: readonly string[] }
  /** The page itself, which picks by its address. */
  action: string
  vendorPage: (id: string) => string
}

/** Vendors side by side: the answer first, with what is missing where nobody reaches the bar, then the table. */
export function VendorComparison({ of, all, chosen: { left, right, asked }, action, vendorPage }: ComparisonProps) {
  const { heading, lead, missing, vendors, neutral } = of
  const first = all.every(({ fit }) => fit === null) ? 'those you added first' : 'those that reach the bar first'
  return (
    <Block id="comparison" heading={heading} lead={lead}>
      <Caption>{neutral}</Caption>
      {vendors.length < all.length && (
        <p className="max-w-measure">
          {`${vendors.length} of your ${all.length} vendors stand here${asked.length > 0 ? '' : `, ${first}`}.`}
        </p>
      )}
      {missing.length > 0 && (
        <Part heading="What is missing">
          <Rows>
            {missing.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </Rows>
        </Part>
      )}
      {vendors.length > 2 && <PickTwo action={action} of={vendors} chosen={asked} left={left} right={right} />}
      <ComparisonTable of={of} narrow={[left, right]} vendorPage={vendorPage} />
      {all.length > 2 && <PickSix action={action} of={all} chosen={vendors.map(({ id }) => id)} />}
      <div className="needs-script">
        <PrintButton />
      </div>
    </Block>
  )
}
