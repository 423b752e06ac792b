import { useCallback, useEffect, useSyncExternalStore } from 'react'
import { hereIn } from './here'

/** Says to colleagues which submission this page has open, and that it has none once the page is left. */
export function usePresence(workspaceId: string, submission: string | null): void {
  useEffect(() => hereIn(workspaceId).subscribe(() => {}), [workspaceId])
  useEffect(() => hereIn(workspaceId).move(submission), [workspaceId, submission])
}

/** The names of who else has a submission open. */
export function useOthers(workspaceId: string, submission: string): readonly string[] {
  const subscribe = useCallback((listener: () => void) => hereIn(workspaceId).subscribe(listener), [workspaceId])
  return useSyncExternalStore(
    subscribe,
    () => hereIn(workspaceId).at(submission),
    () => nobody,
  )
}

const nobody: readonly string[] = []
