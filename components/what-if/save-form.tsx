'use client'

import { useState, type FormEvent } from 'react'
import { announce } from '@/components/ui/announce'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Notice } from '@/components/ui/notice'
import { TextField } from '@/components/ui/text-field'
import type { Changes } from '@/lib/views/what-if/changes'

export type Save = {
  readonly action: string
  /** The id of this save: sent twice, it keeps one what-if. */
  readonly opId: string
  readonly version: number
  /** What was typed before it was refused. */
  readonly name: string
  readonly problem: SaveProblem | null
}

export type SaveProblem = 'name' | 'changes' | 'again'

/** What to do about each refusal. */
const problems: Readonly<Record<SaveProblem, string>> = {
  name: 'Write a name for this version in at most 120 characters',
  changes: 'Change at least one answer before you save this version',
  again: 'This page was older than what you saved. Press Save this version again',
}

const offline = 'Saving needs a connection. What you changed stays on this page.'

/** Keeps what is shown under a name. It is sent as any form is; only without a connection a script holds it back. */
export function SaveForm({
  save: { action, opId, version, name, problem },
  changes,
}: {
  save: Save
  changes: Changes
}) {
  const [heldBack, setHeldBack] = useState(false)

  const holdBack = (event: FormEvent) => {
    setHeldBack(!navigator.onLine)
    if (navigator.onLine) return
    event.preventDefault()
    announce(offline)
  }

  const error = problem === null ? undefined : problems[problem]
  return (
    <form method="post" action={action} noValidate onSubmit={holdBack} className="grid justify-items-start gap-4">
      <h2 className="text-heading font-[680]">Save this version</h2>
      {error !== undefined && <ErrorSummary errors={[{ href: '#name', text: error }]} />}
      <input type="hidden" name="opId" value={opId} />
      <input type="hidden" name="version" value={version} />
      {Object.entries(changes).flatMap(([question, answer]) =>
        [answer]
          .flat()
          .map((option) => (
            <input key={`${question} ${option}`} type="hidden" name={`change.${question}`} value={option} />
          )),
      )}
      <div className="w-full">
        <TextField
          name="name"
          label="Name"
          hint="It keeps the answers that the result shows"
          autoComplete="off"
          maxLength={120}
          defaultValue={name}
          {...(error !== undefined && { error })}
        />
      </div>
      {heldBack && (
        <Notice tone="caution">
          <p>{offline}</p>
        </Notice>
      )}
      <Button look="secondary">Save this version</Button>
    </form>
  )
}
