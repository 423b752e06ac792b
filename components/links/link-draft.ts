import type { LinkValues } from './link-values'
import { linkFieldNames } from './link-values'

/** What was typed when a link could not be published, and when. */
export type Draft = { readonly values: LinkValues; readonly savedAt: string }

const keyOf = (workspaceId: string) => `link-draft-${workspaceId}`

/** Keeps a draft on this device until it was published. The logo is a file of the person's, and stays theirs. */
export function keepDraft(workspaceId: string, values: LinkValues): void {
  try {
    localStorage.setItem(keyOf(workspaceId), JSON.stringify({ values, savedAt: new Date().toISOString() }))
  } catch {
    // Storage can be switched off or full; then the browser's own way back to the page has to do.
  }
}

/** The draft of this workspace on this device, or null. */
export function keptDraft(workspaceId: string): Draft | null {
  try {
    const { values, savedAt } = JSON.parse(localStorage.getItem(keyOf(workspaceId)) ?? 'null') as Draft
    const whole = linkFieldNames.every((name) => typeof values[name] === 'string')
    return whole && !Number.isNaN(Date.parse(savedAt)) ? { values, savedAt } : null
  } catch {
    return null
  }
}

/** Lets go of it. */
export function dropDraft(workspaceId: string): void {
  try {
    localStorage.removeItem(keyOf(workspaceId))
  } catch {
    // Then there is none.
  }
}
