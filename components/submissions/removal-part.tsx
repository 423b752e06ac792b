import { Button } from '@/components/ui/button'
import { SidePart } from './side-part'

/** Removing is for good, so it takes a second look, which works without a script. */
export function RemovalPart({ action, who }: { action: string; who: string | null }) {
  return (
    <SidePart id="removal" heading="Remove from this workspace">
      {who !== null && (
        <p className="text-note">Do this when whoever sent it asks you to. Their own report stays with them.</p>
      )}
      <details>
        <summary className="inline-flex min-h-11 items-center text-link underline underline-offset-[0.18em]">
          Remove this submission
        </summary>
        <form method="post" action={action} noValidate className="mt-2 grid justify-items-start gap-4">
          <p>
            {who === null ? 'This deletes the line and ' : <Sent by={who} />}
            all notes here, for good. The counts of the link stay.
          </p>
          <Button look="critical">Remove for good</Button>
        </form>
      </details>
    </SidePart>
  )
}

const Sent = ({ by }: { by: string }) => (
  <>
    This deletes what <bdi>{by}</bdi> sent, the record of consent and{' '}
  </>
)
