import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { TextField } from '@/components/ui/text-field'
import { personErrors } from '@/lib/schemas/person-fields'
import { SendingForm } from './sending-form'

type AcceptFormProps = {
  action: string
  /** What was typed as a name; null where there is an account with one. */
  name: string | null
  /** The name was refused. */
  refused: boolean
  /** They have an account, and sign in afterwards. */
  signsIn: boolean
}

/** Accepts an invitation. Works without a script. */
export function AcceptForm({ action, name, refused, signsIn }: AcceptFormProps) {
  const problem = name !== null && refused ? personErrors.name : null
  return (
    <SendingForm action={action} offline="You need a connection to join">
      {problem !== null && <ErrorSummary errors={[{ href: '#name', text: problem }]} />}
      {name !== null && (
        <TextField
          name="name"
          label="Your name"
          hint="As your colleagues read it"
          defaultValue={name}
          autoComplete="name"
          maxLength={120}
          {...(problem !== null && { error: problem })}
        />
      )}
      {signsIn && <p>You have an account here. After you accept, sign in as you do otherwise.</p>}
      <Button className="justify-self-start">Accept the invitation</Button>
    </SendingForm>
  )
}
