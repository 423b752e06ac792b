import { OfWorkspace } from '@/components/studio/workspace-shown'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/text-field'

type ClaimProps = {
  action: string
  /** What was typed before it was refused, and why it was. */
  typed?: string
  error?: string
}

/** Adds a host. */
export function ClaimForm({ action, typed, error }: ClaimProps) {
  return (
    <form method="post" action={action} noValidate className="grid justify-items-start gap-4">
      <OfWorkspace />
      <div className="w-full">
        <TextField
          name="host"
          label="Host"
          hint="A name of yours, such as fit.example.com"
          inputMode="url"
          autoComplete="off"
          defaultValue={typed ?? ''}
          {...(error !== undefined && { error })}
        />
      </div>
      <Button>Add this host</Button>
    </form>
  )
}
