import { Button, TextButton } from '@/components/ui/button'
import { Day } from '@/components/ui/day'

/** Somebody who was asked to join and has not. */
export type InvitationRow = {
  readonly id: string
  readonly email: string
  readonly inviterName: string
  readonly rankName: string
  /** The day it ends. */
  readonly until: string
  readonly hasEnded: boolean
  readonly canChange: boolean
}

/** Invitations that were neither accepted nor taken back. */
export function OpenInvitations({ invitations, page }: { invitations: readonly InvitationRow[]; page: string }) {
  return (
    <ul className="ledger max-w-question">
      {invitations.map((one) => (
        <li key={one.id} className="grid gap-1 border-b border-line py-3">
          <h3 className="font-[650] [overflow-wrap:anywhere]">
            <bdi>{one.email}</bdi>
          </h3>
          <p>
            {one.rankName}, invited by <bdi>{one.inviterName}</bdi>
          </p>
          <p className="text-note text-muted">
            {one.hasEnded ? 'Ended on ' : 'Works until '}
            <Day iso={one.until} />.
          </p>
          {one.canChange && (
            <div className="flex flex-wrap gap-x-6">
              <form method="post" action={`${page}/invitations/${one.id}/sending`} noValidate>
                <TextButton>
                  Send again<span className="sr-only"> to {one.email}</span>
                </TextButton>
              </form>
              <TakeBack invitation={one} page={page} />
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}

function TakeBack({ invitation: { id, email }, page }: { invitation: InvitationRow; page: string }) {
  return (
    <details className="open:w-full">
      <summary className="inline-flex min-h-11 items-center text-link underline underline-offset-[0.18em]">
        Take back<span className="sr-only"> the invitation of {email}</span>
      </summary>
      <form
        method="post"
        action={`${page}/invitations/${id}/revocation`}
        noValidate
        className="mt-2 grid max-w-[62ch] justify-items-start gap-4 pb-3"
      >
        <p>The link in the letter stops working. You can invite them again.</p>
        <Button look="critical">Take it back</Button>
      </form>
    </details>
  )
}
