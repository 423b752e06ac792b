import { Figure } from '@/components/report/figure'
import { DataTable } from '@/components/ui/data-table'
import { countSentence, countSteps, type Counts } from '@/lib/views/link-counts'

/** Three bars on one baseline, with their rates, in words, and as a table. */
export function CountsFigure({ counts }: { counts: Counts }) {
  const steps = countSteps(counts)
  return (
    <Figure
      label="Opened, started and submitted"
      caption={countSentence(counts)}
      table={
        <DataTable
          caption="How many opened, started and submitted"
          columns={[
            { label: 'Step' },
            { label: 'Count', numeric: true },
            { label: 'Of the step before', numeric: true },
          ]}
          rows={steps.map(({ word, count, rate }) => [word, count, rate ?? 'None before'])}
        />
      }
    >
      <ul className="grid gap-2">
        {steps.map(({ id, word, count, length, rate }) => (
          <li
            key={id}
            data-step={id}
            data-count={count}
            className="grid gap-1 sm:grid-cols-[11rem_minmax(0,1fr)] sm:items-center"
          >
            <span>
              <span className="font-[650]">
                {word} {count}
              </span>
              {rate !== null && <span className="block text-note text-muted">{rate}</span>}
            </span>
            <span aria-hidden="true" className="block h-6 border-l-2 border-ink">
              <span className="block h-full bg-range" style={{ width: `${length * 100}%` }} />
            </span>
          </li>
        ))}
      </ul>
    </Figure>
  )
}
