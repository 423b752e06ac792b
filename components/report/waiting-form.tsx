import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import type { Money } from '@/lib/engine/waiting'
import type { MoneyQuestion } from '@/lib/rubric/2026-11/waiting'
import { currencies } from '@/lib/schemas/currencies'
import { moneyProblems } from '@/lib/schemas/money'
import type { WaitingForm as Form } from './report-links'

type FormProps = { form: Form; given: Money | null; questions: readonly MoneyQuestion[] }

const names = new Intl.DisplayNames('en', { type: 'currency' })

/** The optional figures behind the cost of waiting. What was refused stands in its field again. */
export function WaitingForm({ form: { action, currency, typed }, given, questions }: FormProps) {
  const problems = typed ? moneyProblems(typed) : {}
  const refused = questions.flatMap(({ id }) => (problems[id] === undefined ? [] : [{ id, text: problems[id] }]))
  return (
    <details id="money" open={given === null || refused.length > 0} className="screen-only mt-2">
      <summary className="inline-flex min-h-11 items-center text-link underline underline-offset-[0.18em]">
        {given === null ? 'Give your figures' : 'Change your figures'}
      </summary>
      <form method="post" action={action} noValidate className="mt-2 grid max-w-[62ch] justify-items-start gap-6">
        {refused.length > 0 && (
          <ErrorSummary errors={refused.map(({ id, text }) => ({ href: `#${id}` as const, text }))} />
        )}
        <p>
          All of them are optional, and rough ones do. They stand beside this report, and change nothing that it
          advises.
        </p>
        <SelectField
          name="currency"
          label="Currency"
          options={currencies.map((code) => ({ value: code, label: `${names.of(code)} (${code})` }))}
          defaultValue={typed?.currency ?? given?.currency ?? currency}
        />
        {questions.map(({ id, text, hint, unit }) => {
          const value = typed ? typed[id] : given?.[id]?.toLocaleString('en-GB')
          return (
            <TextField
              key={id}
              name={id}
              label={text}
              hint={hint}
              after={unit}
              inputMode={id === 'monthsStalled' || id === 'leaderHoursWeek' ? 'numeric' : 'text'}
              autoComplete="off"
              className="max-w-60"
              {...(value !== undefined && { defaultValue: value })}
              {...(problems[id] !== undefined && { error: problems[id] })}
            />
          )
        })}
        <div className="flex flex-wrap gap-4">
          <Button name="intent" value="save">
            Work out the cost
          </Button>
          {given !== null && (
            <Button name="intent" value="clear" look="secondary">
              Clear all figures
            </Button>
          )}
        </div>
      </form>
    </details>
  )
}
