import type { ComponentProps, ReactNode } from 'react'
import { cn } from './cn'
import { describedBy } from './described-by'
import { FieldError } from './field-error'
import { Hint } from './hint'
import { TextArea } from './text-area'

type TextFieldProps = {
  name: string
  /** The id of the control; its name, unless a page has several of that name. */
  id?: string
  /** May hold the page's `h1`, since a label may be a heading. */
  label: ReactNode
  hint?: ReactNode
  error?: ReactNode
  /** Units shown on either side, such as a currency sign. */
  before?: string
  after?: string
  /** More than one row makes it a text area. */
  rows?: number
} & Pick<
  ComponentProps<'input'>,
  'type' | 'defaultValue' | 'inputMode' | 'autoComplete' | 'maxLength' | 'readOnly' | 'className'
>

/** A labelled field of text. An error summary links to it by its id. */
export function TextField({
  name,
  id = name,
  label,
  hint,
  error,
  before,
  after,
  rows = 1,
  className,
  ...control
}: TextFieldProps) {
  const { hintId, errorId, attributes } = describedBy(id, { hint, error })
  const shared = { id, name, ...control, ...attributes }
  return (
    <div className={cn('grid max-w-question gap-2', error !== undefined && 'border-l-4 border-critical pl-4')}>
      <label htmlFor={id} className="font-[650]">
        {label}
      </label>
      {hint !== undefined && <Hint id={hintId}>{hint}</Hint>}
      {error !== undefined && <FieldError id={errorId}>{error}</FieldError>}
      <div className="flex items-center gap-2">
        {before !== undefined && <span className="shrink-0 text-muted">{before}</span>}
        {rows > 1 ? (
          <TextArea
            rows={rows}
            {...(shared as ComponentProps<'textarea'> & { id: string })}
            className={cn(box, 'py-3', className)}
          />
        ) : (
          <input type="text" {...shared} className={cn(box, className)} />
        )}
        {after !== undefined && <span className="shrink-0 text-muted">{after}</span>}
      </div>
    </div>
  )
}

const box = 'min-h-12 w-full min-w-0 rounded-control border border-control bg-surface px-3 text-body text-ink'
