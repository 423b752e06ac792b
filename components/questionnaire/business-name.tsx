import { TextField } from '@/components/ui/text-field'

/** What to call the business in the report. @param error why it was refused */
export function BusinessName({ typed, error }: { typed?: string | undefined; error?: string | undefined }) {
  return (
    <div className="w-full">
      <TextField
        name="businessName"
        label="Name of the business (optional)"
        hint="It stands at the head of your report"
        autoComplete="organization"
        maxLength={120}
        {...(typed !== undefined && { defaultValue: typed })}
        {...(error !== undefined && { error })}
      />
    </div>
  )
}
