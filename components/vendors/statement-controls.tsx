import type { ReactNode } from 'react'
import { FieldError } from '@/components/ui/field-error'
import { Hint } from '@/components/ui/hint'
import { describedBy } from '@/components/ui/described-by'
import { TextArea } from '@/components/ui/text-area'
import { statementFields } from './statement-fields'

type FieldProps = {
  /** Where the ids of the control begin; a page has several of these. */
  id: string
  label: ReactNode
  hint?: string | undefined
  error?: string | undefined
  defaultValue: string
}

/** The note of a statement, of several lines. */
export function NoteField({ id, label, hint, error, defaultValue }: FieldProps) {
  const { hintId, errorId, attributes } = describedBy(`${id}-note`, { hint, error })
  return (
    <div className="grid max-w-question gap-2">
      <label htmlFor={`${id}-note`} className="font-[650]">
        {label}
      </label>
      {hint !== undefined && <Hint id={hintId}>{hint}</Hint>}
      {error !== undefined && <FieldError id={errorId}>{error}</FieldError>}
      <TextArea
        id={`${id}-note`}
        name={statementFields.note}
        rows={3}
        maxLength={2000}
        defaultValue={defaultValue}
        className={`${box} py-3`}
        {...attributes}
      />
    </div>
  )
}

/** A web address or the name of a file. Nothing is fetched or uploaded. */
export function EvidenceField({ id, label, hint, error, defaultValue }: FieldProps) {
  const { hintId, errorId, attributes } = describedBy(`${id}-evidence`, { hint, error })
  return (
    <div className="grid max-w-question gap-2">
      <label htmlFor={`${id}-evidence`} className="font-[650]">
        {label}
      </label>
      {hint !== undefined && <Hint id={hintId}>{hint}</Hint>}
      {error !== undefined && <FieldError id={errorId}>{error}</FieldError>}
      <input
        type="text"
        id={`${id}-evidence`}
        name={statementFields.evidence}
        maxLength={500}
        autoCapitalize="none"
        defaultValue={defaultValue}
        className={box}
        {...attributes}
      />
    </div>
  )
}

const box = 'min-h-12 w-full min-w-0 rounded-control border border-control bg-surface px-3 text-body text-ink'
