import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { VendorValues } from './vendor-fields'

type ConflictProps = {
  action: string
  /** The version that is kept now. */
  version: number
  /** What is kept now, and what somebody else had saved before it, with the words of its claim. */
  mine: VendorValues
  other: VendorValues
  claimWords: (claim: string) => string
}

/** Two people changed the same details. Both are shown; taking the other one back is a form like any other. */
export function DetailsConflict({ action, version, mine, other, claimWords }: ConflictProps) {
  const inWords = ({ name, claim, price }: VendorValues) =>
    `“${name}”, ${claimWords(claim)}, ${price === '' ? 'no price' : `“${price}”`}`
  return (
    <div id="details-conflict" role="group" aria-label="Two different versions of the details">
      <Notice tone="caution" heading="Somebody else changed these details">
        <p>Yours are saved now: {inWords(mine)}.</p>
        <p>Saved before: {inWords(other)}.</p>
        <form method="post" action={action} noValidate className="screen-only mt-1">
          <input type="hidden" name="baseVersion" value={version} />
          <input type="hidden" name="name" value={other.name} />
          <input type="hidden" name="claim" value={other.claim} />
          <input type="hidden" name="price" value={other.price} />
          <Button look="secondary">Use what was saved before</Button>
        </form>
      </Notice>
    </div>
  )
}
