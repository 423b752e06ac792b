import { useEffect, useState } from 'react'
import { useSiteName } from '@/components/brand/brand-context'
import { AnswerForm } from '@/components/questionnaire/answer-form'
import { newId, type Known } from '@/components/questionnaire/answer-queue'
import { BypassedQuestion } from '@/components/questionnaire/bypassed-question'
import { QuestionHeading } from '@/components/questionnaire/question-heading'
import { QuestionShell } from '@/components/questionnaire/question-shell'
import { questionView } from '@/lib/views/question'
import { NoConnection } from './no-connection'
import { onwardFrom, type OpenedCopy } from './opened-copy'

type QuestionProps = {
  opened: OpenedCopy
  action: string
  question: string
  /** What the server was last heard to hold for it. */
  held: Known | undefined
  fromCheck: boolean
  onward: (question: string) => void
}

/** One question, drawn as its page draws it. */
export function OfflineQuestion({ opened, action, question, held, fromCheck, onward }: QuestionProps) {
  const { rubric, words, journey, home, copy } = opened
  const [opId] = useState(newId)
  const view = questionView(rubric, words, journey, question)
  const title = view ? (view.asked ? view.title : view.heading) : null
  const site = useSiteName()
  useEffect(() => {
    if (title !== null) document.title = `${title} – ${site}`
  }, [title, site])

  if (!view) return <NoConnection missing />
  if (!view.asked) return <BypassedQuestion home={home} view={view} fresh={null} />
  return (
    <QuestionShell home={home} view={view} fromCheck={fromCheck} hasReport={copy.reports > 0}>
      <AnswerForm
        action={action}
        question={view}
        legend={<QuestionHeading view={view} />}
        opId={opId}
        fromCheck={fromCheck}
        next={onwardFrom(opened, view.id, fromCheck)}
        onward={onward}
        saved={held?.value}
        version={held?.version ?? 0}
        problem={null}
        conflict={null}
      />
    </QuestionShell>
  )
}
