import { DataTable } from '@/components/ui/data-table'
import { Notice } from '@/components/ui/notice'
import type { FoundPatternRow, PatternsBlock } from '@/lib/views/report/patterns'
import { commonCause, compoundHeading, notProbedLine, partHeadings, weighsLess } from '@/lib/views/report/lines'
import { patternsTable } from '@/lib/views/report/tables'
import { Because } from './because'
import { Block, Part, Rows } from './block'

/** The failure patterns and signals found, and those that were not probed. */
export function PatternsSection({ block }: { block: PatternsBlock }) {
  const { heading, lead, compounding, triggered, watched, notProbed, signals } = block
  return (
    <Block id="patterns" heading={heading} lead={lead}>
      {compounding !== null && (
        <Notice tone="caution" heading={compoundHeading}>
          <p>{compounding}</p>
        </Notice>
      )}
      <PatternList of={triggered} />
      {watched.length > 0 && (
        <Part heading={partHeadings.watched}>
          <PatternList of={watched} />
        </Part>
      )}
      {triggered.length + watched.length > 0 && <DataTable {...patternsTable(block)} />}
      {signals.length > 0 && (
        <Part heading={partHeadings.signals}>
          <Rows>
            {signals.map(({ name, because }) => (
              <li key={name}>
                <span className="font-[650]">{name}.</span> <Because of={because} className="inline text-note" />
              </li>
            ))}
          </Rows>
        </Part>
      )}
      {notProbed.length > 0 && (
        <Part heading={partHeadings.notProbed}>
          <p className="max-w-measure">{notProbedLine(notProbed)}</p>
        </Part>
      )}
    </Block>
  )
}

function PatternList({ of }: { of: readonly FoundPatternRow[] }) {
  if (of.length === 0) return null
  return (
    <Rows>
      {of.map(({ id, name, band, meaning, because, against, note, why }) => (
        <li key={id} className="grid gap-1.5">
          <p>
            <strong>{name}</strong> ({band})
          </p>
          <p>{meaning}</p>
          <Because of={because} />
          {note !== null && <p>{note}</p>}
          {against.length > 0 && <Because of={against} intro={weighsLess} />}
          {why.length > 0 && <p className="text-note text-muted">{commonCause(why)}</p>}
        </li>
      ))}
    </Rows>
  )
}
