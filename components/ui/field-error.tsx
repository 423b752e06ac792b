import type { ReactNode } from 'react'

/** The error beside a control. The words are those of the error summary. */
export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={id} className="font-[650] text-critical">
      <span className="sr-only">Error: </span>
      {children}
    </p>
  )
}
