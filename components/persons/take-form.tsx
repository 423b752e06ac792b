import { OfWorkspace } from '@/components/studio/workspace-shown'
import { Button } from '@/components/ui/button'

/** Takes away everything held of one person. Works without a script. */
export function TakeForm({ action, email }: { action: string; email: string }) {
  return (
    <form method="post" action={action} noValidate className="grid gap-3">
      <OfWorkspace />
      <input type="hidden" name="email" value={email} />
      <p>Everything held of them, to hand over. It holds what colleagues wrote: read it first.</p>
      <div className="flex flex-wrap gap-3">
        <Button look="secondary" name="format" value="json">
          Download as JSON
        </Button>
        <Button look="secondary" name="format" value="csv">
          Download as CSV
        </Button>
      </div>
    </form>
  )
}
