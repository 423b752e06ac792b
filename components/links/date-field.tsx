import { cn } from '@/components/ui/cn'
import { describedBy } from '@/components/ui/described-by'
import { FieldError } from '@/components/ui/field-error'
import { Hint } from '@/components/ui/hint'

type DateProps = { name: string; label: string; hint: string; value: string; error?: string }

/** A day, with the browser's own calendar where it has one. */
export function DateField({ name, label, hint, value, error }: DateProps) {
  const { hintId, errorId, attributes } = describedBy(name, { hint, error })
  return (
    <div className={cn('grid max-w-question gap-2', error !== undefined && 'border-l-4 border-critical pl-4')}>
      <label htmlFor={name} className="font-[650]">
        {label}
      </label>
      <Hint id={hintId}>{hint}</Hint>
      {error !== undefined && <FieldError id={errorId}>{error}</FieldError>}
      <input
        type="date"
        id={name}
        name={name}
        defaultValue={value}
        {...attributes}
        className="min-h-12 w-full max-w-64 rounded-control border border-control bg-surface px-3 text-body text-ink"
      />
    </div>
  )
}
