import type { ChangeForm } from '@/lib/schemas/change-form'
import type { InboxRow } from '@/lib/views/inbox/row'

/** What the server did with a change: see `Changed` of the room that stores it. */
export type ChangeDone = {
  readonly id: string
  readonly changed: readonly string[]
  readonly untouched: readonly string[]
  readonly conflicts: readonly { readonly id: string; readonly by: string | null; readonly at: string }[]
  readonly total: number
  readonly state: 'done' | 'running'
}

/** An answer: what was done and the rows as they now are; or a sentence, and whether sending the same again may help. */
export type ChangeAnswer =
  | { readonly change: ChangeDone; readonly rows: readonly InboxRow[] }
  | { readonly problem: string; readonly lost: boolean }

/** How an inbox asks for changes. Neither call throws. */
export type SendChange = {
  readonly change: (form: ChangeForm) => Promise<ChangeAnswer>
  readonly undo: (changeId: string, opId: string) => Promise<ChangeAnswer>
}

/** Sends changes to this server. After 15 s without an answer one counts as lost. */
export const sendChange: SendChange = {
  change: (form) => post('/studio/inbox/changes', form),
  undo: (changeId, opId) => post(`/studio/inbox/changes/${encodeURIComponent(changeId)}/undo`, { opId }),
}

async function post(address: string, body: unknown): Promise<ChangeAnswer> {
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(15_000),
      keepalive: JSON.stringify(body).length < 50_000,
    })
    const answer: unknown = await response.json().catch(() => null)
    if (response.ok && isDone(answer)) return answer
    const lost = response.status >= 500 || response.status === 429
    return { problem: messageOf(answer) ?? 'This could not be saved. Try again.', lost }
  } catch {
    return { problem: 'This was not saved. Check your connection, then try again.', lost: true }
  }
}

const isDone = (answer: unknown): answer is Extract<ChangeAnswer, { change: ChangeDone }> =>
  typeof answer === 'object' && answer !== null && 'change' in answer && 'rows' in answer

function messageOf(answer: unknown): string | null {
  const { error } = (answer ?? {}) as { error?: { message?: unknown } }
  return typeof error?.message === 'string' ? error.message : null
}
