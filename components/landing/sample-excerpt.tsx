import { FindingHeading } from '@/components/ui/finding'
import type { Block, Report } from '@/lib/views/report/report'

/** The opening of the sample report in that report's own words, and the way to the whole. */
export function SampleExcerpt({ report: { verdict, blocks } }: { report: Report }) {
  return (
    <div className="grid gap-5">
      <article className="grid max-w-report gap-4 border border-line bg-surface p-5 sm:p-8">
        <p className="text-note text-muted">From a sample report, made by the engine from invented answers</p>
        <FindingHeading level={3}>{verdict.heading}</FindingHeading>
        <p>{verdict.lead}</p>
        <ul className="ledger">
          {verdict.because.map(({ question, clause }) => (
            <li key={question} className={row}>
              Because you said that {clause}.
            </li>
          ))}
          {blocks.flatMap(openingOf).map((sentence) => (
            <li key={sentence} className={row}>
              {sentence}
            </li>
          ))}
        </ul>
      </article>
      <p>
        <a href="/sample" className="inline-block py-1">
          Read the whole sample report
        </a>
      </p>
    </div>
  )
}

const row = 'border-b border-line py-2.5'

/** How firm it is, and the closest change; the other blocks are left to the report. */
function openingOf({ id, block }: Block): readonly string[] {
  if (id === 'firm') return [`${block.heading}.`]
  if (id === 'changes') return block.flips[0]?.sentences ?? []
  return []
}
