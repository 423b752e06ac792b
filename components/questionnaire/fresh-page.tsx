'use client'

import { usePathname, useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { fetchCopy } from './fetch-copy'
import { tabSender } from './tab-sender'

type FreshProps = {
  /** Where answers of the assessment are saved. */
  action: string
  /** The number of saves the page was drawn after. */
  seq: number
  /** An ISO date. */
  lastSavedAt: string | null
  /** The page shows several answers, and is drawn again whenever one of them is saved, here or in another tab. */
  live?: boolean
}

/**
 * Draws a page again when the browser brings back an old picture of it, says when the last save was, and lets this
 * device keep a copy of the answers. Draws nothing itself.
 */
export function FreshPage({ action, seq, lastSavedAt, live = false }: FreshProps) {
  const router = useRouter()
  const pathname = usePathname()

  useEffect(() => {
    if (tabSender(action).drawn(seq, lastSavedAt)) router.refresh()
    return whenQuiet(() => fetchCopy(action, seq))
  }, [action, seq, lastSavedAt, router])

  useEffect(() => {
    if (!live) return
    const sender = tabSender(action)
    return sender.subscribe(() => {
      if (sender.seq() > seq) router.refresh()
    })
  }, [action, seq, live, router])

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

/** Runs once the page has settled: what it is for comes first. */
function whenQuiet(work: () => void): () => void {
  const timer = setTimeout(work, 500)
  return () => clearTimeout(timer)
}
