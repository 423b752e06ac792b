import type { ReactNode } from 'react'

/** One short sentence under a question or a label, tied to its control by `id`. */
export function Hint({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={id} className="max-w-[56ch] text-muted">
      {children}
    </p>
  )
}
