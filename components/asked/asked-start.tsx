import type { ReactNode } from 'react'
import { TaskShell } from '@/components/shell/task-shell'
import { ButtonLink } from '@/components/ui/button'
import { PageTitle, SectionTitle } from '@/components/ui/page-title'
import { TaskList } from '@/components/ui/task-list'
import type { AskedBy, AskedQuestion } from './asked-question'
import { AskedTerms } from './asked-terms'

type StartProps = {
  /** `/v/<key>`. */
  at: string
  by: AskedBy
  questions: readonly AskedQuestion[]
  /** Ids of questions that have an answer. */
  answered: ReadonlySet<string>
  /** What the last form did. */
  notice: ReactNode
  sending: ReactNode
}

/** Where a private link leads: who asks what, and every question with where it stands. */
export function AskedStart({ at, by, questions, answered, notice, sending }: StartProps) {
  const next = questions.find(({ id }) => !answered.has(id)) ?? questions[0]
  return (
    <TaskShell>
      <div className="grid max-w-160 gap-10 pt-8">
        <div className="grid gap-5">
          <PageTitle>
            {by.asker} asks {by.vendor} {questions.length} questions
          </PageTitle>
          {notice}
          <AskedTerms by={by} count={questions.length} />
          <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
            {next && <ButtonLink href={`${at}?q=${next.id}`}>{answered.size === 0 ? 'Start' : 'Go on'}</ButtonLink>}
            <a href={`${at}?all=1`} className="inline-flex min-h-11 items-center">
              Answer on one page
            </a>
          </div>
        </div>
        <section className="grid gap-4">
          <SectionTitle id="questions">The questions</SectionTitle>
          <TaskList
            tasks={questions.map(({ id, text }) => ({
              id,
              label: text,
              status: answered.has(id) ? 'Answered' : 'Not answered',
              done: answered.has(id),
              href: `${at}?q=${id}`,
            }))}
          />
        </section>
        <section className="grid gap-4">
          <SectionTitle id="send">Send</SectionTitle>
          {sending}
        </section>
      </div>
    </TaskShell>
  )
}
