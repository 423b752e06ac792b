import { DataTable } from '@/components/ui/data-table'
import { MarkShape } from '@/components/ui/mark'
import type { FirmBlock } from '@/lib/views/report/firm'
import { dotsLine } from '@/lib/views/report/lines'
import { shapeOf, toneOf } from '@/lib/views/report/model-shapes'
import { captions, firmTable } from '@/lib/views/report/tables'
import { Block } from './block'
import { Figure } from './figure'
import { ModelMark, toneClass } from './model-mark'

/** How firm the answer is: 20 re-runs as 20 marks in two rows. */
export function FirmSection({ block }: { block: FirmBlock }) {
  return (
    <Block id="firm" heading={block.heading} lead={block.lead.slice(0, 2)}>
      <Figure
        label="Who came first in 20 re-runs"
        caption={captions.firm(block)}
        table={<DataTable {...firmTable(block)} />}
      >
        <Dots of={block.dots} />
        <ul className="flex flex-wrap gap-x-5 gap-y-1">
          {block.dots.map(({ model, count }) => (
            <li key={model.id} data-key={model.id} data-value={count} className="flex items-center gap-2">
              <ModelMark {...model} />
              {dotsLine(model.noun, count)}
            </li>
          ))}
        </ul>
      </Figure>
      <p className="max-w-measure">{block.lead.slice(2).join(' ')}</p>
      <p className="max-w-measure">{block.sentence.join(' ')}</p>
    </Block>
  )
}

const pitch = 27

/** One mark for each of 20 re-runs, in two rows of ten. */
export function Dots({ of }: { of: readonly Pick<FirmBlock['dots'][number], 'model' | 'count'>[] }) {
  const marks = of.flatMap(({ model, count }) => Array.from({ length: count }, () => model))
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${10 * pitch} ${2 * pitch}`}
      width={10 * pitch}
      height={2 * pitch}
      className="mark max-w-full"
    >
      {marks.map((model, index) => (
        <g
          key={index}
          data-dot={model.id}
          transform={`translate(${(index % 10) * pitch} ${Math.floor(index / 10) * pitch + 3})`}
          className={toneClass[toneOf(model.place)]}
          fill="currentColor"
        >
          <MarkShape shape={shapeOf[model.id]} />
        </g>
      ))}
    </svg>
  )
}
