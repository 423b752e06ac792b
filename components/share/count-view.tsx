'use client'

import { useEffect } from 'react'

const second = 1000

/**
 * Says once that this page was on a screen for one second in all. The time stands still while the page is hidden, and a
 * page that was fetched ahead is hidden until somebody comes to it.
 * @param to where it is said; below the address of the page, which is that of the link, unless told
 * @param opId of the page, where its form tells the same; nothing otherwise
 */
export function CountView({ to, opId }: { to?: string; opId?: string }) {
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
        void say(to ?? `${location.pathname}/view`, opId)
      }, left)
    }

    go()
    document.addEventListener('visibilitychange', go)
    return () => {
      hold()
      document.removeEventListener('visibilitychange', go)
    }
  }, [to, opId])

  return null
}

async function say(to: string, opId: string | undefined): Promise<void> {
  try {
    const headers = { 'content-type': 'application/json' }
    await fetch(to, { method: 'POST', headers, body: JSON.stringify({ opId }) })
  } catch {
    // A look that could not be counted is none.
  }
}
