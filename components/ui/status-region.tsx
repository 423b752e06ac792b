'use client'

import { useSyncExternalStore } from 'react'
import { announced, onAnnounced } from './announce'

type StatusProps = {
  /** What the server knows; `announce` replaces it. */
  initial?: string
  /** What is said stands elsewhere on the page as well, so it is heard and not shown. */
  heardOnly?: boolean
}

/** The one place of a page that speaks by itself. While it says nothing, it takes no part of the gap beside it. */
export function StatusRegion({ initial = '', heardOnly = false }: StatusProps) {
  const line = useSyncExternalStore(onAnnounced, announced, () => undefined)
  return (
    <p role="status" className={heardOnly ? 'sr-only' : 'text-right text-small text-muted empty:-me-4'}>
      {line ?? initial}
    </p>
  )
}
