'use client'

import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import type { ReactNode, SubmitEvent } from 'react'
import { EvidenceField, NoteField } from '@/components/vendors/statement-controls'
import { statementFields, toldIn, type StatementProblem } from '@/components/vendors/statement-fields'
import { nothingTold, sameTold, type StatementConflict, type Told } from '@/components/vendors/statement'
import { problemAt, StatementShell } from '@/components/vendors/statement-shell'
import { StatementStatus } from '@/components/vendors/statement-status'
import { useStatement } from '@/components/vendors/use-statement'
import { Button } from '@/components/ui/button'
import { FieldError } from '@/components/ui/field-error'
import { Notice } from '@/components/ui/notice'
import type { CallNumber } from '@/lib/schemas/vendor-call'
import type { CallQuestion } from './call-question'

/** What the form of one question is drawn from. */
export type DrawnCall = {
  /** Where statements are saved: `…/vendors/<vendor>/answers`. */
  readonly action: string
  readonly question: CallQuestion
  /** The id of this save when it is made without a script. */
  readonly opId: string
  readonly version: number
  readonly told: Told
  readonly conflict: StatementConflict | null
  readonly refused: StatementProblem | null
}

type CallFormProps = DrawnCall & {
  call: CallNumber
  legend: ReactNode
  /** Where the page goes once this is saved, where it goes without, and what was noted before. */
  next: string
  skip: string
  previous: string | null
}

/** One question of a call, to be answered with a thumb. What could not be saved stays here and is sent again. */
export function CallForm(props: CallFormProps) {
  const { action, question, call, legend, opId, version, told, conflict, refused, next, skip, previous } = props
  const form = useRef<HTMLFormElement>(null)
  const router = useRouter()
  const leaving = useRef(false)
  const [stuck, setStuck] = useState(false)
  const [problem, setProblem] = useState(refused)
  const use = useStatement(form, {
    ...{ action, question: question.id, call, version, told, conflict },
    refused: refused !== null,
  })
  const { look, onGiven, saveNow } = use

  async function onSubmit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    if (leaving.current) return
    setProblem(null)
    if (look.conflict) return document.getElementById(`${id}-conflict`)?.focus()
    const nothing = version === 0 && look.state === 'idle' && sameTold(toldIn(event.currentTarget), nothingTold)
    if (nothing) return router.push(skip)
    leaving.current = true
    const saved = await saveNow()
    leaving.current = false
    setStuck(!saved)
    if (saved) router.push(next)
  }

  const { id } = question
  const shownError = problemAt(problem, statementFields.shown)
  return (
    <StatementShell
      {...{ form, id, action, opId, call, version, told, legend, use, problem, onSubmit }}
      {...{ question: id, hint: question.hint, options: question.options }}
      from="call"
      none="Not told in this call"
      onInput={(event) => {
        setProblem(null)
        onGiven(event)
      }}
      actions={
        <>
          {stuck && look.problem === null ? (
            <Notice tone="critical" heading="Not saved. Try again">
              <p>What you noted stays on this page. It is sent again by itself once there is a connection.</p>
            </Notice>
          ) : (
            <StatementStatus look={look} retry={() => void saveNow()} />
          )}
          <div className="grid gap-x-6 gap-y-2 sm:flex sm:flex-wrap sm:items-center">
            <Button id="continue" className="min-h-14">
              Save and next
            </Button>
            <div className="flex flex-wrap gap-x-6">
              {previous !== null && (
                <a href={previous} className="inline-flex min-h-14 items-center">
                  Previous
                </a>
              )}
              <a href={skip} className="inline-flex min-h-14 items-center">
                Skip
              </a>
            </div>
          </div>
        </>
      }
    >
      <div>
        {shownError !== undefined && <FieldError id={`${id}-shown-error`}>{shownError}</FieldError>}
        <label className="ledger-option border-t border-t-control">
          <input
            type="checkbox"
            id={`${id}-shown`}
            name={statementFields.shown}
            value="1"
            defaultChecked={told.shown}
            aria-describedby={`${id}-proof${shownError === undefined ? '' : ` ${id}-shown-error`}`}
            {...(shownError !== undefined && { 'aria-invalid': true })}
          />
          <span>
            <span>I have seen proof</span>
            <span id={`${id}-proof`} className="block text-note text-muted">
              {question.proof}
            </span>
          </span>
        </label>
      </div>
      <NoteField
        id={id}
        label="Notes"
        error={problemAt(problem, statementFields.note)}
        defaultValue={told.note ?? ''}
      />
      <details open={told.evidence !== null || refused?.field === statementFields.evidence}>
        <summary className="inline-flex min-h-11 items-center text-link underline underline-offset-[0.18em]">
          Add a link or a file name
        </summary>
        <EvidenceField
          id={id}
          label="A link or the name of a file"
          hint="It is kept as text. Nothing is uploaded."
          error={problemAt(problem, statementFields.evidence)}
          defaultValue={told.evidence ?? ''}
        />
      </details>
    </StatementShell>
  )
}
