'use client'

import type { RowSelectionState } from '@tanstack/react-table'
import { useCallback, useMemo, useState } from 'react'

/**
 * What is selected in one list: rows of the page, or all results. Another list begins with nothing.
 * @param list what the list is known by
 */
export function useSelection(list: string) {
  const [kept, setKept] = useState({ list, rows: {} as RowSelectionState, all: false })
  const { rows, all } = kept.list === list ? kept : { rows: {}, all: false }
  const ids = useMemo(() => Object.keys(rows), [rows])
  const setRows = useCallback((next: RowSelectionState) => setKept({ list, rows: next, all: false }), [list])
  return {
    rows,
    ids,
    all,
    setRows,
    select: useCallback(
      (chosen: readonly string[]) => setRows(Object.fromEntries(chosen.map((id) => [id, true as const]))),
      [setRows],
    ),
    selectAll: useCallback(() => setKept((was) => ({ ...was, list, all: true })), [list]),
    clear: useCallback(() => setRows({}), [setRows]),
  }
}

/** What is selected in a list, and how that is changed. */
export type Selection = ReturnType<typeof useSelection>
