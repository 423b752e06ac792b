import { Block } from '@/components/report/block'
import { Figure } from '@/components/report/figure'
import { DataTable } from '@/components/ui/data-table'
import type { RunLine } from '@/lib/views/compare'
import type { PatternsCompared, PatternTurn, Turn } from '@/lib/views/compare/patterns'
import { capital } from '@/lib/views/report/sentences'

type PatternsProps = { block: PatternsCompared; runs: readonly [RunLine, RunLine] }

/** Each failure pattern before and now, as two bars from the same line. */
export function PatternsComparedSection({ block: { heading, lead, rows }, runs: [before, after] }: PatternsProps) {
  if (rows.length === 0) return <Block id="patterns" heading={heading} lead={lead} />
  return (
    <Block id="patterns" heading={heading} lead={lead}>
      <Figure
        breaks
        label="How strong each failure pattern was and is"
        caption={`Severity, from none to the full width. Outlined is ${before.name.toLowerCase()}, filled is ${after.name.toLowerCase()}.`}
        table={
          <DataTable
            caption="Severity of each pattern in each version, from 0 to 100"
            columns={[
              { label: 'Pattern' },
              { label: before.name, numeric: true },
              { label: after.name, numeric: true },
              { label: 'In words' },
            ]}
            rows={rows.map((row) => [row.name, row.from.severity, row.to.severity, turnWords(row)])}
          />
        }
      >
        <ul className="grid gap-4 print:block">
          {rows.map((row) => (
            <li key={row.id} data-turn={row.turn} className="border-t border-line pt-2.5">
              <p>
                <strong>{row.name}</strong>. {turnWords(row)}.
              </p>
              <Bar row={row} side="from" />
              <Bar row={row} side="to" />
              <p className="max-w-measure text-note text-muted">{row.meaning}</p>
            </li>
          ))}
        </ul>
      </Figure>
    </Block>
  )
}

const words: Readonly<Record<Turn, string>> = {
  came: 'New',
  went: 'Gone',
  stronger: 'Stronger',
  weaker: 'Weaker',
  same: 'As before',
}

function turnWords({ turn, from, to }: PatternTurn): string {
  if (turn === 'came') return `${words.came}: ${to.band} now`
  if (turn === 'went') return `${words.went}: ${from.band} before`
  return from.band === to.band
    ? `${words[turn]}: ${to.band} in both`
    : `${words[turn]}: ${from.band} before, ${to.band} now`
}

function Bar({ row, side }: { row: PatternTurn; side: 'from' | 'to' }) {
  const { severity } = row[side]
  return (
    <svg
      aria-hidden="true"
      width="100%"
      height="20"
      className="mark text-brand"
      {...{ 'data-key': `${row.name} ${capital(side)}`, 'data-value': severity }}
    >
      <line x1="0" x2="100%" y1="15" y2="15" className="stroke-line" />
      <rect
        x="0"
        y="5"
        height="10"
        width={`${severity}%`}
        fill={side === 'to' ? 'currentColor' : 'none'}
        className={side === 'to' ? undefined : 'stroke-ink'}
        strokeWidth={side === 'to' ? 0 : 2}
      />
      <line x1="1" x2="1" y1="0" y2="20" className="stroke-ink" strokeWidth="2" />
    </svg>
  )
}
