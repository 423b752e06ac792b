import type { ReactNode } from 'react'
import { OfWorkspace } from '@/components/studio/workspace-shown'
import { cn } from '@/components/ui/cn'
import type { Asked } from '@/lib/schemas/change-form'

/** The submission that a form changes, as it was when the page was drawn. */
export type ChangeTarget = {
  readonly id: string
  readonly revision: number
  /** Where changes are sent. */
  readonly action: string
  /** The page that it goes back to. */
  readonly back: string
}

type ChangeFormProps = {
  of: ChangeTarget
  what: Asked['do']
  opId: string
  children: ReactNode
  className?: string
}

/** A form that asks for one change of one submission. It works without a script. */
export function ChangeForm({ of: { id, revision, action, back }, what, opId, children, className }: ChangeFormProps) {
  return (
    <form method="post" action={action} noValidate className={cn('min-w-0', className)}>
      <OfWorkspace />
      <input type="hidden" name="opId" value={opId} />
      <input type="hidden" name="do" value={what} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="seen" value={revision} />
      <input type="hidden" name="back" value={back} />
      {children}
    </form>
  )
}
