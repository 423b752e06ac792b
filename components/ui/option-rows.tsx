import type { ReactNode } from 'react'
import { cn } from './cn'
import { describedBy } from './described-by'
import { FieldError } from './field-error'
import { Hint } from './hint'

export type Option = {
  value: string
  label: ReactNode
  hint?: ReactNode
  /** Stands apart after the word "or", and excludes the others: "I do not know", "None of these". */
  exclusive?: boolean
}

type RowsProps = {
  name: string
  /** Where the ids of the controls begin; the name, unless a page has several groups of that name. */
  id?: string
  /** The question. It may hold the page's `h1`. */
  legend: ReactNode
  options: readonly Option[]
  hint?: ReactNode
  error?: ReactNode
  /** Number-key hints, 1 to 9. Hidden where the device cannot hover. */
  keys?: boolean
}

/** Options as ledger rows of which one can be chosen. Nothing is chosen beforehand. */
export function RadioRows({ selected, ...props }: RowsProps & { selected?: string | undefined }) {
  return <Rows type="radio" isSelected={(value) => value === selected} {...props} />
}

/** Options as ledger rows of which several can be chosen. */
export function CheckboxRows({ selected = [], ...props }: RowsProps & { selected?: readonly string[] }) {
  return <Rows type="checkbox" isSelected={(value) => selected.includes(value)} {...props} />
}

type Kind = { type: 'radio' | 'checkbox'; isSelected: (value: string) => boolean }

function Rows({ type, isSelected, name, id = name, legend, options, hint, error, keys = false }: RowsProps & Kind) {
  const { hintId, errorId, attributes } = describedBy(id, { hint, error })
  return (
    <div className={cn(error !== undefined && 'border-l-4 border-critical pl-4')}>
      <fieldset
        className="min-w-0"
        {...('aria-describedby' in attributes && { 'aria-describedby': attributes['aria-describedby'] })}
      >
        <legend>{legend}</legend>
        <div className="grid gap-2 pt-2.5 pb-[1.125rem] empty:h-3 empty:p-0">
          {hint !== undefined && <Hint id={hintId}>{hint}</Hint>}
          {error !== undefined && <FieldError id={errorId}>{error}</FieldError>}
        </div>
        <div className="ledger" data-options={type}>
          {options.map((option, index) => (
            <OptionRow
              key={option.value}
              {...{ type, name, base: id, option, index, keys }}
              selected={isSelected(option.value)}
              invalid={error !== undefined}
              apart={option.exclusive === true && index > 0}
            />
          ))}
        </div>
      </fieldset>
    </div>
  )
}

type OptionRowProps = Pick<Kind, 'type'> & {
  name: string
  base: string
  option: Option
  index: number
  selected: boolean
  invalid: boolean
  keys: boolean
  apart: boolean
}

function OptionRow({ type, name, base, option, index, selected, invalid, keys, apart }: OptionRowProps) {
  // The first control answers to the bare id: an error summary links to it.
  const id = index === 0 ? base : `${base}-${index + 1}`
  const hintId = `${id}-option-hint`
  return (
    <>
      {apart && <p className="border-b border-line px-3.5 py-2.5 text-note text-muted">or</p>}
      <label className="ledger-option" htmlFor={id}>
        <input
          {...{ type, id, name }}
          value={option.value}
          defaultChecked={selected}
          {...(invalid && { 'aria-invalid': true })}
          {...(option.hint !== undefined && { 'aria-describedby': hintId })}
          {...(option.exclusive === true && { 'data-exclusive': '' })}
        />
        <span>
          <span>{option.label}</span>
          {option.hint !== undefined && (
            <span id={hintId} className="block text-note text-muted">
              {option.hint}
            </span>
          )}
        </span>
        {keys && index < 9 && (
          <span className="key-hint text-small text-faint" aria-hidden="true">
            {index + 1}
          </span>
        )}
      </label>
    </>
  )
}
