import { Ruler } from '@/components/ui/ruler'
import { PageTitle } from '@/components/ui/page-title'
import { MarginNote, TaskColumns, TaskShell } from '@/components/shell/task-shell'
import { AskedForm, type DrawnAsked } from './asked-form'
import type { AskedBy } from './asked-question'
import { AskedUntil } from './asked-until'

type OneProps = {
  /** `/v/<key>`. */
  at: string
  by: AskedBy
  drawn: DrawnAsked
  /** Where the question stands: from 1 on. */
  number: number
  count: number
  next: string
}

/** One question on a page of its own. */
export function AskedOne({ at, by, drawn, number, count, next }: OneProps) {
  const { question } = drawn
  return (
    <TaskShell back={{ href: at, words: 'All questions' }} ruler={<Ruler sections={3} at={(number - 1) / count} />}>
      <TaskColumns
        note={
          <MarginNote id="who" heading="Who asks">
            <AskedUntil by={by} />
          </MarginNote>
        }
      >
        <div className="pt-2">
          <AskedForm
            key={question.id}
            {...drawn}
            next={next}
            legend={
              <>
                <span className="mb-1.5 block text-note text-muted">
                  Question {number} of {count}
                </span>
                <PageTitle>{question.text}</PageTitle>
              </>
            }
          />
        </div>
      </TaskColumns>
    </TaskShell>
  )
}
