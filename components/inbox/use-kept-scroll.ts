'use client'

import { useEffect, useLayoutEffect, useRef } from 'react'

const key = (address: string) => `inbox-scroll:${address}`

/**
 * Puts a list back to where it was scrolled after Reload and Back, once its rows are there. A list that is opened anew
 * begins at its top.
 * @param address of the list
 * @param ready whether all of its rows are there
 */
export function useKeptScroll(address: string, ready: boolean): void {
  const owed = useRef<string | null>(null)
  useEffect(() => {
    const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
    const isFirst = !document.documentElement.dataset.inboxSeen
    document.documentElement.dataset.inboxSeen = '1'
    if (isFirst && (entry?.type === 'reload' || entry?.type === 'back_forward')) owed.current = location.search
    const back = () => void (owed.current = location.search)
    window.addEventListener('popstate', back)
    return () => window.removeEventListener('popstate', back)
  }, [])
  useEffect(() => {
    if (!ready || owed.current === null) return
    if (new URL(address, location.origin).search !== owed.current) return
    owed.current = null
    const kept = Number(sessionStorage.getItem(key(address)))
    if (Number.isFinite(kept)) scrollToKept(kept)
  }, [address, ready])
  // A list that is shorter scrolls by itself as soon as it is drawn: from then on it is that list that is kept.
  useLayoutEffect(() => {
    if (!ready) return
    const keep = () => {
      if (owed.current === null) sessionStorage.setItem(key(address), String(Math.round(window.scrollY)))
    }
    window.addEventListener('scroll', keep, { passive: true })
    window.addEventListener('pagehide', keep)
    return () => {
      window.removeEventListener('scroll', keep)
      window.removeEventListener('pagehide', keep)
    }
  }, [address, ready])
}

/** Rows out of sight are measured once they come into it, so it takes some frames until the place is where it was. */
function scrollToKept(top: number, frames = 8): void {
  window.scrollTo({ top, behavior: 'instant' })
  if (frames > 0 && Math.abs(window.scrollY - top) > 1) requestAnimationFrame(() => scrollToKept(top, frames - 1))
}
