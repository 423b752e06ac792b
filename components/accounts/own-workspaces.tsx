import { Button, TextButton } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import type { AccountProblem } from './account-problem'

type Own = { readonly id: string; readonly name: string; readonly rank: string; readonly isThis: boolean }
type OwnWorkspacesProps = { workspaces: readonly Own[]; problem: AccountProblem | null }

/** The workspaces somebody belongs to, each with the way there and out of it. */
export function OwnWorkspaces({ workspaces, problem }: OwnWorkspacesProps) {
  return (
    <div id="workspaces" className="grid gap-4">
      {problem && <ErrorSummary errors={[{ href: '#workspaces', text: problem.message }]} />}
      {workspaces.length === 0 ? (
        <p>None yet.</p>
      ) : (
        <ul className="ledger max-w-question">
          {workspaces.map((one) => (
            <li key={one.id} className="grid gap-1 border-b border-line py-3">
              <h3 className="font-[650]">
                <bdi>{one.name}</bdi>
              </h3>
              <p className="text-muted">
                {one.rank}
                {one.isThis && '. You look at this one now'}
              </p>
              <div className="flex flex-wrap gap-x-6">
                {!one.isThis && <Open {...one} />}
                <Leave {...one} />
              </div>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function Open({ id, name }: Own) {
  return (
    <form method="post" action="/studio/workspaces/current" noValidate>
      <input type="hidden" name="workspace" value={id} />
      <TextButton>
        Open<span className="sr-only"> {name}</span>
      </TextButton>
    </form>
  )
}

/** Only an invitation leads back, so it takes a second look, which works without a script. */
function Leave({ id, name }: Own) {
  return (
    <details>
      <summary className="inline-flex min-h-11 items-center text-link underline underline-offset-[0.18em]">
        Leave<span className="sr-only"> {name}</span>
      </summary>
      <form method="post" action="/account/leaving" noValidate className="mt-2 grid justify-items-start gap-4 pb-2">
        <input type="hidden" name="workspace" value={id} />
        <p>You see nothing of it from then on. An owner or an admin can invite you again.</p>
        <Button look="critical">Leave</Button>
      </form>
    </details>
  )
}
