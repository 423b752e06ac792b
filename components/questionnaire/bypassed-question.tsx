import type { ReactNode } from 'react'
import { TaskShell } from '@/components/shell/task-shell'
import { PageTitle } from '@/components/ui/page-title'
import { Prose } from '@/components/ui/text'
import type { BypassedView } from '@/lib/views/question'

/** The address of a question that this person's answers do not lead to, with the way to where the person is. */
export function BypassedQuestion({ home, view, fresh }: { home: string; view: BypassedView; fresh: ReactNode }) {
  const { heading, text, here } = view
  return (
    <TaskShell back={{ href: home, words: 'Back to your assessment' }}>
      {fresh}
      <div className="grid gap-5 pt-4">
        <PageTitle>{heading}</PageTitle>
        <Prose>
          <p>The question was “{text}”. Nothing you said is lost.</p>
          <p>
            {here ? (
              <a href={`${home}/q/${here.id}`} className="inline-block py-1">
                Continue from “{here.text}”
              </a>
            ) : (
              <a href={`${home}/check`} className="inline-block py-1">
                Check your answers
              </a>
            )}
          </p>
        </Prose>
      </div>
    </TaskShell>
  )
}
