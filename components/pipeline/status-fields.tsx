import { FieldError } from '@/components/ui/field-error'
import { TextField } from '@/components/ui/text-field'

/** One status as its settings show it. */
export type StatusRow = {
  readonly status: string
  /** As we call it, so that a new name can be told apart. */
  readonly usual: string
  readonly name: string
  readonly used: boolean
  /** Every workspace has it. */
  readonly kept: boolean
  /** How many submissions stand there. */
  readonly standing: number
}

type StatusFieldsProps = {
  row: StatusRow
  problems: readonly { readonly field: string; readonly message: string }[]
}

/** The name of one status, and whether it is used. */
export function StatusFields({ row: { status, usual, name, used, kept, standing }, problems }: StatusFieldsProps) {
  const [nameField, usedField] = [`name-${status}`, `used-${status}`]
  const problem = (field: string) => problems.find((one) => one.field === field)?.message
  const [nameError, usedError] = [problem(nameField), problem(usedField)]
  return (
    <div className="grid max-w-question gap-1">
      <TextField
        name={nameField}
        label={`Name for “${usual}”`}
        defaultValue={name}
        autoComplete="off"
        maxLength={24}
        {...(nameError !== undefined && { error: nameError })}
      />
      {usedError !== undefined && <FieldError id={`${usedField}-error`}>{usedError}</FieldError>}
      {kept ? (
        <p className="py-2 text-note text-muted">Always used.</p>
      ) : (
        <label className="inline-flex min-h-11 items-center gap-3 justify-self-start" htmlFor={usedField}>
          <input
            type="checkbox"
            id={usedField}
            name={usedField}
            value="yes"
            defaultChecked={used}
            className="size-6 shrink-0 accent-brand"
            {...(usedError !== undefined && { 'aria-invalid': true, 'aria-describedby': `${usedField}-error` })}
          />
          <span>
            Use “{usual}”{standing > 0 && <span className="text-note text-muted">. {standingWords(standing)}</span>}
          </span>
        </label>
      )}
    </div>
  )
}

const standingWords = (standing: number): string =>
  standing === 1 ? '1 submission stands here.' : `${standing.toLocaleString('en-GB')} submissions stand here.`
