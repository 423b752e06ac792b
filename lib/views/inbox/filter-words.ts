import type { OutcomeId } from '@/lib/engine/types'
import { counted, thousands } from '../report/sentences'

/** What a list is narrowed by. */
export type Filters = {
  readonly status: readonly string[]
  readonly owner: readonly string[]
  readonly outcome: readonly OutcomeId[]
  readonly link: readonly string[]
  readonly from: string | null
  readonly to: string | null
  readonly close: boolean
  readonly snoozed: boolean
  readonly tag: string | null
  readonly q: string
}

/** The filters of a list, in the order they stand above it. */
export const filterNames = ['status', 'owner', 'outcome', 'link', 'date', 'close', 'snoozed', 'tag', 'q'] as const
export type FilterName = (typeof filterNames)[number]

/** What each of them is called. */
export const filterLabels: Readonly<Record<FilterName, string>> = {
  ...({ status: 'Status', owner: 'Owner', outcome: 'Recommendation', link: 'Source', date: 'Date' } as const),
  ...({ close: 'Close calls', snoozed: 'Snoozed', tag: 'Tag', q: 'Search' } as const),
}

/** What a list is without each of them. */
export const withoutFilter: Readonly<Record<FilterName, Partial<Filters>>> = {
  ...{ status: { status: [] }, owner: { owner: [] }, outcome: { outcome: [] }, link: { link: [] } },
  ...{ date: { from: null, to: null }, close: { close: false }, snoozed: { snoozed: false }, tag: { tag: null } },
  q: { q: '' },
}

/** A filter that is at work, with the names of what it lets through. */
export type ActiveFilter = { readonly name: FilterName; readonly values: readonly string[] }

/** The fewest characters that are searched for. */
export const LEAST_SEARCH = 2

/** How many a list has, as it is announced: “18 results”. */
export function resultWords({ n, more }: { readonly n: number; readonly more: boolean }): string {
  if (n === 0) return 'No results'
  return more ? `More than ${thousands(n)} results` : counted(n, 'result').replace(String(n), thousands(n))
}

const DAY = 86_400_000

/** For how long nobody touched it, in whole days: “under a day”, “1 day”, “12 days”. */
export function untouchedWords(since: string, now: Date): string {
  const days = Math.floor((now.getTime() - new Date(since).getTime()) / DAY)
  return days < 1 ? 'under a day' : counted(days, 'day')
}
