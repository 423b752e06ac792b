import { Caption } from '@/components/ui/text'
import type { AskedBlock } from '@/lib/views/report/asked'
import { Because } from './because'
import { Block } from './block'

/** The wish against the evidence. */
export function AskedSection({ block: { heading, lead, because, note, footnote } }: { block: AskedBlock }) {
  return (
    <Block id="asked" heading={heading} lead={lead}>
      <Because of={because} className="max-w-measure" />
      {note !== null && <p className="max-w-measure">{note}</p>}
      {footnote.length > 0 && <Caption className="max-w-measure">{footnote.join(' ')}</Caption>}
    </Block>
  )
}
