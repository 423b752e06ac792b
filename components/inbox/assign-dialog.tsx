'use client'

import { useState } from 'react'
import { FieldError } from '@/components/ui/field-error'
import type { Asked } from '@/lib/schemas/change-form'
import { AskDialog, Choice } from './ask-dialog'

type AssignDialogProps = {
  of: string
  people: readonly { readonly userId: string; readonly name: string }[]
  me: string
  /** Who owns all of them; '' for nobody, null where they differ. */
  current: string | null
  onAct: (asked: Asked) => void
  onClose: () => void
}

/** Asks who owns it from now on. */
export function AssignDialog({ of, people, me, current, onAct, onClose }: AssignDialogProps) {
  const [isMissing, setMissing] = useState(false)
  const choices = [{ userId: '', name: 'Nobody' }, ...people]
  const done = (fields: FormData) => {
    const owner = fields.get('owner')
    setMissing(owner === null)
    if (owner === null) return false
    onAct({ do: 'owner', owner: String(owner) || null })
    return true
  }
  return (
    <AskDialog id="assign-dialog" heading={<>Owner {of}</>} done="Assign" onClose={onClose} onDone={done}>
      <fieldset>
        <legend className="sr-only">Owner</legend>
        {isMissing && <FieldError id="assign-error">Choose an owner.</FieldError>}
        {choices.map(({ userId, name }, at) => (
          <Choice
            key={userId}
            {...{ name: 'owner', value: userId, checked: userId === current }}
            first={current === null ? at === 0 : userId === current}
          >
            <bdi>{name}</bdi>
            {userId === me && ' (you)'}
          </Choice>
        ))}
      </fieldset>
    </AskDialog>
  )
}
