'use client'

import { useState, type ReactNode } from 'react'
import { announce } from '@/components/ui/announce'
import type { Asked } from '@/lib/schemas/change-form'
import { counted, thousands } from '@/lib/views/report/sentences'
import type { Asking } from './asking'
import { results, type BulkAction } from './bulk-bar'
import { ExportDialog } from './export-dialog'
import type { InboxStore } from './inbox-store'
import type { Count } from './inbox-tabs'
import { RemovalDialog } from './removal-dialog'
import type { useAllChange } from './use-all-change'
import type { Selection } from './use-selection'

/** What nobody selected anything for is answered with. */
export const NOTHING_SELECTED = 'Select at least one submission first.'
const MOST = 1_000

type BulkParts = {
  readonly store: InboxStore
  readonly selection: Selection
  readonly asking: Asking
  readonly all: ReturnType<typeof useAllChange>
  /** What stands behind the address of the list. */
  readonly query: string
  readonly count: Count
}

/** What the bar does to what is selected. @returns the call for each action, why it did nothing, and the open dialog */
export function useBulk({ store, selection, asking, all, query, count }: BulkParts) {
  const [problem, setProblem] = useState<string | null>(null)
  const [dialog, setDialog] = useState<'export' | 'removal' | null>(null)
  const isAll = selection.all
  const refuse = (words: string) => {
    setProblem(words)
    announce(words)
  }
  const act = (asked: Asked) => void (isAll ? all.start(query, asked) : store.act(selection.ids, asked))
  const onAction = (action: BulkAction) => {
    if (!isAll && selection.ids.length === 0) return refuse(NOTHING_SELECTED)
    if (!isAll && action !== 'export' && selection.ids.length > MOST) return refuse(TOO_MANY)
    setProblem(null)
    if (action === 'export' || action === 'removal') return setDialog(action)
    asking.ask(action, selection.ids, { ...(isAll && { all: count.n }), act })
  }
  const how = isAll ? `all ${results(count)}` : counted(selection.ids.length, 'submission')
  const words = how.replace(/^\d{4,}/, (digits) => thousands(Number(digits)))
  const close = () => setDialog(null)
  const dialogs: ReactNode = (
    <>
      {dialog === 'export' && (
        <ExportDialog of={isAll ? { query } : { ids: selection.ids }} count={words} onClose={close} />
      )}
      {dialog === 'removal' && <RemovalDialog count={words} onRemove={() => act({ do: 'removal' })} onClose={close} />}
    </>
  )
  return { onAction, problem: isAll || selection.ids.length > 0 ? keptProblem(problem) : problem, dialogs }
}

const TOO_MANY = 'Select 1,000 submissions at most, or all results.'

/** Once something is selected, nobody is told to select something. */
const keptProblem = (problem: string | null) => (problem === NOTHING_SELECTED ? null : problem)
