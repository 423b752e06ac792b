'use client'

import { usePathname, useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { tabSender } from './tab-sender'

/**
 * Draws a page again when the browser brings back an old picture of it, and says when the last save was. Draws nothing
 * itself. `seq` is the number of saves the page was drawn after, `lastSavedAt` an ISO date.
 */
export function FreshPage({ action, seq, lastSavedAt }: { action: string; seq: number; lastSavedAt: string | null }) {
  const router = useRouter()
  const pathname = usePathname()

  useEffect(() => {
    if (tabSender(action).drawn(seq, lastSavedAt)) router.refresh()
  }, [action, seq, lastSavedAt, router])

  useEffect(() => {
    const onPageShow = (event: PageTransitionEvent) => {
      if (event.persisted) router.refresh()
    }
    addEventListener('pageshow', onPageShow)
    return () => removeEventListener('pageshow', onPageShow)
  }, [router])

  useEffect(() => {
    // The router does not know entries that a link within a page left in the history, and would keep drawing this page.
    const onPopState = ({ state }: PopStateEvent) => {
      if (state === null && location.pathname !== pathname) location.reload()
    }
    addEventListener('popstate', onPopState)
    return () => removeEventListener('popstate', onPopState)
  }, [pathname])

  return null
}
