'use client'

import type { ReactNode, SubmitEvent } from 'react'
import { announce } from '@/components/ui/announce'
import { cn } from '@/components/ui/cn'

type SendingFormProps = {
  action: string
  /** What is said instead where there is no connection. */
  offline: string
  className?: string
  children: ReactNode
}

/** A form that says it is being sent. Without a connection it stays as it is, with what was typed. */
export function SendingForm({ action, offline, className, children }: SendingFormProps) {
  function onSubmit(event: SubmitEvent<HTMLFormElement>) {
    if (navigator.onLine) return announce('Sending…', 0)
    event.preventDefault()
    announce(offline, 0)
  }

  return (
    <form
      method="post"
      action={action}
      noValidate
      onSubmit={onSubmit}
      className={cn('grid max-w-question gap-6', className)}
    >
      {children}
    </form>
  )
}
