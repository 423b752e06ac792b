import { Figure, FigureRow } from '@/components/report/figure'
import { DataTable } from '@/components/ui/data-table'
import { SectionTitle } from '@/components/ui/page-title'
import type { Bar, Line, Picture } from '@/lib/views/analytics/picture'

type PictureProps = { picture: Picture; csv: string }

/** One finding: what it says, what its numbers mean, the picture, the table behind it, and the same as a file. */
export function PictureSection({ picture, csv }: PictureProps) {
  const { id, title, sentence, definition, bars, lines, table } = picture
  const drawn = bars.length > 0 || lines.length > 0
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="grid min-w-0 gap-2 border-t border-control pt-5">
      <SectionTitle id={`${id}-title`}>{title}</SectionTitle>
      <p className="max-w-measure">
        <bdi>{sentence}</bdi>
      </p>
      {drawn && (
        <Figure label={title} caption={definition} table={<Behind title={title} table={table} open={false} />}>
          {bars.length > 0 && <Bars bars={bars} />}
          {lines.length > 0 && <Lines lines={lines} />}
        </Figure>
      )}
      {!drawn && <p className="max-w-measure text-note text-muted">{definition}</p>}
      {!drawn && table.rows.length > 0 && <Behind title={title} table={table} open />}
      {table.rows.length > 0 && (
        <p>
          <a href={csv} className="inline-flex min-h-8 items-center text-note">
            Save as CSV<span className="sr-only">: {title}</span>
          </a>
        </p>
      )}
    </section>
  )
}

function Behind({ title, table, open }: { title: string; table: Picture['table']; open: boolean }) {
  const columns = table.columns.map((label, index) => ({ label: <bdi>{label}</bdi>, numeric: index > 0 }))
  const rows = table.rows.map((row) => row.map((text, index) => <bdi key={index}>{text}</bdi>))
  return <DataTable caption={title} open={open} columns={columns} rows={rows} />
}

function Bars({ bars }: { bars: readonly Bar[] }) {
  return (
    <ul className="grid gap-1">
      {bars.map(({ words, count, before, from, to, mark }) => (
        <FigureRow
          key={words}
          words={
            <>
              <bdi className="font-[650] [overflow-wrap:anywhere]">{words}</bdi>{' '}
              <span className="whitespace-nowrap">{count}</span>
              {before !== null && <span className="block text-note text-muted">{before}</span>}
            </>
          }
        >
          <span aria-hidden="true" className="relative block h-5 border-l-2 border-ink">
            <span
              className="absolute inset-y-0 bg-range"
              style={{ left: `${from * 100}%`, width: `${(to - from) * 100}%` }}
            />
            {mark !== null && <span className="absolute inset-y-0 w-0.5 bg-ink" style={{ left: `${mark * 100}%` }} />}
          </span>
        </FigureRow>
      ))}
    </ul>
  )
}

/** Small pictures under each other, all on one scale. */
function Lines({ lines }: { lines: readonly Line[] }) {
  return (
    <ul className="grid gap-1">
      {lines.map(({ words, points }) => (
        <FigureRow key={words} words={<span className="font-[650]">{words}</span>}>
          <svg
            aria-hidden="true"
            viewBox={`0 0 ${points.length - 1} 1`}
            preserveAspectRatio="none"
            className="block h-12 w-full overflow-visible border-b-2 border-l-2 border-ink"
          >
            <polyline
              points={points.map((point, index) => `${index},${1 - point}`).join(' ')}
              fill="none"
              stroke="currentColor"
              strokeWidth="2"
              vectorEffect="non-scaling-stroke"
              className="text-brand"
            />
          </svg>
        </FigureRow>
      ))}
    </ul>
  )
}
