import { Table } from '@/components/ui/data-table'
import type { MethodTable } from '@/lib/views/method/table'

/** A table behind its own summary. Print opens it. */
export function Folded({ table: { summary, caption, columns, rows } }: { table: MethodTable }) {
  return (
    <details>
      <summary className="min-h-8 text-link">{summary}</summary>
      <Table caption={caption} columns={columns} rows={rows} />
    </details>
  )
}
