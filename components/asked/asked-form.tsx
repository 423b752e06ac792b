'use client'

import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import type { ReactNode, SubmitEvent } from 'react'
import { EvidenceField, NoteField } from '@/components/vendors/statement-controls'
import { statementFields, type StatementProblem } from '@/components/vendors/statement-fields'
import type { StatementConflict, Told } from '@/components/vendors/statement'
import { problemAt, StatementShell } from '@/components/vendors/statement-shell'
import { StatementStatus } from '@/components/vendors/statement-status'
import { useStatement } from '@/components/vendors/use-statement'
import { Button } from '@/components/ui/button'
import type { AskedQuestion } from './asked-question'

/** What one question's form is drawn from. */
export type DrawnAsked = {
  /** Where answers are saved: `/v/<key>/answers`. */
  readonly action: string
  readonly question: AskedQuestion
  /** The id of this save when it is made without a script. */
  readonly opId: string
  readonly version: number
  readonly told: Told
  readonly conflict: StatementConflict | null
  readonly refused: StatementProblem | null
}

type AskedFormProps = DrawnAsked & {
  /** The question, as the legend of its options. */
  legend: ReactNode
  /** Where the page goes on to; null where all questions stand on one page. */
  next: string | null
}

/** One question to a vendor. It is whole without a script; with one, answers are saved as they are given. */
export function AskedForm(props: AskedFormProps) {
  const { action, question, legend, opId, version, told, conflict, refused, next } = props
  const form = useRef<HTMLFormElement>(null)
  const router = useRouter()
  const [wrong, setWrong] = useState(refused)
  const use = useStatement(form, {
    ...{ action, question: question.id, version, told, conflict },
    refused: refused !== null,
  })
  const { look, onGiven, saveNow } = use

  async function onSubmit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    setWrong(null)
    if (look.conflict) return document.getElementById(`${id}-conflict`)?.focus()
    if ((await saveNow()) && next !== null) router.push(next)
  }

  const { id } = question
  return (
    <StatementShell
      {...{ form, id, action, opId, version, told, legend, use, onSubmit }}
      {...{ question: id, options: question.options }}
      from={next === null ? 'all' : 'one'}
      none="I leave this question open"
      problem={wrong}
      onInput={onGiven}
      actions={
        <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
          {next === null ? (
            <noscript>
              <Button look="secondary">
                <Named of={question}>Save</Named>
              </Button>
            </noscript>
          ) : (
            <>
              <Button id="continue">Save and go on</Button>
              <a href={next} className="inline-flex min-h-11 items-center">
                Skip this question
              </a>
            </>
          )}
          <StatementStatus look={look} retry={() => void saveNow()} />
        </div>
      }
    >
      <NoteField
        id={id}
        label={<Named of={question}>In your own words</Named>}
        hint="What fits better, or what should be known beside it."
        error={problemAt(wrong, statementFields.note)}
        defaultValue={told.note ?? ''}
      />
      <EvidenceField
        id={id}
        label={<Named of={question}>A link or the name of a file that shows it</Named>}
        hint={question.show}
        error={problemAt(wrong, statementFields.evidence)}
        defaultValue={told.evidence ?? ''}
      />
    </StatementShell>
  )
}

const Named = ({ of, children }: { of: AskedQuestion; children: string }) => (
  <>
    {children}
    <span className="sr-only">: {of.term}</span>
  </>
)
