import { OfWorkspace } from '@/components/studio/workspace-shown'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/text-field'

/** Looks for one person by their address. Works without a script. */
export function LookForm({ action, email, error }: { action: string; email: string; error: string | undefined }) {
  return (
    <form method="post" action={action} noValidate className="grid gap-5">
      <OfWorkspace />
      <TextField
        name="email"
        type="email"
        label="E-mail address"
        hint="A person is an e-mail address here"
        defaultValue={email}
        autoComplete="off"
        maxLength={254}
        {...(error !== undefined && { error })}
      />
      <Button look="secondary" className="justify-self-start">
        Look for them
      </Button>
    </form>
  )
}
