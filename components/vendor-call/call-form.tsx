'use client'

import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import type { ReactNode, SubmitEvent } from 'react'
import { OtherStatement } from '@/components/vendors/other-statement'
import { EvidenceField, NoteField } from '@/components/vendors/statement-controls'
import { statementFields, toldIn, type StatementProblem } from '@/components/vendors/statement-fields'
import { nothingTold, sameTold, type StatementConflict, type Told } from '@/components/vendors/statement'
import { StatementConflictNotice, StatementStatus } from '@/components/vendors/statement-status'
import { useStatement } from '@/components/vendors/use-statement'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { FieldError } from '@/components/ui/field-error'
import { Notice } from '@/components/ui/notice'
import { RadioRows } from '@/components/ui/option-rows'
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
  const { look, mine, onGiven, saveNow, decide } = useStatement(form, {
    ...{ action, question: question.id, call, version, told, conflict },
    refused: refused !== null,
  })

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
  const wrong = (field: string) => (problem?.field === field ? problem.message : undefined)
  const [optionError, shownError] = [wrong(statementFields.option), wrong(statementFields.shown)]
  const open = { value: '', label: 'Not told in this call', exclusive: true }
  return (
    <>
      <form
        ref={form}
        method="post"
        action={action}
        noValidate
        autoComplete="off"
        onSubmit={onSubmit}
        onInput={(event) => {
          setProblem(null)
          onGiven(event)
        }}
        className="grid gap-5"
      >
        <input type="hidden" name="question" value={id} />
        <input type="hidden" name="call" value={call} />
        <input type="hidden" name="opId" value={opId} />
        <input type="hidden" name="baseVersion" value={version} />
        <input type="hidden" name="from" value="call" />
        {problem && (
          <ErrorSummary
            errors={[
              {
                href: `#${problem.field === statementFields.option ? id : `${id}-${problem.field}`}`,
                text: problem.message,
              },
            ]}
          />
        )}
        <RadioRows
          id={id}
          name={statementFields.option}
          legend={legend}
          options={version > 0 ? [...question.options, open] : question.options}
          selected={told.option ?? (version > 0 ? '' : undefined)}
          {...(question.hint !== null && { hint: question.hint })}
          {...(optionError !== undefined && { error: optionError })}
        />
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
        <NoteField id={id} label="Notes" error={wrong(statementFields.note)} defaultValue={told.note ?? ''} />
        <details open={told.evidence !== null || refused?.field === statementFields.evidence}>
          <summary className="inline-flex min-h-11 items-center text-link underline underline-offset-[0.18em]">
            Add a link or a file name
          </summary>
          <EvidenceField
            id={id}
            label="A link or the name of a file"
            hint="It is kept as text. Nothing is uploaded."
            error={wrong(statementFields.evidence)}
            defaultValue={told.evidence ?? ''}
          />
        </details>
        {look.conflict && (
          <StatementConflictNotice
            id={id}
            conflict={look.conflict}
            mine={mine}
            options={question.options}
            onDecide={decide}
          />
        )}
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
      </form>
      <OtherStatement from="call" question={id} {...{ id, action, opId, call, version }} conflict={look.conflict} />
    </>
  )
}
