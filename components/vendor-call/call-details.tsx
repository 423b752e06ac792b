'use client'

import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import type { SubmitEvent } from 'react'
import { failedLine, savedLine, savingLine } from '@/components/questionnaire/status-lines'
import { announce } from '@/components/ui/announce'
import { Button } from '@/components/ui/button'
import { dayInWords } from '@/components/ui/day'
import { FieldError } from '@/components/ui/field-error'
import { Notice } from '@/components/ui/notice'
import type { CallNumber } from '@/lib/schemas/vendor-call'

/** One call: with whom, and on which day (ISO). Version 0 where nothing was noted of it. */
export type CallNoted = {
  readonly number: CallNumber
  readonly who: string | null
  readonly heldOn: string | null
  readonly version: number
}

type CallDetailsProps = {
  /** `…/vendors/<vendor>/calls`. */
  action: string
  call: CallNoted
  /** Who and when, in words. */
  summary: string
}

/** Who answered in this call, and when. Without a script the vendor's page shows what was saved. */
export function CallDetails({ action, call, summary }: CallDetailsProps) {
  const { number, who, heldOn, version } = call
  const router = useRouter()
  const details = useRef<HTMLDetailsElement>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [other, setOther] = useState<CallOther | null>(null)

  async function onSubmit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    announce(savingLine)
    const { problem, conflict } = await save(action, event.currentTarget)
    setProblem(problem)
    setOther(conflict)
    announce(problem === null ? savedLine(new Date().toISOString()) : failedLine)
    if (problem !== null) return
    router.refresh()
    if (conflict) return
    if (details.current) details.current.open = false
    details.current?.querySelector('summary')?.focus()
  }

  return (
    <details ref={details} className="min-w-0">
      <summary className="min-h-11 content-center">
        {summary}{' '}
        <span className="text-link underline">
          Change<span className="sr-only"> who answers and the day</span>
        </span>
      </summary>
      <form
        key={version}
        method="post"
        action={action}
        noValidate
        autoComplete="off"
        onSubmit={onSubmit}
        className="grid max-w-question gap-3 pt-1 pb-3"
      >
        <input type="hidden" name="number" value={number} />
        <input type="hidden" name="baseVersion" value={version} />
        {other && (
          <Notice tone="caution" heading="Somebody else changed this call">
            <p>
              Yours is saved now. Saved before: {other.who ?? 'nobody named'}
              {other.heldOn !== null && `, ${dayInWords(other.heldOn)}`}.
            </p>
          </Notice>
        )}
        {problem !== null && <FieldError id="call-problem">{problem}</FieldError>}
        <div className="grid gap-1">
          <label htmlFor="who">Who answers</label>
          <input id="who" type="text" name="who" maxLength={120} defaultValue={who ?? ''} className={control} />
        </div>
        <div className="grid gap-1">
          <label htmlFor="heldOn">Day of the call</label>
          <input id="heldOn" type="date" name="heldOn" defaultValue={heldOn ?? ''} className={control} />
        </div>
        <Button look="secondary" className="justify-self-start">
          Save the call
        </Button>
      </form>
    </details>
  )
}

const control = 'min-h-12 w-full min-w-0 rounded-control border border-control bg-surface px-3 text-body text-ink'

const notSaved = 'This was not saved. What you entered is still here. Try again.'

type CallOther = { readonly who: string | null; readonly heldOn: string | null }
type Saved = { readonly problem: string | null; readonly conflict: CallOther | null }

/** @returns what went wrong, and what somebody else had saved that this took the place of unseen */
async function save(action: string, form: HTMLFormElement): Promise<Saved> {
  const { who, heldOn, number, baseVersion } = form.elements as unknown as Record<string, HTMLInputElement>
  const body = {
    number: Number(number?.value),
    baseVersion: Number(baseVersion?.value),
    who: who?.value ?? null,
    // A day that is half typed has no value, so it is sent as what it is not.
    heldOn: heldOn?.validity.badInput ? 'half a day' : heldOn?.value || null,
  }
  try {
    const response = await fetch(action, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    const said = (await response.json()) as { error?: { message: string }; conflict?: CallOther }
    if (response.ok) return { problem: null, conflict: said.conflict ?? null }
    return { problem: (response.status === 422 && said.error?.message) || notSaved, conflict: null }
  } catch {
    return { problem: notSaved, conflict: null }
  }
}
