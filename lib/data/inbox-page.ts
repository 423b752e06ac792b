import 'server-only'
import type { InboxQuery } from '@/lib/schemas/inbox-query'
import { placeOf, readPlace, type Order, type Ordered, type Place } from './inbox-order'
import { sideOf, walk, type Shown } from './inbox-walk'

/** The rows of a page in the order of the list, and whether there are any before and after them. */
export type Page = {
  readonly rows: readonly Ordered[]
  readonly earlier: boolean
  readonly later: boolean
  /** How many the query shows in all, where finding the page told it. */
  readonly found: number | null
}

/** Rows from a place on, the nearest first, and whether anything lies the other way from the first of them. */
type Step = { readonly rows: readonly Ordered[]; readonly other: () => Promise<boolean>; readonly found: number | null }

/**
 * The page that a query asks for. A cursor that is none of this list's begins it anew, and a page that has come to be
 * empty is the last one there is. Only inside `inWorkspace`.
 */
export async function pageAt(shown: Shown, order: Order, { cursor, rows: size }: InboxQuery): Promise<Page> {
  const step = (from: Place | null, back: boolean) => stepFrom(shown, order, from, back, size + 1)
  const place = cursor && readPlace(order, cursor.at)
  if (place && !cursor.back) {
    const { rows, other, found } = await step(place, false)
    if (rows.length > 0) return { rows: rows.slice(0, size), earlier: await other(), later: rows.length > size, found }
  }
  if (place) {
    // Before the place, or the last page there is where nothing comes after it any more.
    const { rows, other, found } = await step(cursor.back ? place : null, true)
    const nearest = rows.slice(0, size).toReversed()
    // Less than a page is the beginning of the list, which is shown as a whole page.
    if (nearest.length === size) return { rows: nearest, earlier: rows.length > size, later: await other(), found }
  }
  const { rows, found } = await step(null, false)
  return { rows: rows.slice(0, size), earlier: false, later: rows.length > size, found }
}

async function stepFrom(shown: Shown, order: Order, from: Place | null, back: boolean, take: number): Promise<Step> {
  if (shown.reach === 'few') {
    const { rows, onIt, all } = await sideOf(shown, { order, from, back, take })
    return { rows, other: () => Promise.resolve(all > onIt), found: all }
  }
  const rows = await walk(shown, { order, from, back, take })
  const [nearest] = rows
  const other = async () =>
    nearest !== undefined &&
    (await walk(shown, { order, from: placeOf(order, nearest), back: !back, take: 1 })).length > 0
  return { rows, other, found: null }
}
