import type { ReactNode } from 'react'

/** A box to tick with a pen. */
export function TickBox({ children }: { children: ReactNode }) {
  return (
    <p className="flex gap-2.5 pt-1.5 text-note">
      <span aria-hidden="true" className="mt-1 size-4 shrink-0 border border-ink" />
      <span>{children}</span>
    </p>
  )
}
