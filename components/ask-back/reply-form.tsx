import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { TextField } from '@/components/ui/text-field'
import { REPLY } from '@/lib/schemas/ask-back-form'

type ReplyFormProps = {
  action: string
  /** An answer that did not go: what was written, and why it did not. */
  refused: { readonly typed: string; readonly message: string } | null
}

/** The one field that takes the answer. Works without a script. */
export function ReplyForm({ action, refused }: ReplyFormProps) {
  return (
    <form method="post" action={action} noValidate className="grid gap-4">
      {refused && <ErrorSummary errors={[{ href: '#answer', text: refused.message }]} />}
      <TextField
        name="answer"
        label="Your answer"
        hint={`Up to ${REPLY.toLocaleString('en-GB')} characters. You can send it once.`}
        rows={8}
        defaultValue={refused?.typed ?? ''}
        autoComplete="off"
        {...(refused && { error: refused.message })}
      />
      <Button className="justify-self-start">Send the answer</Button>
    </form>
  )
}
