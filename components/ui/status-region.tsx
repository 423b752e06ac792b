'use client'

import { useSyncExternalStore } from 'react'
import { announced, onAnnounced } from './announce'

/** The one place of a page that speaks by itself. `initial` is what the server knows; `announce` replaces it. */
export function StatusRegion({ initial = '' }: { initial?: string }) {
  const line = useSyncExternalStore(onAnnounced, announced, () => undefined)
  return (
    <p role="status" className="text-right text-small text-muted">
      {line ?? initial}
    </p>
  )
}
