'use client'

import { useEffect } from 'react'
import { studioShelf } from '@/components/waiting/studio-shelf'

/** What the studio keeps on a device begins with one of these. Its list and what waits to be sent have a store. */
const kept = ['link-draft-']

/** Lets go of what the studio kept on this device, once somebody has signed out. What belongs to buyers stays. */
export function ForgetStudio() {
  useEffect(() => {
    if ('indexedDB' in globalThis) indexedDB.deleteDatabase(studioShelf)
    try {
      const names = Object.keys(localStorage).filter((name) => kept.some((start) => name.startsWith(start)))
      for (const name of names) localStorage.removeItem(name)
    } catch {
      // Storage can be switched off; then there is nothing in it.
    }
  }, [])
  return null
}
