'use client'

import { useEffect } from 'react'

/** Opens the print window on a page that was opened for printing: its address ends in `#print`. */
export function PrintWhenAsked() {
  useEffect(() => {
    if (location.hash === '#print') void document.fonts.ready.then(() => window.print())
  }, [])
  return null
}
