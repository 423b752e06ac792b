'use client'

import { useRef } from 'react'
import type { ReactNode, SubmitEvent } from 'react'
import { Button } from '@/components/ui/button'

/** Long enough for the second half of a double click, short enough for a second try. */
const patienceMs = 3000

type StartProps = {
  action?: string
  /** What the button says. */
  words?: string
  /** What else is sent. */
  children?: ReactNode
}

/** A form and not a link: an address that is merely opened or fetched ahead must never begin anything. */
export function StartForm({ action = '/start', words = 'Start now', children }: StartProps) {
  const sentAt = useRef(-Infinity)

  function once(event: SubmitEvent<HTMLFormElement>) {
    if (event.timeStamp - sentAt.current < patienceMs) event.preventDefault()
    else sentAt.current = event.timeStamp
  }

  return (
    <form method="post" action={action} noValidate onSubmit={once}>
      {children}
      <Button>{words}</Button>
    </form>
  )
}
