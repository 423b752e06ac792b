'use client'

import { useState } from 'react'
import { dayInWords } from '@/components/ui/day'
import { FieldError } from '@/components/ui/field-error'
import { TextField } from '@/components/ui/text-field'
import type { Asked } from '@/lib/schemas/change-form'
import { AskDialog, Choice } from './ask-dialog'
import { laterDays } from './later-days'

type SnoozeDialogProps = {
  of: string
  now: Date
  /** Whether any of them is out of sight now. */
  snoozed: boolean
  onAct: (asked: Asked) => void
  onClose: () => void
}

/** Asks until which day it stays out of sight. */
export function SnoozeDialog({ of, now, snoozed, onAct, onClose }: SnoozeDialogProps) {
  const [problem, setProblem] = useState<string | null>(null)
  const days = laterDays(now)
  const done = (fields: FormData) => {
    const choice = String(fields.get('until') ?? '')
    const day = choice === 'other' ? String(fields.get('day') ?? '') : choice
    const isLater = day >= days[0].day
    setProblem(day === '' ? 'Choose a day.' : isLater || day === 'back' ? null : 'Choose a day after today.')
    if (day !== 'back' && !isLater) return false
    onAct({ do: 'snooze', until: day === 'back' ? null : day })
    return true
  }
  return (
    <AskDialog id="snooze-dialog" heading={<>Snooze {of}</>} done="Snooze" onClose={onClose} onDone={done}>
      <fieldset>
        <legend className="sr-only">Until</legend>
        {problem !== null && <FieldError id="snooze-error">{problem}</FieldError>}
        {days.map(({ day, words }, at) => (
          <Choice key={day} name="until" value={day} checked={at === 0} first={at === 0}>
            {words}, {dayInWords(day)}
          </Choice>
        ))}
        <Choice name="until" value="other" checked={false}>
          Another day
        </Choice>
        {snoozed && (
          <Choice name="until" value="back" checked={false}>
            Bring it back now
          </Choice>
        )}
      </fieldset>
      <div
        onInput={({ currentTarget }) => {
          const other = currentTarget.closest('form')?.querySelector<HTMLInputElement>('[name=until][value=other]')
          if (other) other.checked = true
        }}
      >
        <TextField {...{ name: 'day', id: 'snooze-day', type: 'date', label: 'Another day', autoComplete: 'off' }} />
      </div>
    </AskDialog>
  )
}
