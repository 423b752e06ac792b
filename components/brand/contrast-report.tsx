import { Table } from '@/components/ui/data-table'
import { brandColours, grounds, needed, type Theme } from '@/lib/brand/colours'
import { contrast } from '@/lib/brand/contrast'
import { shown } from './colour-sentence'

/** How well what is drawn with a colour can be read on a light page, on a dark one and on paper. */
export function ContrastReport({ colour }: { colour: string }) {
  const { button, onButton, link, edge } = brandColours(colour)
  const row = (where: string, what: string, hex: string, on: readonly string[], least: number) => [
    `${where}: ${what}`,
    <Swatch key="swatch" colour={hex} />,
    ratio(Math.min(...on.map((ground) => contrast(hex, ground)))),
    least.toFixed(1),
  ]
  const theme = (where: string, of: Theme) => [
    row(where, 'text links', link[of], Object.values(grounds[of]), needed.text),
    row(where, 'edges and bars', edge[of], Object.values(grounds[of]), needed.edge),
  ]
  return (
    <Table
      caption="The lowest contrast, and the least there has to be"
      columns={[
        { label: 'What is drawn' },
        { label: 'In which colour' },
        { label: 'Contrast', numeric: true },
        { label: 'At least', numeric: true },
      ]}
      rows={[
        row('Light and dark', 'button text', onButton, [button], needed.text),
        ...theme('Light', 'light'),
        ...theme('Dark', 'dark'),
        row('Print', 'text links', link.light, ['#ffffff'], needed.text),
        row('Print', 'edges and bars', edge.light, ['#ffffff'], needed.edge),
      ]}
    />
  )
}

/** Cut, not rounded: a figure is never told to be more than it is. */
const ratio = (value: number) => (Math.floor(value * 100) / 100).toFixed(2)

function Swatch({ colour }: { colour: string }) {
  return (
    <span className="inline-flex items-center gap-2 whitespace-nowrap">
      <span aria-hidden="true" className="inline-block size-4 border border-control" style={{ background: colour }} />
      {shown(colour)}
    </span>
  )
}
