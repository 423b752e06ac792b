'use client'

import { useSyncExternalStore } from 'react'

/** How the list is drawn: as rows of a table, or as cards where there is less room. */
export type DrawnAs = 'rows' | 'cards'

const narrow = '(width < 900px)'

function subscribe(listener: () => void) {
  const media = window.matchMedia(narrow)
  media.addEventListener('change', listener)
  return () => media.removeEventListener('change', listener)
}

/** How the list is drawn now; null on the server, which does not know. */
export function useDrawnAs(): DrawnAs | null {
  return useSyncExternalStore(
    subscribe,
    () => (window.matchMedia(narrow).matches ? 'cards' : 'rows'),
    () => null,
  )
}
