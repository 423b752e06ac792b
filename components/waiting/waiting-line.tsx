'use client'

import { useEffect, useSyncExternalStore } from 'react'
import { forgetOthers, whoseOf } from './shelf'
import type { WaitingSender } from './sender'
import { tabWaiting } from './tab-waiting'
import { waitingWords, type Waiting } from './waiting'

type WaitingLineProps = { workspaceId: string; userId: string }

const nothing: readonly Waiting[] = []

/** What one person did in a workspace and the server has not heard of; nothing while this is drawn on the server. */
export function useWaiting(whose: string): readonly Waiting[] {
  return useSyncExternalStore(
    (listener) => tabWaiting(whose).subscribe(listener),
    () => tabWaiting(whose).list(),
    () => nothing,
  )
}

/** The sender of a person, for what is done in an effect or a press. */
export const waitingOf = (workspaceId: string, userId: string): WaitingSender =>
  tabWaiting(whoseOf(workspaceId, userId))

/** On each page of the studio: sends what waits, says how much does, and what signing out does to it. */
export function WaitingLine({ workspaceId, userId }: WaitingLineProps) {
  const whose = whoseOf(workspaceId, userId)
  const all = useWaiting(whose)
  useEffect(() => void forgetOthers(whose), [whose])
  const unsent = all.filter(({ said }) => !said)
  const refused = all.find(({ kind, said }) => kind === 'note' && said)
  return (
    <>
      {unsent.length > 0 && (
        <p data-waiting={unsent.length} className="text-small">
          {waitingWords(unsent)}. Signing out deletes {unsent.length === 1 ? 'it' : 'them'}.
        </p>
      )}
      {refused && (
        <p className="text-small">
          <a href={`/studio/submissions/${refused.ids[0] ?? ''}#notes`} className="inline-flex min-h-6 items-center">
            A note was not saved. Read it
          </a>
        </p>
      )}
    </>
  )
}
