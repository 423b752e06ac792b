'use client'

import type { FormEvent, ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { closeModal, Modal } from './modal'

type AskDialogProps = {
  id: string
  heading: ReactNode
  /** What the button says. */
  done: string
  onClose: () => void
  /** What was chosen; false keeps the dialog open. */
  onDone: (fields: FormData) => boolean
  children: ReactNode
}

/** A dialog that asks for one thing, done by Enter or its button. */
export function AskDialog({ id, heading, done, onClose, onDone, children }: AskDialogProps) {
  const submit = (event: FormEvent<HTMLFormElement>) => {
    if (!onDone(new FormData(event.currentTarget))) event.preventDefault()
  }
  return (
    <Modal id={id} heading={heading} onClose={onClose}>
      <form method="dialog" noValidate onSubmit={submit} className="grid gap-5">
        {children}
        <div className="flex flex-wrap gap-3">
          <Button>{done}</Button>
          <Button type="button" look="secondary" onClick={closeModal}>
            Cancel
          </Button>
        </div>
      </form>
    </Modal>
  )
}

type ChoiceProps = { name: string; value: string; children: ReactNode; checked: boolean; first?: boolean }

/** One of several choices in such a dialog. */
export function Choice({ name, value, children, checked, first = false }: ChoiceProps) {
  return (
    <label className="flex min-h-11 items-center gap-3 border-b border-line px-1">
      <input
        {...{ type: 'radio', name, value }}
        {...(first && { 'data-first': '' })}
        defaultChecked={checked}
        className="size-5 shrink-0 accent-brand"
      />
      <span className="min-w-0 [overflow-wrap:anywhere]">{children}</span>
    </label>
  )
}
