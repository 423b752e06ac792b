import { Moment } from '@/components/submissions/moment'
import { cn } from '@/components/ui/cn'
import type { OutboxLine } from '@/lib/views/outbox'

/** Letters, the latest first: a ruled row each, which reads the same at every width. */
export function LetterList({ lines, page }: { lines: readonly OutboxLine[]; page: (id: string) => string }) {
  return (
    <ul className="ledger">
      {lines.map((line) => (
        <li
          key={line.id}
          className="grid gap-x-6 gap-y-1 border-b border-line py-4 sm:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]"
        >
          <div className="min-w-0">
            <h2 className="font-[650]">
              <a href={page(line.id)} className="inline-block py-1">
                {line.what}
                <span className="sr-only">
                  {' '}
                  to <bdi>{line.to}</bdi>
                </span>
              </a>
            </h2>
            <p className="[overflow-wrap:anywhere]">
              <bdi>{line.to}</bdi>
            </p>
          </div>
          <LetterState line={line} />
        </li>
      ))}
    </ul>
  )
}

/** What became of a letter, in words; only a failure is coloured. */
export function LetterState({ line }: { line: OutboxLine }) {
  return (
    <div className="min-w-0 sm:py-1">
      <p className={cn(line.failed && 'font-[650] text-critical')}>
        {line.state} <Moment iso={line.on} />
      </p>
      {line.problem !== null && <p className="text-note [overflow-wrap:anywhere] text-muted">{line.problem}</p>}
    </div>
  )
}
