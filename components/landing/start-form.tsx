'use client'

import { useRef } from 'react'
import type { SubmitEvent } from 'react'
import { Button } from '@/components/ui/button'

/** Long enough for the second half of a double click, short enough for a second try. */
const patienceMs = 3000

/** A form and not a link: an address that is merely opened or fetched ahead must never begin anything. */
export function StartForm() {
  const sentAt = useRef(-Infinity)

  function once(event: SubmitEvent<HTMLFormElement>) {
    if (event.timeStamp - sentAt.current < patienceMs) event.preventDefault()
    else sentAt.current = event.timeStamp
  }

  return (
    <form method="post" action="/start" noValidate onSubmit={once}>
      <Button>Start now</Button>
    </form>
  )
}
