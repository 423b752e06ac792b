import { Day } from '@/components/ui/day'
import type { Row, RowText } from '@/lib/views/report/row-text'
import { Lines } from './block'

/** A row of words, ready to be drawn. */
export const drawnRow = ({ term, text }: Row) => ({ term, text: <Drawn text={text} /> })

function Drawn({ text }: { text: RowText }) {
  if (typeof text === 'string') return text
  return 'day' in text ? <Day iso={text.day} /> : <Lines of={text} />
}
