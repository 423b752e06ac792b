import { useCallback, useEffect, useState } from 'react'
import type { MouseEvent } from 'react'

/** Where the person is: the address with its query. Null until the page's script runs. */
export type Where = { readonly path: string; readonly fromCheck: boolean }

/** Follows the address, and goes to others of this page without asking the server. */
export function usePlace() {
  const [where, setWhere] = useState<Where | null>(null)

  useEffect(() => {
    const read = () => setWhere(here())
    read()
    addEventListener('popstate', read)
    return () => removeEventListener('popstate', read)
  }, [])

  const go = useCallback((path: string, how: 'push' | 'replace' = 'push') => {
    if (how === 'push') history.pushState(null, '', path)
    else history.replaceState(null, '', path)
    setWhere(here())
  }, [])

  return { where, go }
}

/** The address a plain click on a link leads to, if it is under `root`; null for every other click. */
export function linkUnder(root: string, event: MouseEvent): string | null {
  const { target, button, metaKey, ctrlKey, shiftKey, altKey, defaultPrevented } = event
  if (button !== 0 || metaKey || ctrlKey || shiftKey || altKey || defaultPrevented) return null
  const link = target instanceof Element ? target.closest('a') : null
  if (!link || link.origin !== location.origin || link.hash !== '') return null
  const inside = link.pathname === root || link.pathname.startsWith(`${root}/`)
  return inside ? link.pathname + link.search : null
}

const here = (): Where => ({
  path: location.pathname,
  fromCheck: new URLSearchParams(location.search).get('from') === 'check',
})
