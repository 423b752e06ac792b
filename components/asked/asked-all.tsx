import type { ReactNode } from 'react'
import { TaskShell } from '@/components/shell/task-shell'
import { PageTitle, SectionTitle } from '@/components/ui/page-title'
import { AskedForm, type DrawnAsked } from './asked-form'
import type { AskedBy } from './asked-question'
import { AskedUntil } from './asked-until'

type AllProps = {
  /** `/v/<key>`. */
  at: string
  by: AskedBy
  drawn: readonly DrawnAsked[]
  sending: ReactNode
}

/** All questions on one page. */
export function AskedAll({ at, by, drawn, sending }: AllProps) {
  return (
    <TaskShell back={{ href: at, words: 'About these questions' }}>
      <div className="grid max-w-160 gap-10 pt-4">
        <div className="grid gap-4">
          <PageTitle>All {drawn.length} questions</PageTitle>
          <div className="grid max-w-[62ch] gap-2 text-muted">
            <AskedUntil by={by} />
          </div>
        </div>
        {drawn.map((one, index) => (
          <section key={one.question.id} id={`q-${one.question.id}`} className="border-t border-line pt-6">
            <AskedForm
              {...one}
              next={null}
              legend={
                <>
                  <span className="mb-1 block text-note text-muted">
                    Question {index + 1} of {drawn.length}
                  </span>
                  <SectionTitle>{one.question.text}</SectionTitle>
                </>
              }
            />
          </section>
        ))}
        <section className="grid gap-4 border-t border-line pt-6">
          <SectionTitle id="send">Send</SectionTitle>
          {sending}
        </section>
      </div>
    </TaskShell>
  )
}
