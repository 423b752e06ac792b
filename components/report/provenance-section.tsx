import Link from 'next/link'
import { Day } from '@/components/ui/day'
import type { ProvenanceBlock } from '@/lib/views/report/provenance'
import { thousands } from '@/lib/views/report/sentences'
import { Block, Lines, Part, Rows, Terms } from './block'

/** Version, rubric, re-runs, limits, and every answer that was heard. */
export function ProvenanceSection({ block }: { block: ProvenanceBlock }) {
  const { heading, lead, version, rubricId, draws, seed, limits, answers } = block
  return (
    <Block id="provenance" heading={heading} lead={lead}>
      <Terms
        of={[
          { term: 'Version', text: `${version.version} of ${version.versions}` },
          { term: 'Date', text: <Day iso={version.submittedOn} /> },
          { term: 'Rubric', text: `${rubricId}, hash ${version.rubricHash.slice(0, 12)}` },
          { term: 'Re-runs', text: `${thousands(draws)}, with seed ${seed}` },
          { term: 'Limits', text: <Lines of={limits} /> },
        ]}
      />
      <p>
        <Link href="/method" className="inline-block py-1">
          How scoring works
        </Link>
        <span className="hidden print:inline"> stands at /method on this site.</span>
      </p>
      <Part heading="Your answers">
        <details>
          <summary className="screen-only min-h-8 text-link">Show all {answers.length} answers</summary>
          <Rows>
            {answers.map(({ question, label, answer }) => (
              <li key={question} id={`answer-${question}`} className="scroll-mt-6 target:bg-brand-tint">
                <span className="font-[650]">{label}</span>: {answer}
              </li>
            ))}
          </Rows>
        </details>
      </Part>
    </Block>
  )
}
