'use client'

import { useState, type ReactNode } from 'react'

type StayingProps = { open: boolean; summary: ReactNode; children: ReactNode }

/** A fold that opens and closes by hand alone: a page that is drawn anew leaves it as it is. */
export function StayingDetails({ open, summary, children }: StayingProps) {
  const [first] = useState(open)
  return (
    <details open={first} className="screen-only">
      <summary className="inline-flex min-h-11 items-center text-link underline underline-offset-[0.18em]">
        {summary}
      </summary>
      {children}
    </details>
  )
}
