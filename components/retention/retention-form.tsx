import { OfWorkspace } from '@/components/studio/workspace-shown'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { FieldError } from '@/components/ui/field-error'
import { Notice } from '@/components/ui/notice'
import { RadioRows } from '@/components/ui/option-rows'
import { TextField } from '@/components/ui/text-field'

/** What has to change before the setting is saved. */
export type RetentionProblem = { readonly field: 'does' | 'months' | 'agreed'; readonly message: string }

type RetentionFormProps = {
  action: string
  shown: { readonly does: string; readonly months: string }
  problem: RetentionProblem | null
  /** What has to be agreed to: in words, and what the box then sends. Null while nothing has to. */
  agreement: { readonly words: string; readonly value: string } | null
}

/** How long what was sent is kept. Works without a script: what a change reaches is told before it is saved. */
export function RetentionForm({ action, shown, problem, agreement }: RetentionFormProps) {
  const errorAt = (field: RetentionProblem['field']) => problem?.field === field && { error: problem.message }
  return (
    <form method="post" action={action} noValidate className="grid gap-8">
      <OfWorkspace />
      {problem && <ErrorSummary errors={[{ href: `#${problem.field}`, text: problem.message }]} />}
      <div className="max-w-question">
        <RadioRows
          name="does"
          legend={<span className="text-heading font-[680]">What happens to old submissions</span>}
          options={choices}
          selected={shown.does}
          {...errorAt('does')}
        />
      </div>
      <TextField
        name="months"
        label="After how many months"
        hint="A whole number, 1 to 120. Counted from the day something was sent last."
        inputMode="numeric"
        autoComplete="off"
        defaultValue={shown.months}
        className="max-w-32"
        {...errorAt('months')}
      />
      {agreement && <Agreement {...agreement} refused={problem?.field === 'agreed' ? problem.message : null} />}
      <Button className="justify-self-start">Save</Button>
    </form>
  )
}

type AgreementProps = NonNullable<RetentionFormProps['agreement']> & { refused: string | null }

function Agreement({ words, value, refused }: AgreementProps) {
  return (
    <Notice tone="caution" heading="This cannot be undone">
      <p>{words}</p>
      {refused !== null && <FieldError id="agreed-error">{refused}</FieldError>}
      <label className="flex min-h-11 items-center gap-3">
        <input
          type="checkbox"
          id="agreed"
          name="agreed"
          value={value}
          className="size-6 shrink-0 accent-brand"
          {...(refused !== null && { 'aria-invalid': true, 'aria-describedby': 'agreed-error' })}
        />
        Let go of them at the next run
      </label>
    </Notice>
  )
}

const choices = [
  { value: 'off', label: 'Nothing. They are kept' },
  {
    value: 'anonymise',
    label: 'Make them anonymous',
    hint: 'Names, contact details, reports, notes, tasks and files go. What was recommended and how it ended still counts.',
  },
  { value: 'delete', label: 'Delete them', hint: 'Nothing is left, and nothing is counted any more.' },
]
