import { Day } from '@/components/ui/day'
import type { AskedBy } from './asked-question'

/** Who asks and for how long, in short, beside the questions. */
export function AskedUntil({ by }: { by: AskedBy }) {
  return (
    <>
      <p>
        {whoAsks(by)} asks {by.vendor}. There are no traps: each kind of firm has its own honest answer.
      </p>
      <p>
        Answers are saved as you give them. You can change them until <Day iso={by.until} />.
      </p>
      <WithoutScript />
    </>
  )
}

/** Answers are saved as they are given by a script alone. */
export const WithoutScript = () => (
  <noscript>
    <p>Without a script, save each answer before you go on.</p>
  </noscript>
)

/** The one who asks, with the name of the business where it was given. */
export const whoAsks = ({ asker, business }: AskedBy): string => (business === null ? asker : `${asker} of ${business}`)
