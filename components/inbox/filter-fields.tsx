import { thousands } from '@/lib/views/report/sentences'

/** Something a filter can let through, with how many there are of it where that was counted. */
export type Value = { readonly id: string; readonly words: string; readonly n: number | null }

type ValueBoxesProps = { name: string; values: readonly Value[]; chosen: readonly string[] }

/** Boxes to tick. */
export function ValueBoxes({ name, values, chosen }: ValueBoxesProps) {
  if (values.length === 0) return <p>There is nothing to choose yet.</p>
  return (
    <ul className="max-h-72 overflow-y-auto">
      {values.map(({ id, words, n }) => (
        <li key={id}>
          <label className="flex min-h-11 items-center gap-2.5">
            <input
              {...{ type: 'checkbox', name, value: id }}
              defaultChecked={chosen.includes(id)}
              className="size-5 shrink-0 accent-brand"
            />
            <bdi className="min-w-0 grow">{words}</bdi>
            {n !== null && <span className="text-muted">{thousands(n)}</span>}
          </label>
        </li>
      ))}
    </ul>
  )
}

/** Two days, both of them in. */
export function DateFields({ from, to }: { from: string | null; to: string | null }) {
  return (
    <div className="grid gap-3">
      <Day name="from" label="Sent on or after" day={from} />
      <Day name="to" label="Sent on or before" day={to} />
    </div>
  )
}

function Day({ name, label, day }: { name: string; label: string; day: string | null }) {
  return (
    <label className="grid gap-1">
      <span>{label}</span>
      <input type="date" name={name} defaultValue={day ?? ''} className={field} />
    </label>
  )
}

/** The words of one tag. */
export function TagField({ tag }: { tag: string | null }) {
  return (
    <label className="grid gap-1">
      <span>Rows with this tag</span>
      <input type="text" name="tag" defaultValue={tag ?? ''} maxLength={24} autoComplete="off" className={field} />
    </label>
  )
}

const field = 'min-h-11 w-full min-w-0 rounded-control border border-control bg-surface px-3 text-ink'
