'use client'

import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import type { SubmitEvent } from 'react'
import { failedLine, savedLine, savingLine } from '@/components/questionnaire/status-lines'
import { announce } from '@/components/ui/announce'
import { Button } from '@/components/ui/button'
import { dayInWords } from '@/components/ui/day'
import { FieldBox } from '@/components/vendors/field-box'
import { FieldError } from '@/components/ui/field-error'
import { Notice } from '@/components/ui/notice'
import type { CallNumber } from '@/lib/schemas/vendor-call'
import { callProblem, type CallField, type CallProblem, type Refused } from './call-problem'

/** One call: with whom, and on which day (ISO). Version 0 where nothing was noted of it. */
export type CallNoted = {
  readonly number: CallNumber
  readonly who: string | null
  readonly heldOn: string | null
  readonly version: number
}

/** What its form did when it was sent without a script. */
export type CallBack = {
  /** What a refused one held, the version it was typed over, and what to change. */
  readonly refused: {
    readonly version: number | null
    readonly who: string
    readonly heldOn: string
    readonly problem: Refused
  } | null
  /** What somebody else had saved before. */
  readonly conflict: CallOther | null
  readonly isSaved: boolean
}

type CallDetailsProps = {
  /** `…/vendors/<vendor>/calls`. */
  action: string
  call: CallNoted
  back: CallBack
  /** Who and when, in words. */
  summary: string
}

/** Who answered in this call, and when. */
export function CallDetails({ action, call, back, summary }: CallDetailsProps) {
  const { number, who, heldOn, version } = call
  const router = useRouter()
  const details = useRef<HTMLDetailsElement>(null)
  const [problem, setProblem] = useState(() => back.refused && callProblem(422, back.refused.problem))
  const [other, setOther] = useState(back.conflict)

  async function onSubmit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    announce(savingLine)
    const { problem, conflict } = await save(action, event.currentTarget)
    setProblem(problem)
    setOther(conflict)
    announce(problem === null ? savedLine(new Date().toISOString()) : failedLine)
    if (problem?.field) return focusOn(problem.field)
    if (problem) return
    router.refresh()
    if (conflict) return
    if (details.current) details.current.open = false
    details.current?.querySelector('summary')?.focus()
  }

  const wrong = (field: CallField) => (problem?.field === field ? 'call-problem' : undefined)
  return (
    <details ref={details} open={problem !== null || other !== null} className="min-w-0">
      <summary className="min-h-11 content-center">
        {summary} {back.isSaved && <span className="text-success">Saved. </span>}
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
        <input type="hidden" name="from" value="call" />
        <input type="hidden" name="baseVersion" value={back.refused?.version ?? version} />
        {other && (
          <Notice tone="caution" heading="Somebody else changed this call">
            <p>
              Yours is saved now. Saved before: {other.who ?? 'nobody named'}
              {other.heldOn !== null && `, ${dayInWords(other.heldOn)}`}.
            </p>
          </Notice>
        )}
        {problem && <FieldError id="call-problem">{problem.message}</FieldError>}
        <FieldBox id="who" label="Who answers" error={wrong('who')}>
          {(box) => (
            <input type="text" name="who" maxLength={120} defaultValue={back.refused?.who ?? who ?? ''} {...box} />
          )}
        </FieldBox>
        <FieldBox id="heldOn" label="Day of the call" error={wrong('heldOn')}>
          {(box) => <input type="date" name="heldOn" defaultValue={back.refused?.heldOn ?? heldOn ?? ''} {...box} />}
        </FieldBox>
        <Button look="secondary" className="justify-self-start">
          Save the call
        </Button>
      </form>
    </details>
  )
}

/** Moves focus once the error is drawn, so that it is read with its field. */
function focusOn(field: CallField) {
  setTimeout(() => document.getElementById(field)?.focus())
}

type CallOther = { readonly who: string | null; readonly heldOn: string | null }
type Saved = { readonly problem: CallProblem | null; readonly conflict: CallOther | null }

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
    const said = (await response.json()) as { error?: Refused; conflict?: CallOther }
    if (response.ok) return { problem: null, conflict: said.conflict ?? null }
    return { problem: callProblem(response.status, said.error), conflict: null }
  } catch {
    return { problem: callProblem(0), conflict: null }
  }
}
