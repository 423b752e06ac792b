'use client'

import { useRef, useState, type FormEvent, type ReactNode } from 'react'
import { newId } from '@/components/questionnaire/answer-queue'
import { announce } from '@/components/ui/announce'
import { waitingOf } from '@/components/waiting/waiting-line'
import { useWaitingNotes } from './use-waiting-notes'

type NoteSendingProps = {
  /** Where notes of this submission are written. */
  action: string
  beside: string
  opId: string
  whose: { readonly workspaceId: string; readonly userId: string }
  children: ReactNode
}

/**
 * The form of a note. Where the server is not heard, what was written waits on this device under the id of the form,
 * and is sent by itself. A note that is refused then is back in the field.
 */
export function NoteSending({ action, beside, opId, whose, children }: NoteSendingProps) {
  const form = useRef<HTMLFormElement>(null)
  const [id, setId] = useState(opId)
  const [problem, setProblem] = useState<string | null>(null)
  const waiting = useWaitingNotes(action, whose, (words, why) => {
    const field = wordsOf(form.current)
    if (field) field.value = [field.value, words].filter((text) => text.trim() !== '').join('\n\n')
    setProblem(why)
    announce(why)
  })

  async function onSubmit(event: FormEvent<HTMLFormElement>) {
    const own = event.currentTarget
    const field = wordsOf(own)
    const isEmpty = field?.value.trim() === ''
    if (!field || (isEmpty && navigator.onLine)) return
    event.preventDefault()
    if (isEmpty) return setProblem('Write the note before you save it.')
    setProblem(null)
    // The form itself does it wherever it can: it says all that can be said.
    if (await isHeard()) return own.submit()
    const mentions = new FormData(own).getAll('mentions').map(String)
    const body = { opId: id, words: field.value, mentions }
    const { workspaceId, userId } = whose
    setId(newId())
    own.reset()
    field.value = ''
    void waitingOf(workspaceId, userId).keepLater({
      ...{ opId: id, kind: 'note', address: action, body, ids: [action.split('/')[3] ?? ''] },
    })
  }

  return (
    <>
      <form
        ref={form}
        method="post"
        action={`${action}${beside}`}
        noValidate
        onSubmit={(event) => void onSubmit(event)}
        className="grid gap-3"
      >
        <input type="hidden" name="opId" value={id} />
        {problem !== null && <p className="text-critical">The note was not saved. {problem}</p>}
        {children}
      </form>
      {waiting.length > 0 && (
        <ul aria-label="Notes that wait" className="ledger">
          {waiting.map((note) => (
            <li key={note.opId} className="grid gap-1 border-b border-line py-3">
              <p className="text-note font-[650]">Waiting to send</p>
              <p dir="auto" className="max-w-full wrap-anywhere whitespace-pre-wrap">
                {note.words}
              </p>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

const wordsOf = (form: HTMLFormElement | null): HTMLTextAreaElement | null =>
  form?.querySelector<HTMLTextAreaElement>('textarea[name="words"]') ?? null

/** Whether the server can be heard at this moment. */
async function isHeard(): Promise<boolean> {
  if (!navigator.onLine) return false
  try {
    const { ok } = await fetch('/livez', { cache: 'no-store', signal: AbortSignal.timeout(5_000) })
    return ok
  } catch {
    return false
  }
}
