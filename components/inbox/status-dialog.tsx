'use client'

import { useState } from 'react'
import { FieldError } from '@/components/ui/field-error'
import { TextField } from '@/components/ui/text-field'
import type { Asked } from '@/lib/schemas/change-form'
import { isStatus, type Status } from '@/lib/schemas/status'
import { AskDialog, Choice } from './ask-dialog'

type StatusDialogProps = {
  /** "of Demo Bakery", "of 4 submissions". */
  of: string
  statuses: readonly { readonly status: Status; readonly name: string }[]
  /** Where all of them stand, if they stand at one. */
  current: Status | null
  onAct: (asked: Asked) => void
  onClose: () => void
}

/** Asks for a status, and for a reason where it is not a fit. */
export function StatusDialog({ of, statuses, current, onAct, onClose }: StatusDialogProps) {
  const [chosen, setChosen] = useState<string | null>(current)
  const [problem, setProblem] = useState<string | null>(null)
  const done = (fields: FormData) => {
    const status = String(fields.get('status') ?? '')
    const reason = String(fields.get('reason') ?? '').trim()
    const missing = !isStatus(status)
      ? 'Choose a status.'
      : status === 'not_a_fit' && !reason
        ? 'Write why it is not a fit.'
        : null
    setProblem(missing)
    if (missing !== null || !isStatus(status)) return false
    onAct({ do: 'status', status, reason: status === 'not_a_fit' ? reason : null })
    return true
  }
  return (
    <AskDialog id="status-dialog" heading={<>Status {of}</>} done="Set status" onClose={onClose} onDone={done}>
      <fieldset onChange={({ target }) => setChosen((target as Element as HTMLInputElement).value)}>
        <legend className="sr-only">Status</legend>
        {problem !== null && chosen === null && <FieldError id="status-error">{problem}</FieldError>}
        {statuses.map(({ status, name }, at) => (
          <Choice
            key={status}
            {...{ name: 'status', value: status, checked: status === current }}
            first={current === null ? at === 0 : status === current}
          >
            {name}
          </Choice>
        ))}
      </fieldset>
      {chosen === 'not_a_fit' && (
        <TextField
          {...{
            name: 'reason',
            id: 'status-reason',
            label: 'Why it is not a fit',
            maxLength: 400,
            autoComplete: 'off',
          }}
          {...(problem !== null && { error: problem })}
        />
      )}
    </AskDialog>
  )
}
