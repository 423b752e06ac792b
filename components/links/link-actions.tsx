import type { ReactNode } from 'react'
import { Button, ButtonLink } from '@/components/ui/button'
import type { LinkState } from '@/lib/schemas/link-state'
import { DateField } from './date-field'

type ActionsProps = {
  /** `/studio/links/<id>`. */
  home: string
  state: LinkState
  mayChange: boolean
}

/** What can be done with a link. Each is a form of its own and works without a script. */
export function LinkActions({ home, state, mayChange }: ActionsProps) {
  if (!mayChange)
    return (
      <div className="flex">
        <ButtonLink look="secondary" href={`${home}/send`}>
          Copy or send
        </ButtonLink>
      </div>
    )
  return (
    <div className="flex flex-wrap gap-3">
      {state === 'expired' && <ButtonLink href="#extend">Extend</ButtonLink>}
      {state !== 'archived' && (
        <ButtonLink look={state === 'expired' ? 'secondary' : 'primary'} href={`${home}/send`}>
          Copy or send
        </ButtonLink>
      )}
      <ButtonLink look="secondary" href={`${home}/edit`}>
        Change
      </ButtonLink>
      {state === 'live' && <Order action={`${home}/pause`}>Pause</Order>}
      {state === 'paused' && <Order action={`${home}/resumption`}>Let it work again</Order>}
      <Order action={`${home}/copies`}>Duplicate</Order>
      {state === 'archived' ? (
        <Order action={`${home}/unarchiving`}>Take out of the archive</Order>
      ) : (
        <Order action={`${home}/archiving`}>Archive</Order>
      )}
    </div>
  )
}

/** One button that does one thing; sent twice, it does it once. */
export function Order({ action, children }: { action: string; children: ReactNode }) {
  return (
    <form method="post" action={action} noValidate>
      <input type="hidden" name="opId" value={crypto.randomUUID()} />
      <Button look="secondary">{children}</Button>
    </form>
  )
}

/** Until when the link works from now on. */
export function ExtendForm({ home, value, error }: { home: string; value: string; error?: string }) {
  return (
    <form method="post" action={`${home}/extension`} noValidate className="grid justify-items-start gap-4">
      <DateField
        name="expiresOn"
        label="Last day (optional)"
        hint="The link works until the end of that day, UTC. Without one it does not end"
        value={value}
        {...(error !== undefined && { error })}
      />
      <Button look="secondary">Extend</Button>
    </form>
  )
}
