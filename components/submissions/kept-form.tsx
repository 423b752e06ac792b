import type { ReactNode } from 'react'
import { FieldError } from '@/components/ui/field-error'

/** What the last form of a part held and why it was refused; the field that is to blame first. */
export type RefusedForm = {
  readonly field: string
  readonly message: string
  readonly typed: Readonly<Record<string, string>>
}

type LineFieldProps = {
  id: string
  name: string
  label: string
  type?: 'text' | 'url' | 'date'
  maxLength?: number
  refused: RefusedForm | null
}

/** One short field beside a report, with what was typed and why it was refused. */
export function LineField({ id, name, label, type = 'text', maxLength, refused }: LineFieldProps) {
  const error = refused?.field === name ? refused.message : null
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="text-note font-[650]">
        {label}
      </label>
      {error !== null && <FieldError id={`${id}-error`}>{error}</FieldError>}
      <input
        {...{ id, name, type, autoComplete: 'off', defaultValue: refused?.typed[name] ?? '', className: lineBox }}
        {...(maxLength !== undefined && { maxLength })}
        {...(error !== null && { 'aria-invalid': true, 'aria-describedby': `${id}-error` })}
      />
    </div>
  )
}

/** How short fields beside a report look. */
export const lineBox =
  'min-h-11 w-full min-w-0 rounded-control border border-control bg-surface px-2.5 text-note text-ink'

type FoldedProps = { summary: string; open: boolean; children: ReactNode }

/** A form that is folded until it is asked for, or was refused. */
export const Folded = ({ summary, open, children }: FoldedProps) => (
  <details open={open}>
    <summary className="inline-flex min-h-11 items-center text-link">{summary}</summary>
    <div className="pb-2">{children}</div>
  </details>
)
