import { Block, Rows } from '@/components/report/block'
import type { Flag } from '@/lib/views/vendors/vendor-reading'

/** The red flags that are up, the heaviest first, each with what to ask before going on. */
export function FlagsSection({ of }: { of: readonly Flag[] }) {
  if (of.length === 0) return null
  return (
    <Block id="flags" heading={of.length === 1 ? 'One red flag is up' : `${of.length} red flags are up`}>
      <Rows>
        {of.map(({ id, word, text, because, counter }) => (
          <li key={id} data-flag={id} className="grid gap-1">
            <p>
              <strong>{word}.</strong> {text}
            </p>
            <p className="text-note text-muted">Because you heard: {because.join('; ')}.</p>
            <p>
              <span className="text-muted">Ask: </span>
              {counter}
            </p>
          </li>
        ))}
      </Rows>
    </Block>
  )
}
