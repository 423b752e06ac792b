import type { Asked } from '@/lib/schemas/change-form'
import { changeNow, undoNow, type ChangeAnswer } from './send-change'

/** A change of all results, as far as it has come. */
export type AllChange = {
  readonly id: string
  readonly state: 'running' | 'done' | 'cancelled'
  readonly total: number
  /** How many were gone through, and how many were changed. */
  readonly seen: number
  readonly changed: number
}

/**
 * How the change of all results is asked for and followed: all of a list of the workspace that the page shows. No call
 * throws; what did not arrive is a sentence.
 */
export type AllChanges = {
  readonly start: (workspace: string, query: string, asked: Asked) => Promise<AllChange | string>
  readonly look: (id: string) => Promise<AllChange | null>
  readonly cancel: (id: string) => Promise<string | null>
  readonly undo: (id: string) => Promise<AllChange | string>
}

const home = (id: string) => `/studio/inbox/changes/${encodeURIComponent(id)}`

/** Changes of all results, by this server. */
export const allChanges: AllChanges = {
  start: async (workspace, query, asked) => {
    const form = { opId: crypto.randomUUID(), on: { query }, asked, workspace }
    return begun(await changeNow(form))
  },
  undo: async (id) => begun(await undoNow(id, crypto.randomUUID())),
  look: async (id) => {
    try {
      const response = await fetch(home(id), { headers: { accept: 'application/json' } })
      return response.ok ? ((await response.json()) as AllChange) : null
    } catch {
      return null
    }
  },
  cancel: async (id) => {
    try {
      const body = JSON.stringify({ opId: crypto.randomUUID() })
      const headers = { 'content-type': 'application/json', accept: 'application/json' }
      const response = await fetch(`${home(id)}/cancellation`, { method: 'POST', headers, body })
      return response.ok ? null : 'This could not be cancelled. Try again.'
    } catch {
      return 'This was not cancelled. Check your connection, then try again.'
    }
  },
}

function begun(answer: ChangeAnswer): AllChange | string {
  if (!('change' in answer)) return 'problem' in answer ? answer.problem : 'This was not done.'
  const { id, state, total, changed } = answer.change
  return { id, state, total, seen: state === 'done' ? total : 0, changed: changed.length }
}
