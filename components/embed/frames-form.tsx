import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/text-field'

type FramesFormProps = {
  action: string
  /** The list as it stands, or as it was typed. */
  text: string
  /** The version of the link that is shown. */
  version: number
  error?: string
}

/** Which websites may show the link in a frame. */
export function FramesForm({ action, text, version, error }: FramesFormProps) {
  return (
    <form method="post" action={action} noValidate className="grid justify-items-start gap-4">
      <input type="hidden" name="version" value={version} />
      <div className="w-full">
        <TextField
          name="frames"
          label="Websites that may show it"
          hint="One a line, as https://example.com. Each subdomain needs a line of its own"
          rows={5}
          defaultValue={text}
          autoComplete="off"
          {...(error !== undefined && { error })}
        />
      </div>
      <Button>Save the list</Button>
    </form>
  )
}
