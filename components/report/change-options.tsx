import { FieldError } from '@/components/ui/field-error'
import { Hint } from '@/components/ui/hint'
import type { CorrectionForm } from '@/lib/views/correction-form'

type OptionsProps = {
  form: CorrectionForm
  /** The id of the first control, and where the ids of hint and error begin. */
  control: string
  error: string | undefined
}

/**
 * The options of one question as rows. A report has hundreds of them, so that each is as little markup as it can be: the
 * label holds its control and neither needs an id but the first.
 */
export function ChangeOptions({ form: { text, hint, kind, choices, selected }, control, error }: OptionsProps) {
  const [hintId, errorId] = [`${control}-hint`, `${control}-error`]
  const described = [...(hint === null ? [] : [hintId]), ...(error === undefined ? [] : [errorId])].join(' ')
  return (
    <fieldset className="w-full min-w-0" {...(described !== '' && { 'aria-describedby': described })}>
      <legend className="font-[650]">{text}</legend>
      {hint !== null && <Hint id={hintId}>{hint}</Hint>}
      {error !== undefined && <FieldError id={errorId}>{error}</FieldError>}
      <div className="ledger mt-2">
        {choices.map(({ value, label, exclusive }, index) => (
          <label key={value} className={exclusive && index > 0 ? 'ledger-option border-t' : 'ledger-option'}>
            <input
              type={kind === 'multi' ? 'checkbox' : 'radio'}
              name="answer"
              value={value}
              {...(index === 0 && { id: control })}
              {...(selected.includes(value) && { defaultChecked: true })}
              {...(error !== undefined && { 'aria-invalid': true })}
            />
            <span>
              {exclusive && index > 0 && <span className="text-muted">or </span>}
              {label}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
