'use client'

import { useEffect } from 'react'

const second = 1000

/**
 * Says once that this page was on a screen for one second in all. The time stands still while the page is hidden, and a
 * page that was fetched ahead is hidden until somebody comes to it.
 */
export function CountView() {
  useEffect(() => {
    let left = second
    let since = 0
    let timer: ReturnType<typeof setTimeout> | undefined

    const hold = () => {
      if (timer === undefined) return
      clearTimeout(timer)
      timer = undefined
      left -= performance.now() - since
    }
    const go = () => {
      hold()
      if (document.visibilityState !== 'visible') return
      since = performance.now()
      timer = setTimeout(() => {
        document.removeEventListener('visibilitychange', go)
        void say()
      }, left)
    }

    go()
    document.addEventListener('visibilitychange', go)
    return () => {
      hold()
      document.removeEventListener('visibilitychange', go)
    }
  }, [])

  return null
}

/** The address of the page is that of the link, so nothing more has to be known here. */
async function say(): Promise<void> {
  try {
    const headers = { 'content-type': 'application/json' }
    await fetch(`${location.pathname}/view`, { method: 'POST', headers, body: '{}' })
  } catch {
    // A look that could not be counted is none.
  }
}
