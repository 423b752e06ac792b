import { DataTable } from '@/components/ui/data-table'
import type { Drawn, ExposureBlock, ExposureRow } from '@/lib/views/report/exposure'
import type { Model } from '@/lib/views/report/case'
import { leftLine } from '@/lib/views/report/lines'
import { toneOf } from '@/lib/views/report/model-shapes'
import { captions, exposureTable } from '@/lib/views/report/tables'
import { Block } from './block'
import { Figure } from './figure'
import { ModelMark, toneClass } from './model-mark'

type ExposureProps = { block: ExposureBlock; models: readonly Pick<Model, 'id' | 'noun'>[] }

/** What is left of each pattern: with nobody new, with the answer, with the second; all eight in the table. */
export function ExposureSection({ block, models }: ExposureProps) {
  const { heading, lead, drawn, rows } = block
  return (
    <Block id="exposure" heading={heading} lead={lead}>
      <Figure
        breaks
        label="What is left of each failure pattern"
        caption={captions.exposure}
        table={<DataTable {...exposureTable(block, models)} />}
      >
        <ul className="grid gap-4 print:block">
          {rows
            .filter(({ shown }) => shown)
            .map((row) => (
              <PatternBars key={row.name} row={row} drawn={drawn} />
            ))}
        </ul>
      </Figure>
    </Block>
  )
}

function PatternBars({ row, drawn: of }: { row: ExposureRow; drawn: readonly Drawn[] }) {
  return (
    <li className="border-t border-line pt-2.5">
      <p className="font-[650]">{row.name}</p>
      <ul>
        {of.map((drawn) => {
          const { id, place } = drawn
          const left = row.left.find((one) => one.id === id)
          if (!left) return null
          return (
            <li key={id} className="grid items-center gap-x-5 py-0.5 sm:grid-cols-[minmax(0,18rem)_minmax(0,1fr)]">
              <span className="flex items-center gap-2">
                <ModelMark id={id} place={place} />
                <span>{leftLine(drawn, left)}</span>
              </span>
              <svg
                aria-hidden="true"
                width="100%"
                height="20"
                className={`mark ${toneClass[toneOf(place)]}`}
                {...{ 'data-key': `${row.name} ${id}`, 'data-value': left.severity }}
              >
                <line x1="0" x2="100%" y1="15" y2="15" className="stroke-line" />
                <rect x="0" y="4" height="12" width={`${left.severity}%`} fill="currentColor" />
                <line x1="1" x2="1" y1="0" y2="20" className="stroke-ink" strokeWidth="2" />
              </svg>
            </li>
          )
        })}
      </ul>
      <p className="max-w-measure text-note text-muted">{row.because}</p>
    </li>
  )
}
