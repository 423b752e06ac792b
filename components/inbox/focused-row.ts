'use client'

import { useEffect, useRef, type RefObject } from 'react'

/** The link of a row, where that row is drawn. */
export const linkOfRow = (id: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(`a[data-row-link="${CSS.escape(id)}"]`)

/** Puts focus on the link of a row as soon as it is drawn; gives up after some frames. */
export function focusSoon(id: string, frames = 30): void {
  const link = linkOfRow(id)
  if (link) return link.focus()
  if (frames > 0) requestAnimationFrame(() => focusSoon(id, frames - 1))
}

/** The row that has focus, by its id: it stays drawn although it is scrolled out of sight. */
export function useFocusedRow(body: RefObject<HTMLElement | null>): RefObject<string | null> {
  const focused = useRef<string | null>(null)
  useEffect(() => {
    const box = body.current
    const came = (event: FocusEvent) => {
      const row = event.target instanceof Element ? event.target.closest('tr') : null
      focused.current = row?.id.replace(/^row-/, '') ?? null
    }
    const left = (event: FocusEvent) => {
      if (event.relatedTarget !== null) focused.current = null
    }
    box?.addEventListener('focusin', came)
    box?.addEventListener('focusout', left)
    return () => {
      box?.removeEventListener('focusin', came)
      box?.removeEventListener('focusout', left)
    }
  }, [body])
  return focused
}
