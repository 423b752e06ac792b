'use client'

import type { ReactNode, SubmitEvent } from 'react'
import { tabStatements } from '@/components/vendors/tab-statements'

type SendFormProps = {
  action: string
  /** Where answers are saved. */
  answers: string
  children: ReactNode
}

/** Sends what was given a moment ago first, and then says that the answers are ready. */
export function SendForm({ action, answers, children }: SendFormProps) {
  async function onSubmit(event: SubmitEvent<HTMLFormElement>) {
    const form = event.currentTarget
    event.preventDefault()
    if (await tabStatements(answers).flush()) form.submit()
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
    </form>
  )
}
