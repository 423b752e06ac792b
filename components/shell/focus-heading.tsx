'use client'

import { usePathname } from 'next/navigation'
import { useEffect, useRef } from 'react'
import { alreadyBegun } from '@/components/ui/already-begun'

/**
 * After a change of page inside the site, reading starts at the heading: focus goes to the `h1`, scroll to the top.
 * It holds for both kinds of change, by the router and by a whole document (a link followed, a form posted).
 * A first visit, Back to another document, a place within a page and an error summary keep the browser's own focus,
 * and so does whoever went on reading or typing before the script of a new document was there.
 */
export function FocusHeading() {
  const pathname = usePathname()
  const previous = useRef<string>(undefined)

  useEffect(() => {
    const arrivedByRouter = previous.current !== undefined && previous.current !== pathname
    const arrivedByDocument = previous.current === undefined && cameFromHere() && !alreadyBegun()
    previous.current = pathname
    if (arrivedByRouter || arrivedByDocument) focusHeading()
  }, [pathname])

  useEffect(() => {
    document.addEventListener('submit', rememberLeaving)
    document.addEventListener('click', rememberLink)
    return () => {
      document.removeEventListener('submit', rememberLeaving)
      document.removeEventListener('click', rememberLink)
    }
  }, [])

  return null
}

const leftAt = 'left-at'
const stillTheSameStep = 10_000

function focusHeading() {
  if (location.hash !== '' || document.querySelector('[data-takes-focus]')) return
  const heading = document.querySelector('h1')
  if (!heading) return
  if (!heading.hasAttribute('tabindex')) heading.tabIndex = -1
  heading.focus({ preventScroll: true })
  scrollTo(0, 0)
}

function rememberLink({ target }: MouseEvent) {
  if (target instanceof Element && target.closest('a')) rememberLeaving()
}

/** Personal pages send no referrer, so the tab itself remembers that someone acted here a moment ago. */
function rememberLeaving() {
  try {
    sessionStorage.setItem(leftAt, String(Date.now()))
  } catch {
    // Storage can be switched off; then the browser's own focus stays.
  }
}

function cameFromHere(): boolean {
  try {
    const left = Number(sessionStorage.getItem(leftAt))
    sessionStorage.removeItem(leftAt)
    const [arrival] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
    return arrival?.type === 'navigate' && Date.now() - left < stillTheSameStep
  } catch {
    return false
  }
}
