'use client'

import { useEffect } from 'react'

/**
 * On any page: sends answers that were given without a connection, whichever page they were given on. Draws nothing, and
 * fetches nothing where this device keeps nothing.
 */
export function KeptAnswersSender() {
  useEffect(() => {
    const timer = setTimeout(() => void send().catch(() => undefined), 1500)
    return () => clearTimeout(timer)
  }, [])
  return null
}

async function send() {
  const found = 'indexedDB' in globalThis ? await indexedDB.databases() : []
  if (!found.some(({ name }) => name === 'seam-gauge')) return
  const { sendKept } = await import('./send-kept')
  await sendKept()
}
