import { Moment } from '@/components/submissions/moment'
import { TextButton } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import { Day } from '@/components/ui/day'
import type { ExportLine } from '@/lib/views/exports'

type ExportListProps = {
  lines: readonly ExportLine[]
  /** Where the files and forms of one lie. */
  page: (id: string) => string
  /** Where the inbox is. */
  inbox: string
}

/** Exports, the latest first: a ruled row each, which reads the same at every width. */
export function ExportList({ lines, page, inbox }: ExportListProps) {
  return (
    <ul className="ledger">
      {lines.map((line) => (
        <li
          key={line.id}
          id={`export-${line.id}`}
          className="grid gap-x-6 gap-y-1 border-b border-line py-4 sm:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]"
        >
          <div className="min-w-0">
            <h2 className="font-[650]">{line.what}</h2>
            <p className="text-note [overflow-wrap:anywhere] text-muted">
              Asked for by <bdi>{line.by}</bdi>, <Moment iso={line.askedOn} />
            </p>
            <p className="text-note text-muted">
              {line.list === null ? (
                'Submissions that were chosen'
              ) : (
                <a href={`${inbox}${line.list && `?${line.list}`}`} className="inline-block py-1">
                  The list it is made of
                </a>
              )}
            </p>
          </div>
          <ExportState line={line} page={page(line.id)} />
        </li>
      ))}
    </ul>
  )
}

function ExportState({ line, page }: { line: ExportLine; page: string }) {
  const { state, progress, until, goneOn, failed } = line
  return (
    <div className="grid min-w-0 content-start justify-items-start gap-1 sm:py-1">
      <p className={cn('[overflow-wrap:anywhere]', failed && 'font-[650] text-critical')}>{state}</p>
      {progress && (
        <p className="flex w-full flex-wrap items-center gap-x-3 text-note text-muted">
          <progress
            value={progress.done}
            max={progress.total}
            aria-label="Rows written"
            className="w-48 max-w-full accent-brand"
          />
          {progress.words}
        </p>
      )}
      {until !== null && (
        <p className="text-note text-muted">
          The file is kept until <Day iso={until} />.
        </p>
      )}
      {goneOn !== null && (
        <p className="text-note text-muted">
          The file was deleted on <Day iso={goneOn} />.
        </p>
      )}
      <div className="flex flex-wrap gap-x-6">
        {until !== null && (
          <a href={`${page}/file`} download className="inline-flex min-h-11 items-center font-[650]">
            Download<span className="sr-only"> the {line.what}</span>
          </a>
        )}
        {(until !== null || progress) && (
          <form method="post" action={`${page}/cancellation`} noValidate>
            <TextButton>
              {progress ? 'Cancel' : 'Delete the file'}
              <span className="sr-only">: {line.what}</span>
            </TextButton>
          </form>
        )}
      </div>
    </div>
  )
}
