'use client'

import { useRouter } from 'next/navigation'
import { createContext, useCallback, useContext, useMemo, useTransition, type ReactNode } from 'react'

type How = {
  /** Takes the place of this entry of the history, as while somebody types. */
  readonly replace?: boolean
  /** Begins at the top of the page. */
  readonly top?: boolean
}

type Going = {
  readonly go: (href: string, how?: How) => void
  /** Asks the server for the same list again. */
  readonly again: () => void
  /** Another list is asked for and is not here yet. */
  readonly pending: boolean
}

const Here = createContext<Going | null>(null)

/** Lets what is in it go from list to list without loading the page anew. */
export function GoFromHere({ children }: { children: ReactNode }) {
  const router = useRouter()
  const [pending, start] = useTransition()
  const go = useCallback(
    (href: string, { replace = false, top = false }: How = {}) =>
      start(() => router[replace ? 'replace' : 'push'](href, { scroll: top })),
    [router],
  )
  const again = useCallback(() => start(() => router.refresh()), [router])
  const going = useMemo(() => ({ go, again, pending }), [go, again, pending])
  return <Here value={going}>{children}</Here>
}

/** The way to other lists. Only within `GoFromHere`. */
export function useGo(): Going {
  const going = useContext(Here)
  if (!going) throw new Error('There is no way from here')
  return going
}
