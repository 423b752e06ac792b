'use client'

import { TextButton } from '@/components/ui/button'
import { counted, thousands } from '@/lib/views/report/sentences'
import type { Count } from './inbox-tabs'
import { columnIds } from './column-ids'

/** What can be done to what is selected. */
export type BulkAction = 'status' | 'owner' | 'tags' | 'snooze' | 'export' | 'removal'

type BulkBarProps = {
  /** How many rows of this page are selected. */
  selected: number
  /** Whether all results are, those of other pages as well. */
  all: boolean
  count: Count
  /** How many rows the page has. */
  rows: number
  can: Readonly<Record<BulkAction, boolean>>
  /** Why nothing was done. */
  problem: string | null
  onAll: () => void
  onClear: () => void
  onAction: (action: BulkAction) => void
}

/** The bar under the head of the table: what is selected, and what can be done to it. */
export function BulkBar(props: BulkBarProps) {
  const { selected, all, count, rows, can, problem, onAll, onClear, onAction } = props
  const isMore = count.more || count.n > rows
  return (
    <tr
      role="row"
      className="needs-script border-b border-control max-[900px]:hidden max-[900px]:group-data-select/table:block"
    >
      <td role="cell" colSpan={columnIds.length + 1} className="py-0.5 max-[900px]:block">
        <div role="group" aria-label="What is selected" className="flex flex-wrap items-center gap-x-5 text-note">
          <span className="inline-flex min-h-11 items-center font-[650]">
            {all ? `All ${results(count)} selected.` : `${thousands(selected)} selected on this page.`}
          </span>
          {selected > 0 && !all && isMore && (
            <TextButton type="button" onClick={onAll}>
              Select all {results(count)}
            </TextButton>
          )}
          {actions
            .filter(({ action }) => can[action])
            .map(({ action, words }) => (
              <TextButton key={action} type="button" onClick={() => onAction(action)}>
                {words}
              </TextButton>
            ))}
          {(selected > 0 || all) && (
            <TextButton type="button" onClick={onClear}>
              Clear selection
            </TextButton>
          )}
        </div>
        {problem !== null && <p className="pb-2 font-[650] text-critical">{problem}</p>}
      </td>
    </tr>
  )
}

/** How many a list has, inside a sentence: “248 results”. */
export const results = ({ n, more }: Count) =>
  more ? `results, more than ${thousands(n)}` : counted(n, 'result').replace(String(n), thousands(n))

const actions: readonly { readonly action: BulkAction; readonly words: string }[] = [
  { action: 'owner', words: 'Assign' },
  { action: 'status', words: 'Status' },
  { action: 'tags', words: 'Tag' },
  { action: 'snooze', words: 'Snooze' },
  { action: 'export', words: 'Export' },
  { action: 'removal', words: 'Delete' },
]
