'use client'

import { defaultRangeExtractor, useWindowVirtualizer, type Range } from '@tanstack/react-virtual'
import { useCallback, useImperativeHandle, useLayoutEffect, useState, type Ref, type RefObject } from 'react'
import { focusSoon, linkOfRow, useFocusedRow } from './focused-row'
import { useDrawnAs } from './use-drawn-as'

/** What else the page may ask of the table. */
export type TableHands = {
  /** Puts focus on the link of a row, wherever it is in the list. */
  readonly focusRow: (id: string) => void
}

/** Up to so many rows, all of them are drawn. */
const WHOLE = 100
/** The most that the server draws. */
export const DRAWN = 200
/** How high one is before it is measured. */
const CARD = 140
const ROW = 48
const COMPACT = 42

/** A row by its place, or the room that rows out of sight take. */
export type Piece = { readonly at: number } | { readonly room: number }

type Sight = {
  body: RefObject<HTMLTableSectionElement | null>
  ids: readonly string[]
  compact: boolean
  hands: Ref<TableHands>
}

/** Which rows of a list to draw: all of a short one; of a long one those in sight, and the one that has focus. */
export function useRowsInSight({ body, ids, compact, hands }: Sight) {
  const drawnAs = useDrawnAs()
  const isWhole = drawnAs === null || ids.length <= WHOLE
  const [from, setFrom] = useState(0)
  const focused = useFocusedRow(body)
  const rows = useWindowVirtualizer<HTMLTableRowElement>({
    count: ids.length,
    enabled: !isWhole,
    estimateSize: useCallback(() => (drawnAs === 'cards' ? CARD : compact ? COMPACT : ROW), [drawnAs, compact]),
    getItemKey: useCallback((at: number) => ids[at] ?? at, [ids]),
    overscan: 10,
    scrollMargin: from,
    rangeExtractor: (range: Range) => withRow(defaultRangeExtractor(range), ids.indexOf(focused.current ?? '')),
  })
  // What stands above the list can grow at any time.
  useLayoutEffect(() => {
    const top = body.current ? body.current.getBoundingClientRect().top + window.scrollY : 0
    if (Math.abs(top - from) > 1) setFrom(top)
  })
  useImperativeHandle(hands, () => ({
    focusRow: (id) => {
      focused.current = id
      if (!linkOfRow(id)) rows.scrollToIndex(ids.indexOf(id), { align: 'center' })
      focusSoon(id)
    },
  }))
  const pieces = isWhole
    ? ids.slice(0, drawnAs === null ? DRAWN : undefined).map((_, at): Piece => ({ at }))
    : piecesOf(rows.getVirtualItems(), from, from + rows.getTotalSize())
  return { isWhole, pieces, measure: isWhole ? undefined : rows.measureElement }
}

/** The rows in sight with one more among them; -1 for none. */
function withRow(places: readonly number[], at: number): number[] {
  return at < 0 || places.includes(at) ? [...places] : [...places, at].sort((a, b) => a - b)
}

type Item = { readonly index: number; readonly start: number; readonly end: number }

function piecesOf(items: readonly Item[], from: number, to: number): readonly Piece[] {
  const ends = [from, ...items.map(({ end }) => end)]
  const drawn = items.flatMap(({ index, start }, at): Piece[] => {
    const room = start - (ends[at] ?? from)
    return room > 0 ? [{ room }, { at: index }] : [{ at: index }]
  })
  const rest = to - (ends.at(-1) ?? from)
  return rest > 0 ? [...drawn, { room: rest }] : drawn
}
