import { Button } from '@/components/ui/button'
import { Day } from '@/components/ui/day'

type AgainProps = {
  action: string
  /** The id of this order: sent twice, it makes one assessment. */
  opId: string
  /** ISO date until which the assessment that is copied from is kept. */
  keptUntil: string
}

/** Starts another assessment with the answers of this one. A form and not a link: opening an address begins nothing. */
export function StartAgain({ action, opId, keptUntil }: AgainProps) {
  return (
    <form method="post" action={action} noValidate className="grid max-w-[62ch] justify-items-start gap-3">
      <input type="hidden" name="opId" value={opId} />
      <p>
        A second look: this makes a new assessment with the answers of your last report. This one stays as it is until{' '}
        <Day iso={keptUntil} />.
      </p>
      <Button look="secondary">Start again from these answers</Button>
    </form>
  )
}
