import { Block } from '@/components/report/block'
import { Figure } from '@/components/report/figure'
import { Dots } from '@/components/report/firm-section'
import { ModelMark } from '@/components/report/model-mark'
import { DataTable } from '@/components/ui/data-table'
import type { RunLine } from '@/lib/views/compare'
import type { FirmCompared } from '@/lib/views/compare/standing'
import { dotsLine } from '@/lib/views/report/lines'
import { capital, thousands } from '@/lib/views/report/sentences'

type FirmProps = { block: FirmCompared; runs: readonly [RunLine, RunLine] }

/** The 20 re-runs of each version, one beneath the other. */
export function FirmComparedSection({ block: { heading, lead, rows, draws }, runs }: FirmProps) {
  const [before, after] = runs
  return (
    <Block id="firm" heading={heading} lead={lead}>
      <Figure
        label="Who came first in 20 re-runs of each version"
        caption={`One mark for each of 20 re-runs, from ${thousands(draws.from)} in ${before.name.toLowerCase()} and ${thousands(draws.to)} in ${after.name.toLowerCase()}.`}
        table={
          <DataTable
            caption="How often each model came first, in each version"
            columns={[
              { label: 'Model' },
              { label: `${before.name}, of 20`, numeric: true },
              { label: `${after.name}, of 20`, numeric: true },
              { label: `${before.name}, of ${thousands(draws.from)}`, numeric: true },
              { label: `${after.name}, of ${thousands(draws.to)}`, numeric: true },
            ]}
            rows={rows.map(({ model, from, to }) => [capital(model.noun), from.dots, to.dots, from.draws, to.draws])}
          />
        }
      >
        <div className="grid gap-x-10 gap-y-4 sm:grid-cols-2">
          <OneRun name={before.name} of={rows.map(({ model, from }) => ({ model, count: from.dots }))} />
          <OneRun name={after.name} of={rows.map(({ model, to }) => ({ model, count: to.dots }))} />
        </div>
      </Figure>
    </Block>
  )
}

type Count = { readonly model: FirmCompared['rows'][number]['model']; readonly count: number }

function OneRun({ name, of }: { name: string; of: readonly Count[] }) {
  const shown = of.filter(({ count }) => count > 0)
  return (
    <div className="grid content-start gap-2" data-run={name}>
      <p className="font-[680]">{name}</p>
      <Dots of={shown} />
      <ul className="grid gap-1">
        {shown.map(({ model, count }) => (
          <li key={model.id} data-key={model.id} data-value={count} className="flex items-center gap-2">
            <ModelMark {...model} />
            {dotsLine(model.noun, count)}
          </li>
        ))}
      </ul>
    </div>
  )
}
