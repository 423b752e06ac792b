import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { RadioRows } from '@/components/ui/option-rows'
import { TextField } from '@/components/ui/text-field'
import { linkDays } from '@/lib/schemas/vendor-link-form'

/** What a form for a link holds, or held when it was refused. */
export type LinkFields = { readonly asker: string; readonly days: string }

/** Why it was refused: the field to change, and what to do. */
export type LinkProblem = { readonly field: 'asker' | 'days'; readonly message: string }

type LinkFormProps = {
  action: string
  /** Makes one link of a form that is sent twice. */
  opId: string
  fields: LinkFields
  problem: LinkProblem | null
  /** There is a link that works, which a new one ends. */
  again: boolean
}

/** Who asks, and for how long. Works without a script. */
export function LinkForm({ action, opId, fields, problem, again }: LinkFormProps) {
  const error = (field: LinkProblem['field']) => (problem?.field === field ? { error: problem.message } : {})
  return (
    <form method="post" action={action} noValidate className="grid max-w-question gap-6">
      <input type="hidden" name="opId" value={opId} />
      {problem && <ErrorSummary errors={[{ href: `#${problem.field}`, text: problem.message }]} />}
      <TextField
        name="asker"
        label="Who asks"
        hint="Your name, as the vendor is told it"
        defaultValue={fields.asker}
        maxLength={120}
        autoComplete="name"
        {...error('asker')}
      />
      <RadioRows
        name="days"
        legend={<span className="font-[680]">How long the link works</span>}
        selected={fields.days}
        options={linkDays.map((days) => ({ value: String(days), label: `${days} days` }))}
        {...error('days')}
      />
      <div className="grid justify-items-start gap-3">
        {again && <p>A new link ends the one before. What was answered stays.</p>}
        <Button>{again ? 'Make a new link' : 'Make a link'}</Button>
      </div>
    </form>
  )
}

/** What an address says of a refused form, `?problem=…&field=…`, in words; null where none was refused. */
export function linkProblem(problem: string | undefined, field: string | undefined): LinkProblem | null {
  if (problem === undefined) return null
  if (field === 'days') return { field, message: 'Choose how long the link works.' }
  return { field: 'asker', message: 'Write your name, in 120 characters at most.' }
}
