import type { ReactNode } from 'react'
import { MarginNote, TaskColumns, TaskShell } from '@/components/shell/task-shell'
import { Ruler } from '@/components/ui/ruler'
import type { QuestionView } from '@/lib/views/question'
import { UndecidedAnswers } from './undecided-answers'

type QuestionShellProps = {
  home: string
  view: QuestionView
  /** The person came to change one answer, and Back leads there. */
  fromCheck: boolean
  hasReport: boolean
  children: ReactNode
}

/** The frame of a question: where it stands on the ruler, the way back, and why it is asked. */
export function QuestionShell({ home, view, fromCheck, hasReport, children }: QuestionShellProps) {
  const before = view.previous === null ? home : `${home}/q/${view.previous}`
  return (
    <TaskShell
      ruler={<Ruler sections={view.sections} at={view.at} />}
      back={{ href: fromCheck ? `${home}/check` : before }}
      right={
        <a href={`${home}/save`} className="py-2 text-small">
          Save for later
        </a>
      }
    >
      <TaskColumns note={<WhyWeAsk why={view.why} hasReport={hasReport} />}>
        <div className="pt-2">
          <UndecidedAnswers home={home} except={view.id} />
          {children}
        </div>
      </TaskColumns>
    </TaskShell>
  )
}

function WhyWeAsk({ why, hasReport }: { why: string; hasReport: boolean }) {
  return (
    <MarginNote id="why" heading="Why we ask">
      <p>{why}</p>
      {hasReport && <p>Your report stays as it is. A changed answer counts in the next version.</p>}
    </MarginNote>
  )
}
