'use client'

import { useRef, useState } from 'react'
import type { ReactNode, SubmitEvent } from 'react'
import { Notice } from '@/components/ui/notice'
import { tabStatements } from '@/components/vendors/tab-statements'

type SendFormProps = {
  action: string
  /** Where answers are saved. */
  answers: string
  children: ReactNode
}

/** Sends what was given a moment ago first, and then says that the answers are ready. */
export function SendForm({ action, answers, children }: SendFormProps) {
  const heldBack = useRef<HTMLDivElement>(null)
  const [unsaved, setUnsaved] = useState(false)

  async function onSubmit(event: SubmitEvent<HTMLFormElement>) {
    const form = event.currentTarget
    event.preventDefault()
    const saved = await tabStatements(answers).flush()
    setUnsaved(!saved)
    if (saved) return form.submit()
    // Once it is drawn. With the focus it is read aloud, whatever is said of saving meanwhile.
    setTimeout(() => heldBack.current?.focus())
  }

  return (
    <form
      method="post"
      action={action}
      noValidate
      onSubmit={onSubmit}
      className="grid max-w-[62ch] justify-items-start gap-4"
    >
      {children}
      {unsaved && (
        <div ref={heldBack} tabIndex={-1} role="group" aria-label="Nothing was sent">
          <Notice tone="critical" heading="Nothing was sent">
            <p>
              One of your answers could not be saved, so nothing was sent. Go to the question that says so, and then
              send again.
            </p>
          </Notice>
        </div>
      )}
    </form>
  )
}
