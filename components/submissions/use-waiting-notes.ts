import { useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'
import { whoseOf } from '@/components/waiting/shelf'
import { tabWaiting } from '@/components/waiting/tab-waiting'
import { useWaiting } from '@/components/waiting/waiting-line'
import type { Waiting } from '@/components/waiting/waiting'

/** A note that waits on this device. */
type WaitingNote = { readonly opId: string; readonly words: string }

/**
 * The notes of one submission that wait on this device. One that was sent is read from the server with all others.
 * @param onRefused gives back what a note said, with why it was not saved
 */
export function useWaitingNotes(
  address: string,
  { workspaceId, userId }: { readonly workspaceId: string; readonly userId: string },
  onRefused: (words: string, why: string) => void,
): readonly WaitingNote[] {
  const whose = whoseOf(workspaceId, userId)
  const notes = useWaiting(whose).filter((one) => one.kind === 'note' && one.address === address)
  const { refresh } = useRouter()
  const asked = useRef(new Set<string>())
  const refused = useRef(onRefused)
  useEffect(() => {
    refused.current = onRefused
    for (const note of notes) {
      if (asked.current.has(note.opId)) continue
      asked.current.add(note.opId)
      void tabWaiting(whose)
        .answerOf(note.opId)
        .then((answer) => {
          if ('problem' in answer) refused.current(wordsOf(note), answer.problem)
          else refresh()
        })
    }
  })
  return notes.filter(({ said }) => !said).map((note) => ({ opId: note.opId, words: wordsOf(note) }))
}

const wordsOf = ({ body }: Waiting): string => {
  const { words } = body as { words?: unknown }
  return typeof words === 'string' ? words : ''
}
