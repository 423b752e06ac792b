import { neutrality, type Asker } from '@/lib/views/asked-by'

/** Who sent this, what they sell, what they will see, and that it does not change the score. */
export function NeutralityLines({ asker }: { asker: Asker }) {
  return (
    <dl className="grid max-w-[62ch] gap-3">
      {neutrality(asker).map(({ term, text }) => (
        <div key={term}>
          <dt className="font-[680]">{term}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  )
}
