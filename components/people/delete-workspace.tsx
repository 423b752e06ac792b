import { OfWorkspace } from '@/components/studio/workspace-shown'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { TextField } from '@/components/ui/text-field'
import { workspaceErrors } from '@/lib/schemas/workspace-form'

type DeleteProps = {
  action: string
  name: string
  /** What was typed was not the name. */
  refused: boolean
}

/** Deletes a workspace, after its name was typed. Works without a script. */
export function DeleteWorkspace({ action, name, refused }: DeleteProps) {
  return (
    <details open={refused}>
      <summary className="inline-flex min-h-11 items-center text-link underline underline-offset-[0.18em]">
        Delete this workspace
      </summary>
      <form method="post" action={action} noValidate className="mt-3 grid max-w-question gap-5">
        <OfWorkspace />
        {refused && <ErrorSummary errors={[{ href: '#typed', text: workspaceErrors.typed }]} />}
        <p>
          This deletes its links, submissions, notes, letters and people, at once and for good. Links stop working.
          Prospects keep their own assessments.
        </p>
        <TextField
          name="typed"
          label={
            <>
              Type <bdi>{name}</bdi> to confirm
            </>
          }
          autoComplete="off"
          maxLength={200}
          {...(refused && { error: workspaceErrors.typed })}
        />
        <Button look="critical" className="justify-self-start">
          Delete everything
        </Button>
      </form>
    </details>
  )
}
