import { Day } from '@/components/ui/day'
import { SidePart } from './side-part'

type SentVersionsProps = {
  /** Days are ISO days. */
  sent: readonly { readonly number: number; readonly on: string }[]
  reading: number
  version: (number: number) => string
}

/** The versions that were sent, where there are several; the one that is read is no link. */
export function SentVersions({ sent, reading, version }: SentVersionsProps) {
  if (sent.length < 2) return null
  return (
    <SidePart id="versions" heading="Versions they sent">
      <ul className="grid gap-1">
        {sent.map(({ number, on }) => (
          <li key={number}>
            {number === reading ? (
              <span aria-current="page" className="inline-block py-1 font-[650]">
                Version {number}
              </span>
            ) : (
              <a href={version(number)} className="inline-block py-1">
                Version {number}
              </a>
            )}
            , sent on <Day iso={on} />
          </li>
        ))}
      </ul>
    </SidePart>
  )
}
