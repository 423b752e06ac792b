'use client'

import type { SubmitEvent } from 'react'
import { useBrandMark } from '@/components/brand/brand-context'
import { Button } from '@/components/ui/button'
import { tabSender } from './tab-sender'

/** Deletes an assessment, after a second look that works without a script. With one, this device keeps no copy either. */
export function DeleteAnswers({ action }: { action: string }) {
  const brand = useBrandMark()

  async function onSubmit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = event.currentTarget
    const next = await deleteThere(action)
    if (next === null) return form.submit()
    await tabSender(action.replace(/deletion$/, 'answers')).forget()
    location.assign(next)
  }

  return (
    <details>
      <summary className="inline-flex min-h-11 items-center text-link underline underline-offset-[0.18em]">
        Delete my answers
      </summary>
      <form
        method="post"
        action={action}
        noValidate
        onSubmit={onSubmit}
        className="mt-2 grid max-w-[62ch] justify-items-start gap-4"
      >
        <p>
          This deletes every answer, every report and every vendor of this assessment, at once and for good. Every link
          to it stops working, and so do links you gave vendors.
          {brand && (
            <>
              {' '}
              What you sent to <bdi>{brand.workspace}</bdi> can be read there no more.
            </>
          )}
        </p>
        <Button look="critical">Delete everything</Button>
      </form>
    </details>
  )
}

/** Where to go once it is deleted; null when it is not, so that the form itself may tell why. */
async function deleteThere(action: string): Promise<string | null> {
  try {
    const response = await fetch(action, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    })
    return response.ok ? ((await response.json()) as { next: string }).next : null
  } catch {
    return null
  }
}
