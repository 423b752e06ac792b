import { dayInWords } from '../day-in-words'
import { filterNames, LEAST_SEARCH, type ActiveFilter, type FilterName, type Filters } from './filter-words'
import { outcomeName } from './outcome-name'

/** What people call the things that filters name by an id. */
export type FilterWords = {
  readonly statuses: readonly { readonly status: string; readonly name: string }[]
  readonly people: readonly { readonly userId: string; readonly name: string }[]
  readonly links: readonly { readonly id: string; readonly name: string }[]
}

/** The filters at work in a list, each with what it lets through in words. A search that is too short is none. */
export function activeFilters(filters: Filters, named: FilterWords): readonly ActiveFilter[] {
  const { q, tag } = filters
  const values: Readonly<Record<FilterName, readonly string[]>> = {
    status: filters.status.map((id) => named.statuses.find(({ status }) => status === id)?.name ?? id),
    owner: filters.owner.map((id) => ownerName(id, named)),
    outcome: filters.outcome.map(outcomeName),
    link: filters.link.map((id) => named.links.find((link) => link.id === id)?.name ?? 'a link that is gone'),
    date: datesOf(filters),
    close: filters.close ? ['close calls'] : [],
    snoozed: filters.snoozed ? ['snoozed'] : [],
    tag: tag === null ? [] : [tag],
    q: [...q].length < LEAST_SEARCH ? [] : [`“${q}”`],
  }
  return filterNames.filter((name) => values[name].length > 0).map((name) => ({ name, values: values[name] }))
}

function ownerName(id: string, { people }: FilterWords): string {
  if (id === 'me') return 'Me'
  if (id === 'nobody') return 'Nobody'
  return people.find(({ userId }) => userId === id)?.name ?? 'somebody who left'
}

function datesOf({ from, to }: Filters): readonly string[] {
  if (from !== null && to !== null) return [`${dayInWords(from)} to ${dayInWords(to)}`]
  if (from !== null) return [`from ${dayInWords(from)}`]
  return to === null ? [] : [`until ${dayInWords(to)}`]
}
