import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { TextField } from '@/components/ui/text-field'
import { personErrors } from '@/lib/schemas/person-fields'
import { setupFields, setupMistakes, wrongCode, type SetupField } from '@/lib/schemas/setup-form'
import { AddressField } from './address-field'
import { PasswordField } from './password-field'
import { SendingForm } from './sending-form'

type SetupProblem = { readonly field: SetupField; readonly message: string }

type SetupFormProps = {
  /** What a refused form held, by field. */
  typed: Readonly<Record<string, string>>
  problems: readonly SetupProblem[]
}

/** Makes the first owner and their workspace. Works without a script. */
export function SetupForm({ typed, problems }: SetupFormProps) {
  const errorAt = (name: SetupField) => {
    const problem = problems.find(({ field }) => field === name)
    return problem ? { error: problem.message } : {}
  }
  const at = (name: SetupField) => ({ name, defaultValue: typed[name] ?? '', ...errorAt(name) })
  return (
    <SendingForm action="/setup/owner" offline="You need a connection to set this up">
      {problems.length > 0 && (
        <ErrorSummary errors={problems.map(({ field, message }) => ({ href: `#${field}`, text: message }))} />
      )}
      <TextField
        {...at('code')}
        label="The code from the terminal"
        hint="Ten characters, printed where the server was started"
        autoComplete="off"
        maxLength={20}
      />
      <TextField {...at('name')} label="Your name" autoComplete="name" maxLength={120} />
      <AddressField {...at('email')} label="Your e-mail address" hint="You sign in with it" autoComplete="email" />
      <TextField
        {...at('workspace')}
        label="Name of the workspace"
        hint="Your consultancy or team, as prospects read it"
        autoComplete="organization"
        maxLength={80}
      />
      <PasswordField
        label="Password (optional)"
        hint="12 characters or more. Without one you sign in by a link in a letter"
        isNew
        {...errorAt('password')}
      />
      <Button className="justify-self-start">Make the workspace</Button>
    </SendingForm>
  )
}

/**
 * What is wrong with a refused form, in the order of its fields: the one that its address names, `?problem=…&field=…`,
 * and whatever else of what was typed cannot be taken. None where none was refused.
 */
export function setupProblems(
  { problem, field }: Readonly<Record<'problem' | 'field', string | undefined>>,
  typed: Readonly<Record<string, string>>,
): readonly SetupProblem[] {
  if (problem === undefined) return []
  if (problem === 'too-many-tries') return [{ field: 'code', message: tooMany }]
  const wrong = new Set([...setupMistakes(typed), setupFields.find((one) => one === field) ?? 'code'])
  return setupFields.flatMap((one) =>
    wrong.has(one) ? [{ field: one, message: one === 'code' ? wrongCode : personErrors[one] }] : [],
  )
}

const tooMany = 'That was tried too often. Wait an hour and try again'
