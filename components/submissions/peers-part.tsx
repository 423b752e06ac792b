import { DataTable } from '@/components/ui/data-table'
import type { Picture } from '@/lib/views/analytics/picture'
import { Internal } from './internal'
import { SidePart } from './side-part'

type PeersPartProps = {
  /** What is compared, or why nothing is. */
  of: Picture | string
  /** The same as a file. */
  csv: string
}

/** What others who sent their answers to this workspace were told as well, in counts. The founder sees nothing of it. */
export function PeersPart({ of, csv }: PeersPartProps) {
  return (
    <SidePart id="peers" heading="Beside others who sent you answers" mark={<Internal />}>
      {typeof of === 'string' ? <p>{of}</p> : <Compared picture={of} csv={csv} />}
    </SidePart>
  )
}

function Compared({ picture: { title, sentence, definition, bars, table }, csv }: { picture: Picture; csv: string }) {
  const columns = table.columns.map((label, index) => ({ label, numeric: index > 0 }))
  return (
    <div className="grid min-w-0 grid-cols-1 gap-2">
      <p>{sentence}</p>
      <figure aria-label={title} className="grid gap-2">
        <ul className="grid gap-3">
          {bars.map(({ words, count, to }) => (
            <li key={words} className="grid gap-1">
              <span className="wrap-anywhere">
                {words} <span className="whitespace-nowrap font-[650]">{count}</span>
              </span>
              <span aria-hidden="true" className="relative block h-3 border-l-2 border-ink">
                <span className="absolute inset-y-0 left-0 bg-range" style={{ width: `${to * 100}%` }} />
              </span>
            </li>
          ))}
        </ul>
        <figcaption className="text-note text-muted">{definition}</figcaption>
      </figure>
      <DataTable caption={title} columns={columns} rows={table.rows} />
      <p>
        <a href={csv} className="inline-flex min-h-8 items-center text-note">
          Save as CSV<span className="sr-only">: {title}</span>
        </a>
      </p>
    </div>
  )
}
