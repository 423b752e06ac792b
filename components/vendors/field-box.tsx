import type { ReactNode } from 'react'

type BoxProps = {
  id: string
  label: ReactNode
  /** The id of the error that speaks of it. */
  error: string | undefined
  /** Draws the control from what ties it to its label. */
  children: (control: {
    id: string
    className: string
    'aria-describedby'?: string
    'aria-invalid'?: true
  }) => ReactNode
}

/** A label over a control of a form that stands on its page several times. */
export function FieldBox({ id, label, error, children }: BoxProps) {
  const className = 'min-h-12 w-full min-w-0 rounded-control border border-control bg-surface px-3 text-body text-ink'
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="font-[650]">
        {label}
      </label>
      {children({ id, className, ...(error !== undefined && { 'aria-describedby': error, 'aria-invalid': true }) })}
    </div>
  )
}
