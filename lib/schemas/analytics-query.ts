import { isRowId } from './ids'

/** What the analytics tell of: the days, both of them in, as ISO days in UTC, and one source or all of them. */
export type AnalyticsQuery = {
  readonly from: string
  readonly to: string
  readonly link: string | null
  /** Whether the period of the same length before stands beside it. */
  readonly compare: boolean
}

const DAY = 86_400_000
/** Days that are told of where none are asked for, today among them. */
const USUAL = 90
/** The most days. */
const MOST = 1_100

const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10)
const timeOf = (day: string) => Date.parse(`${day}T00:00:00Z`)

/** Reads what stands behind the address. What cannot be meant is replaced by what is usual, so that an address never fails. */
export function readAnalyticsQuery(asked: URLSearchParams, now: Date): AnalyticsQuery {
  const today = dayOf(now.getTime())
  const day = (name: string) => {
    const text = asked.get(name) ?? ''
    return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(timeOf(text)) && dayOf(timeOf(text)) === text ? text : null
  }
  const to = day('to') ?? today
  const from = day('from') ?? dayOf(timeOf(to) - (USUAL - 1) * DAY)
  const [first, last] = from <= to ? [from, to] : [to, from]
  const earliest = dayOf(timeOf(last) - (MOST - 1) * DAY)
  const link = asked.get('link') ?? ''
  return {
    from: first < earliest ? earliest : first,
    to: last,
    link: isRowId(link) ? link : null,
    compare: asked.get('compare') === '1',
  }
}

/** Writes what stands behind the address; begins with `?`. */
export function writeAnalyticsQuery({ from, to, link, compare }: AnalyticsQuery): string {
  return `?${new URLSearchParams({ from, to, ...(link !== null && { link }), ...(compare && { compare: '1' }) })}`
}

/** The moments between which the days of a query lie: from the first on, before the second. */
export const spanOf = ({ from, to }: Pick<AnalyticsQuery, 'from' | 'to'>): { since: Date; until: Date } => ({
  since: new Date(timeOf(from)),
  until: new Date(timeOf(to) + DAY),
})

/** The period of the same length just before. */
export function before(query: AnalyticsQuery): AnalyticsQuery {
  const { since, until } = spanOf(query)
  const length = until.getTime() - since.getTime()
  return { ...query, from: dayOf(since.getTime() - length), to: dayOf(since.getTime() - DAY) }
}
