import { OfWorkspace } from '@/components/studio/workspace-shown'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { TextField } from '@/components/ui/text-field'
import { workspaceErrors } from '@/lib/schemas/workspace-form'

/** Changes the name of a workspace. Works without a script. */
export function RenameWorkspace({ action, name, refused }: { action: string; name: string; refused: boolean }) {
  return (
    <form method="post" action={action} noValidate className="grid max-w-question gap-5">
      <OfWorkspace />
      {refused && <ErrorSummary errors={[{ href: '#name', text: workspaceErrors.name }]} />}
      <TextField
        name="name"
        label="Name of the workspace"
        hint="Your consultancy or team, as prospects read it"
        defaultValue={name}
        autoComplete="organization"
        maxLength={80}
        {...(refused && { error: workspaceErrors.name })}
      />
      <Button look="secondary" className="justify-self-start">
        Save the name
      </Button>
    </form>
  )
}
