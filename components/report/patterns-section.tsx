import { DataTable } from '@/components/ui/data-table'
import { Notice } from '@/components/ui/notice'
import type { FoundPatternRow, PatternsBlock } from '@/lib/views/report/patterns'
import { capital } from '@/lib/views/report/sentences'
import { Because } from './because'
import { Block, Part, Rows } from './block'

/** The failure patterns and signals found, and those that were not probed. */
export function PatternsSection({ block }: { block: PatternsBlock }) {
  const { heading, lead, compounding, triggered, watched, notProbed, signals } = block
  return (
    <Block id="patterns" heading={heading} lead={lead}>
      {compounding !== null && (
        <Notice tone="caution" heading="These compound">
          <p>{compounding}</p>
        </Notice>
      )}
      <PatternList of={triggered} />
      {watched.length > 0 && (
        <Part heading="Worth watching">
          <PatternList of={watched} />
        </Part>
      )}
      {triggered.length + watched.length > 0 && (
        <DataTable
          caption="Severity of each pattern, from 0 to 100"
          columns={[{ label: 'Pattern' }, { label: 'Severity', numeric: true }, { label: 'In words' }]}
          rows={[...triggered, ...watched].map(({ name, severity, band }) => [name, severity, capital(band)])}
        />
      )}
      {signals.length > 0 && (
        <Part heading="Signals of a gap">
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
        <Part heading="Not probed">
          <p className="max-w-measure">
            A pattern that was not asked about is not a pattern that is absent:{' '}
            {notProbed.map((name) => `“${name}”`).join(', ')}.
          </p>
        </Part>
      )}
    </Block>
  )
}

function PatternList({ of }: { of: readonly FoundPatternRow[] }) {
  if (of.length === 0) return null
  return (
    <Rows>
      {of.map(({ id, name, band, meaning, because, against, why }) => (
        <li key={id} className="grid gap-1.5">
          <p>
            <strong>{name}</strong> ({band})
          </p>
          <p>{meaning}</p>
          <Because of={because} />
          {against.length > 0 && <Because of={against} intro="It weighs less because you said that" />}
          {why.length > 0 && <p className="text-note text-muted">A common cause: {why.join(' ')}</p>}
        </li>
      ))}
    </Rows>
  )
}
