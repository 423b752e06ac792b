'use client'

import { useEffect, useSyncExternalStore } from 'react'
import { alreadyBegun } from './already-begun'

/**
 * Moves focus to the element with this id as soon as it is on the page. Whoever began to type or to press before the
 * script of a new document was there keeps their place. Draws nothing.
 */
export function FocusOnMount({ id }: { id: string }) {
  const wasThere = useSyncExternalStore(
    noChange,
    () => false,
    () => true,
  )
  useEffect(() => {
    // How it first came counts, and no later drawing.
    if (!wasThere || !alreadyBegun()) document.getElementById(id)?.focus()
  }, [id])
  return null
}

const noChange = () => () => undefined
