'use client'

import { useCallback, useSyncExternalStore } from 'react'

const key = 'inbox-compact'
const listeners = new Set<() => void>()

function subscribe(listener: () => void) {
  listeners.add(listener)
  window.addEventListener('storage', listener)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('storage', listener)
  }
}

/** Whether rows are drawn close together, as this browser keeps it, and the call that changes it. */
export function useCompact(): [boolean, (compact: boolean) => void] {
  const compact = useSyncExternalStore(subscribe, read, () => false)
  const keep = useCallback((next: boolean) => {
    try {
      localStorage.setItem(key, next ? '1' : '0')
    } catch {
      // A browser that keeps nothing shows rows as they are.
    }
    for (const listener of listeners) listener()
  }, [])
  return [compact, keep]
}

function read(): boolean {
  try {
    return localStorage.getItem(key) === '1'
  } catch {
    return false
  }
}
