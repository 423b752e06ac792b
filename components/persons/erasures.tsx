import { Moment } from '@/components/submissions/moment'

/** Somebody who was erased before. `on` is an ISO time; `by` a name, or words where there is none to tell. */
export type ErasureLine = {
  readonly mark: string
  readonly on: string
  readonly places: number
  readonly by: { readonly name: string; readonly known: boolean }
}

/** Who was erased before, without their names: the latest first. */
export function Erasures({ erasures }: { erasures: readonly ErasureLine[] }) {
  return (
    <ol className="ledger">
      {erasures.map(({ mark, on, places, by }) => (
        <li key={`${mark} ${on}`} className="border-b border-line py-3 [overflow-wrap:anywhere]">
          <p>
            Erased on <Moment iso={on} /> from {places} {places === 1 ? 'place' : 'places'}.
          </p>
          <p className="text-note text-muted">
            By {by.known ? <bdi>{by.name}</bdi> : by.name}, mark {mark}
          </p>
        </li>
      ))}
    </ol>
  )
}
