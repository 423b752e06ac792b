import type { VendorReading } from '@/lib/views/vendors/vendor-reading'

type ListProps = {
  of: readonly VendorReading[]
  vendorPage: (id: string) => string
  /** A comparison follows, which has the rest. */
  short: boolean
}

/** Every vendor as a row: what it says it is, what its answers show, and how far it was asked. The name is the link. */
export function VendorList({ of, vendorPage, short }: ListProps) {
  return (
    <ul className="ledger max-w-measure">
      {of.map(({ id, name, claim, kind, asked, fit, flags }) => (
        <li key={id} className="relative grid gap-0.5 border-b border-line py-3 hover:bg-surface">
          <a href={vendorPage(id)} className="inline-block py-0.5 font-[650] after:absolute after:inset-0">
            {name}
          </a>
          <p>
            {!short && `Says: ${claim.text}. `}
            {kind.heading}.{fit && ` ${fit.word}.`}
          </p>
          {!short && (
            <p className="text-note text-muted">
              {asked.text} {flagCount(flags.length)}
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}

const flagCount = (count: number) =>
  count === 0 ? 'No red flags.' : count === 1 ? '1 red flag.' : `${count} red flags.`
