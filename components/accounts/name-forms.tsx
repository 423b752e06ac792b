import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { TextField } from '@/components/ui/text-field'
import type { AccountProblem } from './account-problem'

/** Changes one's own name. Works without a script. */
export function NameForm({ name, problem }: { name: string; problem: AccountProblem | null }) {
  return (
    <form method="post" action="/account/name" noValidate className="grid max-w-question gap-5">
      {problem && <ErrorSummary errors={[{ href: '#name', text: problem.message }]} />}
      <TextField
        name="name"
        label="Name"
        hint="As colleagues read it, and those you invite"
        defaultValue={name}
        autoComplete="name"
        maxLength={120}
        {...(problem && { error: problem.message })}
      />
      <Button look="secondary" className="justify-self-start">
        Save the name
      </Button>
    </form>
  )
}

type NewWorkspaceProps = { opId: string; name: string; problem: AccountProblem | null }

/** Makes a workspace of one's own; a form that is sent twice makes one. Works without a script. */
export function NewWorkspaceForm({ opId, name, problem }: NewWorkspaceProps) {
  return (
    <form method="post" action="/studio/workspaces" noValidate className="grid max-w-question gap-5">
      <input type="hidden" name="opId" value={opId} />
      {problem && <ErrorSummary errors={[{ href: '#new-name', text: problem.message }]} />}
      <TextField
        id="new-name"
        name="name"
        label="Name of the new workspace"
        hint="It has its own people, links and submissions. Prospects read its name"
        defaultValue={name}
        autoComplete="organization"
        maxLength={80}
        {...(problem && { error: problem.message })}
      />
      <Button look="secondary" className="justify-self-start">
        Make the workspace
      </Button>
    </form>
  )
}
