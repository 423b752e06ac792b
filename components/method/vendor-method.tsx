import { Rows, Terms } from '@/components/report/block'
import { Finding } from '@/components/ui/finding'
import { Caption, Lead } from '@/components/ui/text'
import type { VendorMethod as Printed } from '@/lib/views/method-of-vendors'
import { Folded } from './folded'
import { MethodSection } from './method-section'

/** How vendors are read: the whole in words first, every table folded below. */
export function VendorMethod({ method }: { method: Printed }) {
  const { rubricId, hash, steps, tables, questions, simulation } = method
  return (
    <div className="grid grid-cols-1 gap-9 pt-8">
      <div className="grid max-w-report gap-4">
        <Caption>
          Vendor tables of rubric {rubricId}, hash {hash.slice(0, 12)}. This page is printed from the tables themselves.
          The rest of the method is in <a href="/method">how scoring works</a>.
        </Caption>
        <Finding>What a vendor says counts little. What it shows counts much.</Finding>
        <Lead>
          No vendor pays to be read, and no vendor is in our tables. They hold what we believe about kinds of vendors,
          elicited and not yet calibrated.
        </Lead>
      </div>
      <MethodSection title="From answers to a kind and a fit">
        <Terms of={steps} />
      </MethodSection>
      <MethodSection title="How well it could work">
        <p className="max-w-measure">{simulation.lead.join(' ')}</p>
        <Rows>
          {simulation.points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </Rows>
        {simulation.tables.map((table) => (
          <Folded key={table.summary} table={table} />
        ))}
      </MethodSection>
      <MethodSection title="The tables">
        {tables.map((table) => (
          <Folded key={table.summary} table={table} />
        ))}
      </MethodSection>
      <MethodSection title="The questions that tell kinds apart">
        {questions.map((table) => (
          <Folded key={table.summary} table={table} />
        ))}
      </MethodSection>
    </div>
  )
}
