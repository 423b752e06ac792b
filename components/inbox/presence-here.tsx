'use client'

import { useEffect, useState } from 'react'
import { usePresence } from './use-presence'

type PresenceHereProps = {
  workspaceId: string
  /** The row beside the list. */
  open: string | null
}

/** Tells colleagues which row is open here, or else which one has focus. */
export function PresenceHere({ workspaceId, open }: PresenceHereProps) {
  const [focused, setFocused] = useState<string | null>(null)
  useEffect(() => {
    const came = (event: FocusEvent) => {
      const row = event.target instanceof Element ? event.target.closest('tr[id^="row-"]') : null
      setFocused(row ? row.id.slice('row-'.length) : null)
    }
    document.addEventListener('focusin', came)
    return () => document.removeEventListener('focusin', came)
  }, [])
  usePresence(workspaceId, open ?? focused)
  return null
}
