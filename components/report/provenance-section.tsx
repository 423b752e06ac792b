import Link from 'next/link'
import type { ProvenanceBlock } from '@/lib/views/report/provenance'
import { methodLink, methodPlace, notInThisCopy, partHeadings } from '@/lib/views/report/lines'
import { provenanceRows } from '@/lib/views/report/rows'
import { Block, Part, Terms } from './block'
import { drawnRow } from './drawn-row'
import { ProvenanceAnswers } from './provenance-answers'
import type { ReportLinks } from './report-links'

type ProvenanceProps = { block: ProvenanceBlock; links?: ReportLinks | undefined }

/** Version, rubric, re-runs, limits, and every answer that was heard. */
export function ProvenanceSection({ block, links }: ProvenanceProps) {
  const { heading, lead, answers, version } = block
  return (
    <Block id="provenance" heading={heading} lead={lead}>
      <Terms of={provenanceRows(block).map(drawnRow)} />
      <p>
        <Link href="/method" className="inline-block py-1">
          {methodLink}
        </Link>
        <span className="hidden print:inline"> {methodPlace}</span>
      </p>
      {version.answers === 'withheld' ? (
        <Part heading={partHeadings.withheld}>
          <p>{notInThisCopy}</p>
        </Part>
      ) : (
        <ProvenanceAnswers of={answers} corrections={links?.corrections} />
      )}
    </Block>
  )
}
