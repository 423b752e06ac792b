import type { ReactNode } from 'react'

type SelectFieldProps = {
  name: string
  label: ReactNode
  options: readonly { readonly value: string; readonly label: string }[]
  defaultValue: string
}

/** A labelled choice of one from a list too long for rows. */
export function SelectField({ name, label, options, defaultValue }: SelectFieldProps) {
  return (
    <div className="grid max-w-question gap-2">
      <label htmlFor={name} className="font-[650]">
        {label}
      </label>
      <select
        id={name}
        name={name}
        defaultValue={defaultValue}
        className="min-h-12 w-full min-w-0 rounded-control border border-control bg-surface px-3 text-body text-ink"
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  )
}
