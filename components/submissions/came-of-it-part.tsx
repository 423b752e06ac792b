import { Day } from '@/components/ui/day'
import { Internal } from './internal'
import { SidePart } from './side-part'

type CameOfItProps = {
  /** What was told so far, the earliest day first. Moments are ISO texts. */
  told: readonly { readonly day: number; readonly bought: string; readonly by: string | null; readonly at: string }[]
  /** Where it is told; null for those who only read. */
  action: string | null
}

/** What members know of what came of a submission. */
export function CameOfItPart({ told, action }: CameOfItProps) {
  return (
    <SidePart id="came-of-it" heading="What came of it" mark={<Internal />}>
      {told.length === 0 && <p>Nothing was told yet.</p>}
      <ul className="grid gap-1">
        {told.map(({ day, bought, by, at }) => (
          <li key={day}>
            {day === 0 ? 'So far' : `${day} days after`}: {bought}. Told by <bdi>{by ?? 'somebody who has left'}</bdi>{' '}
            on <Day iso={at} />.
          </li>
        ))}
      </ul>
      {action !== null && (
        <p>
          <a href={action} className="inline-flex min-h-11 items-center">
            {told.length === 0 ? 'Tell what came of it' : 'Tell more, or change it'}
          </a>
        </p>
      )}
    </SidePart>
  )
}
