'use client'

import { useEffect } from 'react'

/** Moves focus to the element with this id as soon as it is on the page. Draws nothing. */
export function FocusOnMount({ id }: { id: string }) {
  useEffect(() => document.getElementById(id)?.focus(), [id])
  return null
}
