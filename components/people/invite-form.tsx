import { OfWorkspace } from '@/components/studio/workspace-shown'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { RadioRows, type Option } from '@/components/ui/option-rows'
import { TextField } from '@/components/ui/text-field'

/** Why nobody was invited: the field to change, and what to do. */
export type InviteProblem = { readonly field: 'email' | 'rank'; readonly message: string }

type InviteFormProps = {
  action: string
  /** Sent twice, the form invites once. */
  opId: string
  offered: readonly Option[]
  typed: { readonly email: string; readonly rank: string }
  problem: InviteProblem | null
}

/** Asks somebody to join. Works without a script. */
export function InviteForm({ action, opId, offered, typed, problem }: InviteFormProps) {
  const error = (field: InviteProblem['field']) => (problem?.field === field ? { error: problem.message } : {})
  return (
    <form method="post" action={action} noValidate className="grid max-w-question gap-6">
      <input type="hidden" name="opId" value={opId} />
      <OfWorkspace />
      {problem && <ErrorSummary errors={[{ href: `#${problem.field}`, text: problem.message }]} />}
      <TextField
        name="email"
        type="email"
        label="E-mail address"
        hint="They get a letter with a link that works once, for seven days"
        defaultValue={typed.email}
        autoComplete="off"
        inputMode="email"
        maxLength={254}
        {...error('email')}
      />
      <RadioRows
        name="rank"
        legend={<span className="font-[680]">Role</span>}
        options={offered}
        selected={typed.rank}
        {...error('rank')}
      />
      <Button className="justify-self-start">Send the invitation</Button>
    </form>
  )
}
