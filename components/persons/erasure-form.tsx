import { OfWorkspace } from '@/components/studio/workspace-shown'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/text-field'

type ErasureProps = {
  action: string
  email: string
  opId: string
  /** What was typed was not the address. */
  refused: boolean
}

/** Erases one person, after their address was typed again. Works without a script. */
export function ErasureForm({ action, email, opId, refused }: ErasureProps) {
  return (
    <details open={refused}>
      <summary className="inline-flex min-h-11 items-center text-link underline underline-offset-[0.18em]">
        Erase this person
      </summary>
      <form method="post" action={action} noValidate className="mt-3 grid max-w-question gap-5">
        <OfWorkspace />
        <input type="hidden" name="opId" value={opId} />
        <input type="hidden" name="email" value={email} />
        <p>
          This deletes what is theirs, at once and for good. In what others wrote, their address is taken out. Exported
          files that hold them are deleted.
        </p>
        <p>
          Their own assessment stays theirs, under their own key: this workspace no longer reads it. Files you
          downloaded before are yours to delete.
        </p>
        <TextField
          name="typed"
          label={
            <>
              Type{' '}
              <span className="[overflow-wrap:anywhere]">
                <bdi>{email}</bdi>
              </span>{' '}
              to confirm
            </>
          }
          autoComplete="off"
          maxLength={300}
          {...(refused && { error: 'Type the address as it stands above' })}
        />
        <Button look="critical" className="justify-self-start">
          Erase for good
        </Button>
      </form>
    </details>
  )
}
